import ClassOffice
import Testing
import Training

@Suite struct MasterKeyTests {
  @Test func `a new key is never one that was made before`() {
    let keys = (0..<100).map { _ in MasterKey.generate() }

    #expect(Set(keys.map(\.fingerprint)).count == 100)
  }

  @Test func `the fingerprint is the one that HKDF gives elsewhere`() throws {
    let key = try MasterKey.counting(from: 0)

    // Computed with Python's cryptography package.
    #expect(
      key.fingerprint
        == bytes("c8729a5b2e669a959432a7bb99e1d0fc544554dbfbf1e4886f70e006b903a41f"))
    #expect(key.id == bytes("c8729a5b"))
    #expect(key.idText == "c8729a5b")
  }

  @Test func `a database made with another key is refused`() throws {
    let key = try MasterKey.counting(from: 0)
    let other = try MasterKey.counting(from: 1)

    try key.requireFingerprint(key.fingerprint)
    #expect(throws: Refusal.keyIsAnother("c8729a5b")) {
      try key.requireFingerprint(other.fingerprint)
    }
    #expect(throws: Refusal.keyIsAnother("c8729a5b")) { try key.requireFingerprint([]) }
  }

  @Test func `no way of printing a key shows its bytes`() throws {
    let key = try MasterKey.counting(from: 0)
    let keys = PersonalDataKeys(from: key)

    #expect(shown(key) == Array(repeating: "MasterKey(c8729a5b)", count: 4))
    #expect(shown(keys) == Array(repeating: "PersonalDataKeys", count: 4))
    #expect(shown([0, 1] as [UInt8])[3].contains("- 1"))  // a dump does show what it can
  }

  private func shown(_ value: some Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    return [
      "\(value)", String(describing: value), String(reflecting: value),
      dumped.hasPrefix("- ") ? String(dumped.dropFirst(2).dropLast()) : dumped,
    ]
  }
}

/// The bytes that hexadecimal digits stand for.
func bytes(_ hexadecimal: String) -> [UInt8] {
  let digits = hexadecimal.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
