internal import Crypto
public import Documents
internal import Postgres
public import Training

/// What a roster file is known again by (文件指纹): the SHA-256 of its bytes.
public struct RosterFingerprint: Hashable, Sendable {
  let digest: Bytes

  /// The fingerprint of a file's bytes.
  public init(of bytes: [UInt8]) { digest = Bytes(SHA256.hash(data: bytes)) }

  /// The fingerprint of a file, of which a piece at a time is read.
  public init(of content: FileContent) throws(Refusal) {
    var (digest, offset) = (SHA256(), 0)
    while offset < content.count {
      let piece = try content.bytes(in: offset..<(offset + (1 << 18)))
      guard !piece.isEmpty else { break }
      digest.update(data: piece)
      offset += piece.count
    }
    self.digest = Bytes(digest.finalize())
  }

  /// The start of it in hexadecimal digits, for people to compare.
  public var shortText: String { String(digest.sqlText.dropFirst(2).prefix(12)) }
}
