internal import Foundation

/// The characters of GB18030 (GB18030 码表): two bytes by table, four bytes by arithmetic and table.
///
/// Foundation knows them but takes a whole text at a time; all are asked for once.
enum GB18030Table {
  /// For each two-byte code, lead by lead, its character; 0 where there is none.
  static let twoBytes: [UInt16] = {
    let codes = (0x81...0xFE).flatMap { lead in
      (0x40...0xFE).filter { $0 != 0x7F }.map { [UInt8(lead), UInt8($0)] }
    }
    return characters(of: codes)
  }()

  /// For each four-byte code below the supplementary planes, in their order, its character.
  static let fourBytes: [UInt16] = characters(of: (0..<39_420).map(fourByteCode))

  /// The place of a two-byte code in the table.
  @inline(__always) static func index(_ lead: UInt8, _ trail: UInt8) -> Int {
    (Int(lead) - 0x81) * 190 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
  }

  /// The scalar of a four-byte code, or 0 where there is none.
  static func scalar(_ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8) -> UInt32 {
    let tens = (Int(one) - 0x81) * 10 + Int(two) - 0x30
    let linear = (tens * 126 + Int(three) - 0x81) * 10 + Int(four) - 0x30
    if linear < fourBytes.count { return UInt32(fourBytes[linear]) }
    let supplementary = linear - 189_000
    return (0..<0x10_0000).contains(supplementary) ? UInt32(0x1_0000 + supplementary) : 0
  }

  private static func fourByteCode(_ linear: Int) -> [UInt8] {
    [
      UInt8(0x81 + linear / 12_600), UInt8(0x30 + linear / 1260 % 10),
      UInt8(0x81 + linear / 10 % 126), UInt8(0x30 + linear % 10),
    ]
  }

  /// At once where all are characters, else each alone.
  private static func characters(of codes: [[UInt8]]) -> [UInt16] {
    let all = String(bytes: codes.joined(), encoding: GB18030.encoding).map { Array($0.utf16) }
    if let all, all.count == codes.count { return all }
    return codes.map { code in
      String(bytes: code, encoding: GB18030.encoding)?.utf16.first ?? 0
    }
  }
}
