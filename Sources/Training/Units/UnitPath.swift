/// How somebody names a class, branch or group (班次、支部、小组): `81`, `81/1`, `81/1/2`, or names.
///
/// The parts lead from the class down the tree; each is a number, a code or a name as typed.
public struct UnitPath: Hashable, Sendable {
  /// One step down the tree.
  public struct Part: Hashable, Sendable {
    /// As typed, without surrounding blanks.
    public let text: String
    /// The number, where it is a plain positive one.
    public let number: Int?
  }

  /// As typed, without surrounding blanks.
  public let text: String
  /// The class, then perhaps its branch, then perhaps the group: never empty.
  public let parts: [Part]

  /// Reads the parts between `/` or `／`.
  ///
  /// - Throws: ``Refusal`` when a part is empty, too long or has a line break, or when there are
  ///   more than four.
  public init(_ text: String) throws(Refusal) {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }
    let parts = pieces.map { Part($0) }
    guard parts.count <= 4, parts.allSatisfy(\.isSound) else { throw .unitPathUnreadable(text) }
    self.parts = parts
    self.text = parts.map(\.text).joined(separator: "/")
  }
}

extension UnitPath.Part {
  fileprivate init(_ piece: Substring) {
    var trimmed = piece.drop(while: \.isWhitespace)
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    text = String(trimmed)
    let figures = HalfWidth.folded(trimmed)
    let isPlain = figures.utf8.allSatisfy { (48...57).contains($0) } && figures.utf8.first != 48
    number = isPlain ? Int(figures) : nil
  }

  fileprivate var isSound: Bool {
    (1...100).contains(text.count)
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

extension UnitPath: CustomStringConvertible {
  /// As typed, the parts joined by `/`.
  public var description: String { text }
}

extension Refusal {
  /// The text cannot name a unit.
  public static func unitPathUnreadable(_ text: String) -> Self {
    Self(
      .invalid, code: "unit-unreadable", message: "“\(text.prefix(40))”不是班次、支部或小组的写法",
      repair: "请写成 81（班次）、81/1（支部）、81/1/2（小组），或写名称")
  }
}
