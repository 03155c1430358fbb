public import Training

/// A table written as text (分隔文本): CSV, or cells pasted from a sheet.
public struct DelimitedText: Sendable {
  /// How the bytes were understood.
  public let encoding: TextEncoding
  /// Whether the encoding was guessed.
  public let isEncodingGuessed: Bool
  /// What stands between the cells.
  public let delimiter: Delimiter

  let scanner: DelimitedScanner
  /// Whether some character was lost before the file came here: U+FFFD, or 锟斤拷, which is U+FFFD
  /// read as GBK.
  let hasLostCharacters: Bool

  /// Reads bytes; nothing but the encoding and the delimiter is looked at yet.
  public init(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, limits: DelimitedLimits = .standard
  ) throws(Refusal) {
    let text = try DecodedText(bytes, as: encoding, limit: limits.bytes)
    let announced = try Delimiter.announced(in: text.utf8)
    let start = min(announced?.length ?? 0, text.utf8.count)
    self.encoding = text.encoding
    isEncodingGuessed = text.isGuessed
    delimiter = announced?.delimiter ?? Delimiter.guess(in: text.utf8[...])
    scanner = DelimitedScanner(
      text.utf8, from: start, line: announced == nil ? 1 : 2, by: delimiter, limits: limits)
    hasLostCharacters = Self.signsOfLoss.contains { Self.holds($0, text.utf8) }
  }

  /// All records as written, for small tables and tests.
  public func records() throws(Refusal) -> [[String]] {
    var (scanner, record) = (scanner, scanner.emptyRecord)
    var records: [[String]] = []
    while try scanner.read(into: &record) { records.append(record.texts) }
    return records
  }

  private static let signsOfLoss = [Array("\u{FFFD}".utf8), Array("锟斤拷".utf8)]

  /// A search of the standard library takes fifty times as long for each byte.
  private static func holds(_ sign: [UInt8], _ utf8: [UInt8]) -> Bool {
    for index in utf8.indices where utf8[index] == sign[0] {
      if utf8[index...].starts(with: sign) { return true }
    }
    return false
  }
}
