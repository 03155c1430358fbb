/// An ID number or a mobile in eight bytes (号码压缩), so that a million of them need eight million.
enum PackedNumber {
  /// The number of digits and a last X; 0 where it is none.
  static func of(_ digits: String) -> UInt64 {
    guard digits.utf8.count <= 18 else { return 0 }
    var packed: UInt64 = 1
    for byte in digits.utf8 {
      packed = packed &* 11 &+ (byte == UInt8(ascii: "X") ? 10 : UInt64(byte &- 48))
    }
    return packed
  }

  /// The digits that were packed.
  static func digits(of packed: UInt64) -> String {
    var (packed, bytes) = (packed, [UInt8]())
    while packed > 1 {
      bytes.append(packed % 11 == 10 ? UInt8(ascii: "X") : 48 + UInt8(packed % 11))
      packed /= 11
    }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }
}
