/// An administrative division (行政区划) by GB/T 2260, as far as an article names it.
public struct Division: Hashable, Sendable {
  /// The name: 昆山市.
  public let name: String
  /// The six digits, where they are known.
  public let code: String?

  /// A division of that name and code.
  public init(_ name: String, code: String? = nil) { (self.name, self.code) = (name, code) }

  /// Whether the other division is this one or lies in it: 320500 contains 320583.
  ///
  /// Two divisions without codes are the same when their names are.
  public func contains(_ other: Division) -> Bool {
    guard let code, let otherCode = other.code else { return name == other.name }
    return otherCode.hasPrefix(Self.significant(code))
  }

  private static func significant(_ code: String) -> Substring {
    if code.hasSuffix("0000") { return code.dropLast(4) }
    return code.hasSuffix("00") ? code.dropLast(2) : code[...]
  }
}
