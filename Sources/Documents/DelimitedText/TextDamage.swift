/// Whether damaged bytes were meant to be an encoding (乱码判断): lost bytes are few and leave their
/// surroundings sound, in text of another encoding most sequences are none.
enum TextDamage {
  /// Whether at least eight sequences of UTF-8 are sound for each that is not.
  static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (sound, broken) = (0, 0)
    var index = bytes.prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
    while index < bytes.count {
      let length = sequenceLength(at: index, in: bytes)
      if length == 0 { broken += 1 } else if length > 1 { sound += 1 }
      index += max(1, length)
    }
    return sound >= 8 * max(1, broken)
  }

  /// Whether at least eight common Han characters stand there for each byte that is none: those of
  /// GB2312's first level, of which other encodings read as GB18030 have few.
  static func isMostlyGB18030(_ bytes: [UInt8]) -> Bool {
    var (common, other, index) = (0, 0, 0)
    while index < bytes.count {
      let lead = bytes[index]
      index += 1
      guard lead >= 0x80 else { continue }
      guard index < bytes.count, bytes[index] >= 0x40 else {
        other += 1
        continue
      }
      if (0xB0...0xD7).contains(lead), bytes[index] >= 0xA1 { common += 1 } else { other += 1 }
      index += 1
    }
    return common >= 8 * max(1, other)
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
