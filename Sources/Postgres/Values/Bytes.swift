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
    String(unsafeUninitializedCapacity: 2 + 2 * bytes.count) { text in
      text[0] = UInt8(ascii: "\\")
      text[1] = UInt8(ascii: "x")
      for (place, byte) in bytes.enumerated() {
        text[2 + 2 * place] = Self.digit(byte >> 4)
        text[3 + 2 * place] = Self.digit(byte & 15)
      }
      return text.count
    }
  }

  private static func digit(_ half: UInt8) -> UInt8 {
    half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10
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
