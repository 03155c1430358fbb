public import Training

/// The text of a small file (文本) as UTF-8, and how its bytes were understood.
public struct DecodedText: Sendable {
  /// The characters in UTF-8, without a mark.
  public let utf8: [UInt8]
  /// What the bytes were.
  public let encoding: TextEncoding
  /// Whether neither a mark nor the caller said so, and it is not plain UTF-8 either.
  public let isGuessed: Bool

  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - encoding: What the caller knows it to be, or `nil` to find out.
  ///   - limit: The most bytes that are read.
  /// - Throws: ``Refusal`` when it is empty, too large, no text, or fits no encoding.
  public init(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil, limit: Int = DelimitedLimits.standard.bytes
  ) throws(Refusal) {
    guard !bytes.isEmpty else { throw .fileEmpty }
    guard bytes.count <= limit else { throw .fileTooLarge(bytes: bytes.count, limit: limit) }
    if let kind = FileKind.recognise(bytes) { throw .fileIsNoText(kind) }
    let content = FileContent(bytes)
    let survey = try TextSurvey(content, as: encoding)
    (self.encoding, isGuessed) = (survey.encoding, survey.isGuessed)
    utf8 = try Self.utf8(of: content, as: survey.encoding)
  }

  static func utf8(
    of content: FileContent, as encoding: TextEncoding
  ) throws(Refusal) -> [UInt8] {
    var pieces = try TextPieces(content, encoding)
    var utf8: [UInt8] = []
    while try pieces.read() { utf8 += pieces.bytes[..<pieces.count] }
    return utf8
  }
}
