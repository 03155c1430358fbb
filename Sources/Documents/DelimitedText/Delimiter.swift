internal import Training

/// What stands between the cells of a line (分隔符).
public enum Delimiter: String, Hashable, Sendable, CaseIterable {
  /// A comma.
  case comma = ","
  /// A TAB, as pasted from a sheet.
  case tab = "\t"
  /// A semicolon.
  case semicolon = ";"
  /// A full-width comma.
  case fullWidthComma = "，"
  /// A vertical bar.
  case bar = "|"

  /// What a person calls it.
  public var name: String {
    switch self {
    case .comma: "逗号"
    case .tab: "制表符"
    case .semicolon: "分号"
    case .fullWidthComma: "全角逗号"
    case .bar: "竖线"
    }
  }

  var bytes: [UInt8] { Array(rawValue.utf8) }

  /// The delimiter that cuts the most of the first fifty lines into equally many cells.
  static func guess(in utf8: ArraySlice<UInt8>) -> Delimiter {
    var lines: [[Delimiter: Int]] = [[:]]
    var isQuoted = false
    for (index, byte) in zip(utf8.indices, utf8).prefix(65_536) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        guard lines.count < 50 else { break }
        lines.append([:])
      } else if let delimiter = at(index, byte, in: utf8) {
        lines[lines.count - 1][delimiter, default: 0] += 1
      }
    }
    return best(of: lines)
  }

  private static func at(
    _ index: Int, _ byte: UInt8, in utf8: ArraySlice<UInt8>
  ) -> Delimiter? {
    switch byte {
    case UInt8(ascii: ","): .comma
    case 0x09: .tab
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "|"): .bar
    case 0xEF: utf8[index...].starts(with: [0xEF, 0xBC, 0x8C]) ? .fullWidthComma : nil
    default: nil
    }
  }

  private static func best(of lines: [[Delimiter: Int]]) -> Delimiter {
    var best = (delimiter: Delimiter.comma, lines: 0, cells: 0)
    for delimiter in allCases {
      let counts = Dictionary(
        lines.compactMap { $0[delimiter] }.map { ($0, 1) }, uniquingKeysWith: +)
      guard let mode = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      if (mode.value, mode.key) > (best.lines, best.cells) {
        best = (delimiter, mode.value, mode.key)
      }
    }
    return best.delimiter
  }

  /// Excel's own first line, `sep=;`, and how many bytes it takes with its line end.
  static func announced(in utf8: [UInt8]) throws(Refusal) -> (delimiter: Delimiter, length: Int)? {
    let line = utf8.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
    var words = String(decoding: line, as: UTF8.self)
    words.removeAll { $0 == "\"" }
    guard words.lowercased().hasPrefix("sep=") else { return nil }
    guard let delimiter = Delimiter(rawValue: String(words.dropFirst(4))) else {
      throw .separatorUnknown
    }
    let isPair = utf8.dropFirst(line.count).starts(with: [0x0D, 0x0A])
    return (delimiter, line.count + (isPair ? 2 : 1))
  }
}
