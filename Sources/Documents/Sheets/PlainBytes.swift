/// Tells bytes of UTF-8 that can be taken as they are (普通文本) from those that need a closer look:
/// blanks and invisible characters outside ASCII, control characters, signs of lost characters.
enum PlainBytes {
  /// Whether nothing but ASCII blanks would have to be undone.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for place in bytes.indices where isSuspect[Int(bytes[place])] {
        guard !needsLook(bytes, at: place) else { return false }
      }
      return true
    }
  }

  private static let isSuspect: [Bool] = (0..<256).map { byte in
    byte < 0x20 || [0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xE9, 0xEF].contains(byte)
  }

  private static func needsLook(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard bytes[place] > 0x7F, place + 2 < bytes.count || bytes[place] == 0xC2 else { return true }
    let second = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch bytes[place] {
    case 0xC2: return second <= 0xA0 || second == 0xAD
    case 0xE1: return second == 0x9A
    case 0xE2: return second == 0x80 || second == 0x81
    case 0xE3: return second == 0x80 && bytes[place + 2] == 0x80
    case 0xE9: return second == 0x94 && bytes[place + 2] == 0x9F
    default: return (second == 0xBB || second == 0xBF) && bytes[place + 2] >= 0xBD
    }
  }
}
