import ClassOffice
import Testing

@Suite struct PersonalDataKeysTests {
  let keys: PersonalDataKeys
  let binding = SealBinding(table: "person", column: "id_number", person: 7)

  init() throws { keys = PersonalDataKeys(from: try .counting(from: 0)) }

  @Test(arguments: [
    "", "340000197001010017", "17900000001", "阿·𠮷", String(repeating: "汉", count: 100_000),
  ])
  func `what is sealed opens as it was`(plain: String) throws {
    let sealed = try keys.seal(plain, for: binding)

    #expect(try keys.open(sealed, for: binding) == plain)
    #expect(sealed.count == 34 + plain.utf8.count)
  }

  @Test func `a text sealed elsewhere with the same rules opens`() throws {
    // Computed with Python's cryptography package.
    let sealed = bytes(
      "0101c8729a5b000102030405060708090a0b6c48b01a832c8ded13b92c250db90eb3b758a0ef33afc2f4ab")

    #expect(try keys.open(sealed, for: binding) == "甲乙丙")
  }

  @Test func `a sealed text tells its format and key, and is never the same twice`() throws {
    let sealed = try (0..<1_000).map { _ in try keys.seal("340000197001010017", for: binding) }

    #expect(Set(sealed.map { Array($0.prefix(6)) }) == [bytes("0101c8729a5b")])
    #expect(Set(sealed.map { Array($0[6..<18]) }).count == 1_000)
    #expect(Set(sealed.map { Array($0.dropFirst(18)) }).count == 1_000)
  }

  @Test func `one altered bit anywhere is found`() throws {
    let sealed = try keys.seal("340000197001010017", for: binding)
    let bits = sealed.indices.flatMap { place in (0..<8).map { (place, $0) } }

    let faults = bits.map { place, bit in
      var altered = sealed
      altered[place] ^= 1 << bit
      return fault(opening: altered, for: binding)
    }

    let expected = bits.map { place, _ -> SealFault in
      place < 2 ? .formatIsUnknown : place < 6 ? .keyIsAnother : .doesNotBelongHere
    }
    #expect(faults == expected)
  }

  @Test func `a shortened or lengthened text is found`() throws {
    let sealed = try keys.seal("340000197001010017", for: binding)

    let shortened = sealed.indices.map { fault(opening: Array(sealed.prefix($0)), for: binding) }

    #expect(
      shortened == sealed.indices.map { $0 < 34 ? .formatIsUnknown : .doesNotBelongHere })
    #expect(fault(opening: sealed + [0], for: binding) == .doesNotBelongHere)
  }

  @Test(arguments: [
    SealBinding(table: "person", column: "id_number", person: 8),
    SealBinding(table: "person", column: "mobile", person: 7),
    SealBinding(table: "trainee", column: "id_number", person: 7),
    SealBinding(table: "personi", column: "d_number", person: 7),
    SealBinding(table: "person", column: "id_number", person: -7),
    SealBinding(table: "person", column: "id_number", staging: "", row: 7),
    SealBinding(table: "person", column: "id_number", staging: "7", row: 7),
  ])
  func `a text moved to another place does not open`(elsewhere: SealBinding) throws {
    let sealed = try keys.seal("340000197001010017", for: binding)

    #expect(fault(opening: sealed, for: elsewhere) == .doesNotBelongHere)
  }

  @Test func `another master key does not open it, whatever key it claims`() throws {
    let other = PersonalDataKeys(from: try .counting(from: 1))
    let sealed = try keys.seal("340000197001010017", for: binding)
    let claimed = try other.seal("", for: binding).prefix(6) + sealed.dropFirst(6)

    #expect(fault(opening: sealed, for: binding, with: other) == .keyIsAnother)
    #expect(fault(opening: Array(claimed), for: binding, with: other) == .doesNotBelongHere)
  }

  @Test func `a staged text is sealed again for its person`() throws {
    let staged = SealBinding(table: "person", column: "id_number", staging: "a1", row: 3)
    let sealed = try keys.seal("340000197001010017", for: staged)

    let resealed = try keys.reseal(sealed, from: staged, to: binding)

    #expect(try keys.open(resealed, for: binding) == "340000197001010017")
    #expect(throws: SealFault.doesNotBelongHere) {
      try keys.reseal(resealed, from: staged, to: binding)
    }
  }

  @Test func `ten thousand persons' numbers each open for their person only`() throws {
    let persons = Int64(1)...10_000
    let sealed = try persons.map { try keys.seal("n\($0)", for: number(of: $0)) }

    let opened = try zip(persons, sealed).map { try keys.open($1, for: number(of: $0)) }
    let strays = zip(persons, sealed).count { fault(opening: $1, for: number(of: $0 + 1)) == nil }

    #expect(opened == persons.map { "n\($0)" })
    #expect(strays == 0)
  }

  private func number(of person: Int64) -> SealBinding {
    SealBinding(table: "person", column: "id_number", person: person)
  }

  private func fault(
    opening sealed: [UInt8], for binding: SealBinding, with keys: PersonalDataKeys? = nil
  ) -> SealFault? {
    do {
      _ = try (keys ?? self.keys).open(sealed, for: binding)
      return nil
    } catch {
      return error
    }
  }
}
