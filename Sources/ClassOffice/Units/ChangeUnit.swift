internal import Postgres
public import Training

extension ClassOffice {
  /// Renames a branch or group, or gives it one more name, and returns its number.
  ///
  /// - Parameters:
  ///   - path: The branch or group.
  ///   - name: Another official name; the old one stays as an alias.
  ///   - alias: One more name, as people also call it: 第一党支部.
  /// - Throws: ``Refusal`` when the path leads nowhere or to a class, nothing is to change, or a
  ///   name is another's there.
  public func changeUnit(
    _ path: UnitPath, name: String? = nil, alias: String? = nil, key: String? = nil
  ) async throws -> Int {
    guard name != nil || alias != nil else { throw Refusal.nothingToChange }
    let names = (name.map(UnitName.init), alias.map(UnitName.init))
    return try await act("unit.change", key: key, request: [path.text, name, alias]) { act in
      let unit = try act.session.requireUnit(at: path)
      guard unit.kind != .trainingClass else { throw Refusal.classHasItsOwnChange(path) }
      if let name = names.0 { try act.session.rename(unit, to: name) }
      if let alias = names.1 { try act.session.addName(alias, to: unit) }
      let after: [String: String?] = ["name": name, "alias": alias]
      try act.journal(.unit, unit.id, after: after.filter { $0.value != nil })
      return unit.id
    }
  }
}

extension Refusal {
  /// A class changes in more than its names.
  static func classHasItsOwnChange(_ path: UnitPath) -> Self {
    Self(
      .invalid, code: "not-a-branch-or-group", message: "“\(path)”是班次，这里要写支部或小组",
      repair: "改班次用 banci class change \(path)")
  }
}
