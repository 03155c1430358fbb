internal import Crypto
public import Training

/// The master key (主密钥): thirty-two random bytes in a file outside the database.
///
/// Nothing is ever encrypted with it: the keys that are come from ``PersonalDataKeys``. It shows
/// itself only by its fingerprint, whatever prints, dumps or mirrors it.
public struct MasterKey: Equatable, Sendable {
  /// How many bytes a key has.
  static let length = 32

  /// What the database keeps to know this key again (密钥指纹): derived, and nothing leads back.
  public let fingerprint: [UInt8]
  let secret: SymmetricKey

  init(_ secret: SymmetricKey) {
    self.secret = secret
    fingerprint = Self.derive("fingerprint", from: secret).withUnsafeBytes { Array($0) }
  }

  /// A new key from the system's random numbers.
  public static func generate() -> Self { Self(SymmetricKey(size: .bits256)) }

  /// The start of the fingerprint that every sealed text carries, to tell which key sealed it.
  public var id: [UInt8] { Array(fingerprint.prefix(4)) }

  /// The id as eight hexadecimal digits, for people to compare.
  public var idText: String {
    id.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Refuses to go on when the database was made with another key.
  public func requireFingerprint(_ kept: [UInt8]) throws(Refusal) {
    guard kept == fingerprint else { throw .keyIsAnother(idText) }
  }

  /// A key for one purpose; two purposes never share one.
  func derive(_ purpose: String) -> SymmetricKey { Self.derive(purpose, from: secret) }

  private static func derive(_ purpose: String, from secret: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: secret, info: Array("banci/1/\(purpose)".utf8), outputByteCount: length)
  }
}

extension MasterKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The key's id, never its bytes.
  public var description: String { "MasterKey(\(idText))" }
  /// The same as ``description``.
  public var debugDescription: String { description }
  /// A mirror with nothing in it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Refusal {
  /// The database's personal data was sealed with another key than the one at hand.
  public static func keyIsAnother(_ id: String) -> Self {
    Self(
      .conflict, code: "key-is-another", message: "密钥文件（\(id)）不是这个数据库所用的密钥",
      repair: "换回原来的密钥文件，或用 banci key import 恢复导出的密钥；请勿新建密钥")
  }
}
