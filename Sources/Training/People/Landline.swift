/// A fixed telephone number (固定电话): area code, seven or eight digits, perhaps an extension.
public struct Landline: Hashable, Sendable, CustomStringConvertible {
  /// `0551-62170000` or `0551-62170000-8012`.
  public let number: String

  /// Reads `0551-62170000`, `(0551)62170000`, `055162170000-8012`, or `nil`.
  public init?(_ text: String) {
    let plain = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    let digits = plain.filter { !"()".contains($0) }
    let parts = digits.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard !digits.isEmpty,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let read = Self.read(parts)
    else { return nil }
    number = read
  }

  /// The number.
  public var description: String { number }

  private static func read(_ parts: [String]) -> String? {
    switch parts.count {
    case 1: whole(parts[0])
    case 2 where parts[0].count <= 4:
      local(parts[1]).flatMap { line in area(parts[0]).map { "\($0)-\(line)" } }
    case 2: fits(parts[1]) ? whole(parts[0]).map { "\($0)-\(parts[1])" } : nil
    case 3: fits(parts[2]) ? read(Array(parts[0..<2])).map { "\($0)-\(parts[2])" } : nil
    default: nil
    }
  }

  /// Area codes have three digits where they begin with 01 or 02, else four.
  private static func whole(_ digits: String) -> String? {
    let length = digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4
    guard let area = area(String(digits.prefix(length))),
      let line = local(String(digits.dropFirst(length)))
    else { return nil }
    return "\(area)-\(line)"
  }

  private static func area(_ digits: String) -> String? {
    digits.hasPrefix("0") && (3...4).contains(digits.count) ? digits : nil
  }

  private static func local(_ digits: String) -> String? {
    (7...8).contains(digits.count) ? digits : nil
  }

  private static func fits(_ suffix: String) -> Bool { (1...6).contains(suffix.count) }
}
