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
  }

  /// All records as written, for small tables and tests.
  public func records() throws(Refusal) -> [[String]] {
    var (scanner, record) = (scanner, scanner.emptyRecord)
    var records: [[String]] = []
    while try scanner.read(into: &record) { records.append(record.texts) }
    return records
  }
}
