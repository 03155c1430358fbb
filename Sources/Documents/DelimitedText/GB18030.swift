internal import Foundation
internal import Training

/// GB18030 in and out of bytes, strictly.
///
/// The mapping is Foundation's (kCFStringEncodingGB_18030_2000), whose two-byte and four-byte rows
/// follow GB 18030-2022; the shape of the bytes is checked here, because it takes 0x80 for €.
enum GB18030 {
  /// The text in UTF-8; refuses bytes that are no GB18030 with their place.
  static func decode(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    if let offset = firstDamage(in: bytes) {
      throw .bytesUnreadable(.gb18030, BytePlace(offset, in: bytes))
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 2)
    var start = 0
    while start < bytes.count {
      let end = endOfPiece(from: start, in: bytes)
      guard let piece = String(bytes: bytes[start..<end], encoding: encoding) else {
        let offset = firstUnmapped(in: bytes, from: start, to: end)
        throw .bytesUnreadable(.gb18030, BytePlace(offset, in: bytes))
      }
      utf8.append(contentsOf: piece.utf8)
      start = end
    }
    return utf8
  }

  /// The text in GB18030; refuses the few private-use characters that would come back as others.
  static func encode(_ text: String) throws(Refusal) -> [UInt8] {
    guard let data = text.data(using: encoding) else { throw .charactersNotInGB18030 }
    let bytes = [UInt8](data)
    guard try decode(bytes).elementsEqual(text.utf8) else { throw .charactersNotInGB18030 }
    return bytes
  }

  /// The offset of the first byte that no character of GB18030 begins or continues with.
  static func firstDamage(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let length = characterLength(at: index, in: bytes)
      guard length > 0 else { return index }
      index += length
    }
    return nil
  }

  private static let encoding = String.Encoding(rawValue: 0x8000_0632)

  /// 1, 2 or 4, or 0 where no character begins.
  private static func characterLength(at index: Int, in bytes: [UInt8]) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    guard lead != 0x80, lead != 0xFF, index + 1 < bytes.count else { return 0 }
    switch bytes[index + 1] {
    case 0x40...0x7E, 0x80...0xFE: return 2
    case 0x30...0x39:
      guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
        (0x30...0x39).contains(bytes[index + 3])
      else { return 0 }
      return 4
    default: return 0
    }
  }

  /// A line feed is never part of a longer character, so that a piece may end behind one.
  private static func endOfPiece(from start: Int, in bytes: [UInt8]) -> Int {
    let wanted = start + (1 << 20)
    guard wanted < bytes.count else { return bytes.count }
    return bytes[wanted...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// Well-formed, but no character stands there: found one by one.
  private static func firstUnmapped(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let length = max(1, characterLength(at: index, in: bytes))
      if String(bytes: bytes[index..<(index + length)], encoding: encoding) == nil { return index }
      index += length
    }
    return start
  }
}
