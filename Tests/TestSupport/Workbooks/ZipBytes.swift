/// An archive built byte by byte, so that a test can make it lie (压缩包样本).
public struct ZipBytes {
  /// A part, stored as it is.
  public struct Part: Sendable {
    /// Its name.
    public var name: String
    /// What it holds.
    public var bytes: [UInt8]
    /// The size that it says to have, where it lies.
    public var declaredSize: Int?
    /// Whether it says to need a password.
    public var isEncrypted = false

    /// A part.
    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  /// The parts.
  public var parts: [Part] = []
  /// The number of parts that it says to have, where it lies.
  public var declaredCount: Int?

  /// An archive of parts by their names.
  public init(_ texts: [(String, String)]) {
    parts = texts.map { Part(name: $0.0, bytes: Array($0.1.utf8)) }
  }

  /// The archive: local headers and contents, the directory, the end.
  public var bytes: [UInt8] {
    var (body, directory) = ([UInt8](), [UInt8]())
    for part in parts {
      let offset = body.count
      body += [0x50, 0x4B, 3, 4] + header(part) + Array(part.name.utf8) + part.bytes
      directory += [0x50, 0x4B, 1, 2, 20, 0] + header(part)
      directory += two(0) + two(0) + two(0) + four(0) + four(offset) + Array(part.name.utf8)
    }
    let count = declaredCount ?? parts.count
    return body + directory + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(count) + two(count)
      + four(directory.count) + four(body.count) + two(0)
  }

  private func header(_ part: Part) -> [UInt8] {
    two(20) + two(part.isEncrypted ? 1 : 0) + two(0) + four(0) + four(Self.checksum(part.bytes))
      + four(part.bytes.count) + four(part.declaredSize ?? part.bytes.count)
      + two(part.name.utf8.count) + two(0)
  }

  private func two(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }

  /// CRC-32 as ZIP has it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(sum ^ 0xFFFF_FFFF)
  }
}
