/// Where bytes are no UTF-8 (RFC 3629), and whether they were meant to be.
enum UTF8Damage {
  /// The offset of the first byte that is not UTF-8, or `nil`.
  static func firstOffset(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether at least eight sequences are sound for each that is not, within 32 KiB either side:
  /// in text of another encoding most are not.
  static func isMostlyUTF8(_ bytes: [UInt8], around offset: Int) -> Bool {
    var (sound, broken) = (0, 0)
    var index = max(0, offset - 32_768)
    while index < bytes.count, bytes[index] & 0xC0 == 0x80, index < offset { index += 1 }
    let end = min(bytes.count, offset + 32_768)
    while index < end {
      let length = sequenceLength(at: index, in: bytes)
      if length == 0 { broken += 1 } else if length > 1 { sound += 1 }
      index += max(1, length)
    }
    return sound >= 8 * max(1, broken)
  }

  /// 1 to 4, or 0 where no sequence begins.
  private static func sequenceLength(at index: Int, in bytes: [UInt8]) -> Int {
    let length: Int
    switch bytes[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    return bytes[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
