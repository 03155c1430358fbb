internal import Training

/// A text piece by piece (文本分段), as UTF-8 in a buffer that is used again; no piece ends within a
/// character.
struct TextPieces {
  /// Where the bytes are no text of the encoding.
  struct Damage: Error {
    /// The offset in the file of the first byte that is none.
    let offset: Int
  }

  /// What a piece is decoded from.
  static let rawSize = 1 << 17

  /// The piece; only the first ``count`` bytes are of it.
  private(set) var bytes: [UInt8]
  /// How many bytes the piece has.
  private(set) var count = 0

  private let content: FileContent
  private let encoding: TextEncoding
  private let decoder = GB18030Decoder()
  private var raw = [UInt8](repeating: 0, count: TextPieces.rawSize)
  private var rawCount = 0
  private var offset: Int

  /// The text from an offset on, where its mark is passed over.
  init(_ content: FileContent, _ encoding: TextEncoding) throws(Refusal) {
    let mark = encoding.mark
    offset = try content.bytes(in: 0..<mark.count) == mark ? mark.count : 0
    (self.content, self.encoding) = (content, encoding)
    // The longest growth is that of two bytes to three.
    bytes = [UInt8](repeating: 0, count: Self.rawSize / 2 * 3 + 8)
  }

  /// Reads the next piece into the place of the last one, or says that there is none.
  mutating func read() throws(Refusal) -> Bool {
    switch try readStrictly() {
    case .success(let isThere): return isThere
    case .failure(let damage):
      throw .bytesUnreadable(encoding, try BytePlace(damage.offset, in: content))
    }
  }

  /// The same, where damage is an answer and not yet a refusal.
  mutating func readStrictly() throws(Refusal) -> Result<Bool, Damage> {
    try fill()
    guard rawCount > 0 else {
      count = 0
      return .success(false)
    }
    let step = decode()
    guard !step.isDamaged, step.taken > 0 else {
      return .failure(Damage(offset: offset + step.taken))
    }
    count = step.written
    raw.withUnsafeMutableBufferPointer { raw in
      for index in step.taken..<rawCount { raw[index - step.taken] = raw[index] }
    }
    rawCount -= step.taken
    offset += step.taken
    return .success(true)
  }

  private mutating func fill() throws(Refusal) {
    let (start, place) = (rawCount, offset + rawCount)
    let filled = raw.withUnsafeMutableBytes { raw in
      Result { () throws(Refusal) in
        try content.read(at: place, into: UnsafeMutableRawBufferPointer(rebasing: raw[start...]))
      }
    }
    rawCount += try filled.get()
  }

  private mutating func decode() -> (taken: Int, written: Int, isDamaged: Bool) {
    raw.withUnsafeBufferPointer { raw in
      bytes.withUnsafeMutableBufferPointer { output in
        let input = UnsafeBufferPointer(rebasing: raw[..<rawCount])
        return switch encoding {
        case .utf8, .utf8WithMark: UTF8Pieces.copy(input, into: output)
        case .gb18030: decoder.decode(input, into: output)
        case .utf16LittleEndian: UTF16Decoder(isLittleEndian: true).decode(input, into: output)
        case .utf16BigEndian: UTF16Decoder(isLittleEndian: false).decode(input, into: output)
        }
      }
    }
  }
}
