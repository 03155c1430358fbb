internal import Training

/// The unit that a command is about: the one typed, else the one set by `banci use`.
enum ContextUnit {
  /// The unit's path.
  ///
  /// - Throws: A ``Refusal`` when none was typed and none is set.
  static func path(_ typed: UnitPath?) throws -> UnitPath {
    if let typed { return typed }
    let kept = try WorkingContext.load(from: HomeDirectory()).unitPath()
    guard let kept else { throw Refusal.unitMissing }
    Output.note("当前：\(kept)")
    return kept
  }

  /// The path of the unit's class.
  ///
  /// - Throws: A ``Refusal`` when none was typed and none is set.
  static func classPath(_ typed: UnitPath?) throws -> UnitPath {
    let path = try path(typed)
    return typed == nil ? try UnitPath(path.parts[0].text) : path
  }
}
