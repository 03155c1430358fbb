internal import Training

/// How the bytes of a file are to be understood as text (编码判断), found in one pass.
///
/// A mark at the start decides; else strict UTF-8, else strict GB18030, else nothing: bytes that
/// fit no encoding are refused with their place, never replaced.
struct TextSurvey {
  /// What the bytes are.
  let encoding: TextEncoding
  /// Whether neither a mark nor the caller said so, and it is not plain UTF-8 either.
  let isGuessed: Bool

  /// Looks at all bytes, of which a piece at a time is held.
  ///
  /// - Parameters:
  ///   - content: The file.
  ///   - encoding: What the caller knows it to be, or `nil` to find out.
  init(_ content: FileContent, as encoding: TextEncoding? = nil) throws(Refusal) {
    guard content.count > 0 else { throw .fileEmpty }
    let marked = try TextEncoding.marked(content)
    guard let choice = encoding ?? marked else {
      self.encoding = try Self.guess(content)
      isGuessed = self.encoding == .gb18030
      return
    }
    if let offset = try Self.firstDamage(in: content, as: choice) {
      throw .bytesUnreadable(choice, try BytePlace(offset, in: content))
    }
    (self.encoding, isGuessed) = (choice, false)
  }

  /// A file that is UTF-8 but for a few bytes must not pass for GB18030, where it would be other
  /// characters altogether.
  private static func guess(_ content: FileContent) throws(Refusal) -> TextEncoding {
    guard let offset = try firstDamage(in: content, as: .utf8) else { return .utf8 }
    let around = try content.bytes(in: max(0, offset - 32_768)..<offset + 32_768)
    if around.contains(0) { throw .fileHasNulls }
    if TextDamage.isMostlyUTF8(around) {
      throw .bytesUnreadable(.utf8, try BytePlace(offset, in: content))
    }
    guard let second = try firstDamage(in: content, as: .gb18030) else { return .gb18030 }
    let beside = try content.bytes(in: max(0, second - 32_768)..<second + 32_768)
    if TextDamage.isMostlyGB18030(beside) {
      throw .bytesUnreadable(.gb18030, try BytePlace(second, in: content))
    }
    throw .bytesOfNoEncoding(
      try BytePlace(offset, in: content), try BytePlace(second, in: content))
  }

  /// The offset of the first byte that is no text of an encoding.
  private static func firstDamage(
    in content: FileContent, as encoding: TextEncoding
  ) throws(Refusal) -> Int? {
    var pieces = try TextPieces(content, encoding)
    var (isBlank, hasNulls) = (true, false)
    while true {
      switch try pieces.readStrictly() {
      case .failure(let damage): return damage.offset
      case .success(false):
        guard !hasNulls else { throw .fileHasNulls }
        guard !isBlank else { throw .fileEmpty }
        return nil
      case .success(true):
        let piece = pieces.bytes[..<pieces.count]
        isBlank = isBlank && !piece.contains { $0 > 0x20 }
        hasNulls = hasNulls || piece.contains(0)
      }
    }
  }
}

extension TextEncoding {
  fileprivate static func marked(_ content: FileContent) throws(Refusal) -> TextEncoding? {
    let head = try content.bytes(in: 0..<4)
    return [.utf8WithMark, .gb18030, .utf16LittleEndian, .utf16BigEndian].first {
      head.starts(with: $0.mark)
    }
  }
}
