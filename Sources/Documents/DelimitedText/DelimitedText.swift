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
    try self.init(FileContent(bytes), encoding: encoding, limits: limits)
  }

  /// Reads a file, of which a piece at a time is held.
  init(
    _ content: FileContent, encoding: TextEncoding?, limits: DelimitedLimits
  ) throws(Refusal) {
    let survey = try TextSurvey(content, as: encoding)
    (self.encoding, isEncodingGuessed) = (survey.encoding, survey.isGuessed)
    scanner = try DelimitedScanner(TextPieces(content, survey.encoding), limits: limits)
    delimiter = scanner.delimiter
  }

  /// All records as written, for small tables and tests.
  public func records() throws(Refusal) -> [[String]] {
    var (scanner, record) = (scanner, SheetRecord())
    var records: [[String]] = []
    while try scanner.read(into: &record) { records.append(record.texts) }
    return records
  }
}
