public import Training

/// The text of a file (文本) as UTF-8, and how its bytes were understood.
///
/// A mark at the start decides; else strict UTF-8, else strict GB18030, else nothing: bytes that
/// fit no encoding are refused with their place, never replaced.
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
    let choice = encoding ?? TextEncoding.marked(bytes)
    (utf8, self.encoding) = try Self.decode(bytes, as: choice)
    isGuessed = choice == nil && self.encoding == .gb18030
    guard !utf8.contains(0) else { throw .fileHasNulls }
    guard utf8.contains(where: { $0 > 0x20 }) else { throw .fileEmpty }
  }

  private static func decode(
    _ bytes: [UInt8], as choice: TextEncoding?
  ) throws(Refusal) -> ([UInt8], TextEncoding) {
    switch choice {
    case .utf8, .utf8WithMark: return (try strictUTF8(bytes), choice ?? .utf8)
    case .gb18030: return (try GB18030.decode(unmarked(bytes, .gb18030)), .gb18030)
    case .utf16LittleEndian, .utf16BigEndian:
      return (
        try UTF16Bytes.decode(bytes, isLittleEndian: choice == .utf16LittleEndian),
        choice ?? .utf16LittleEndian
      )
    case nil: return try guess(bytes)
    }
  }

  private static func strictUTF8(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    let plain = unmarked(bytes, .utf8)
    if let offset = UTF8Damage.firstOffset(in: plain) {
      throw .bytesUnreadable(.utf8, BytePlace(offset, in: plain, after: bytes.count - plain.count))
    }
    return plain
  }

  /// A file that is UTF-8 but for a few bytes must not pass for GB18030, where it would be other
  /// characters altogether.
  private static func guess(_ bytes: [UInt8]) throws(Refusal) -> ([UInt8], TextEncoding) {
    guard let offset = UTF8Damage.firstOffset(in: bytes) else { return (bytes, .utf8) }
    if bytes.contains(0) { throw .fileHasNulls }
    guard !UTF8Damage.isMostlyUTF8(bytes, around: offset) else {
      throw .bytesUnreadable(.utf8, BytePlace(offset, in: bytes))
    }
    do {
      return (try GB18030.decode(bytes), .gb18030)
    } catch {
      throw .bytesOfNoEncoding(
        BytePlace(offset, in: bytes), BytePlace(GB18030.firstDamage(in: bytes) ?? offset, in: bytes)
      )
    }
  }

  private static func unmarked(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    bytes.starts(with: encoding.mark) ? Array(bytes.dropFirst(encoding.mark.count)) : bytes
  }
}

extension TextEncoding {
  fileprivate static func marked(_ bytes: [UInt8]) -> TextEncoding? {
    [.utf8WithMark, .gb18030, .utf16LittleEndian, .utf16BigEndian].first {
      bytes.starts(with: $0.mark)
    }
  }
}
