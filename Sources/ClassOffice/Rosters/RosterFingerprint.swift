internal import Crypto
internal import Postgres

/// What a roster file is known again by (文件指纹): the SHA-256 of its bytes.
public struct RosterFingerprint: Hashable, Sendable {
  let digest: Bytes

  /// The fingerprint of a file's bytes.
  public init(of bytes: [UInt8]) { digest = Bytes(SHA256.hash(data: bytes)) }

  /// The start of it in hexadecimal digits, for people to compare.
  public var shortText: String { String(digest.sqlText.dropFirst(2).prefix(12)) }
}
