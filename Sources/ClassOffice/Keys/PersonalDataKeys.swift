internal import Crypto
internal import Postgres
public import Training

/// The keys that seal and find personal data (个人信息密钥), derived from the ``MasterKey``.
///
/// A sealed text is a header (version, algorithm, key id), a nonce, the ciphertext and a tag. The
/// header and the ``SealBinding`` are authenticated with it.
public struct PersonalDataKeys: Sendable {
  private let header: [UInt8]
  private let sealing: SymmetricKey
  private let index: SymmetricKey
  private let fingerprint: [UInt8]
  private let idText: String

  /// Derives the keys.
  public init(from master: MasterKey) {
    (fingerprint, idText) = (master.fingerprint, master.idText)
    header = [SealFormat.version, SealFormat.aes256GCM] + master.id
    sealing = master.derive("sealing")
    index = master.derive("index")
  }

  /// Refuses to go on where the database keeps another key's fingerprint, or none.
  func requireFingerprint(_ kept: Bytes?) throws(Refusal) {
    guard let kept, kept.bytes == fingerprint else { throw .keyIsAnother(idText) }
  }

  /// Encrypts a text so that it opens only with this key and for this binding.
  public func seal(_ plain: String, for binding: SealBinding) throws -> [UInt8] {
    let box = try AES.GCM.seal(
      Array(plain.utf8), using: sealing, authenticating: header + binding.bytes)
    return header + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
  }

  /// Decrypts what ``seal(_:for:)`` made for the same binding.
  public func open(_ sealed: [UInt8], for binding: SealBinding) throws(SealFault) -> String {
    try requireHeader(of: sealed)
    do {
      let box = try AES.GCM.SealedBox(combined: sealed.dropFirst(header.count))
      let plain = try AES.GCM.open(box, using: sealing, authenticating: header + binding.bytes)
      return String(decoding: plain, as: UTF8.self)
    } catch {
      throw .doesNotBelongHere
    }
  }

  /// Seals again for another binding: a staged value becomes a person's, or two persons one.
  public func reseal(
    _ sealed: [UInt8], from old: SealBinding, to new: SealBinding
  ) throws -> [UInt8] {
    try seal(open(sealed, for: old), for: new)
  }

  /// Finds an ID number without opening any: the same number always gives the same bytes.
  public func blindIndex(of number: IDNumber) -> [UInt8] { blindIndex(of: number.digits) }

  /// Finds a mobile number without opening any; it never meets an ID number.
  public func blindIndex(of number: Mobile) -> [UInt8] {
    blindIndex(of: number.digits, kind: "mobile")
  }

  /// The same as that of the ``IDNumber`` when the text is one, however it was typed.
  ///
  /// Marks and blanks do not count, so texts that hold no number would all be one: check first.
  public func blindIndex(of idNumber: String) -> [UInt8] {
    blindIndex(of: NumberDigits.normalised(idNumber), kind: "id-number")
  }

  private func requireHeader(of sealed: [UInt8]) throws(SealFault) {
    guard sealed.count >= SealFormat.shortest, sealed.starts(with: header.prefix(2)) else {
      throw .formatIsUnknown
    }
    guard sealed.starts(with: header) else { throw .keyIsAnother }
  }

  private func blindIndex(of number: String, kind: String) -> [UInt8] {
    let message = Array("\(kind)\0\(number)".utf8)
    return Array(HMAC<SHA256>.authenticationCode(for: message, using: index))
  }
}

extension PersonalDataKeys: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// A name without any key.
  public var description: String { "PersonalDataKeys" }
  /// The same as ``description``.
  public var debugDescription: String { description }
  /// A mirror with nothing in it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
