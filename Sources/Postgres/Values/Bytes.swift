/// A string of bytes: `bytea`.
public struct Bytes: Hashable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]

  /// Takes the bytes of a sequence.
  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
}

extension Bytes: SQLEncodable, SQLDecodable {
  /// `bytea`.
  public static var sqlType: UInt32 { 17 }

  /// The bytes in hexadecimal form, as in `\x0aff`.
  public var sqlText: String {
    let digits = Array("0123456789abcdef".utf8)
    var text = Array("\\x".utf8)
    text.reserveCapacity(2 + 2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the hexadecimal form, which the server writes unless `bytea_output` was changed.
  public init(sqlText: String) throws {
    let text = Array(sqlText.utf8)
    guard text.starts(with: "\\x".utf8), text.count.isMultiple(of: 2) else {
      throw UnreadableValue.malformed
    }
    bytes = try stride(from: 2, to: text.count, by: 2).map { place in
      try Self.value(of: text[place]) << 4 | Self.value(of: text[place + 1])
    }
  }

  private static func value(of digit: UInt8) throws -> UInt8 {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: throw UnreadableValue.malformed
    }
  }
}
