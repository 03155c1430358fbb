/// The bytes around a ciphertext.
enum SealFormat {
  /// The first byte: how the rest is laid out.
  static let version: UInt8 = 1
  /// The second byte; another cipher (SM4) gets another number.
  static let aes256GCM: UInt8 = 1
  /// Version, algorithm, four bytes of key id, twelve of nonce and sixteen of tag.
  static let shortest = 2 + 4 + 12 + 16
}
