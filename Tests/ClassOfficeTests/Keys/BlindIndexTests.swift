import ClassOffice
import Testing
import Training

@Suite struct BlindIndexTests {
  let keys: PersonalDataKeys

  init() throws { keys = PersonalDataKeys(from: try .counting(from: 0)) }

  @Test func `the index is the one that HMAC gives elsewhere`() {
    // Computed with Python's hmac module.
    #expect(
      keys.blindIndex(of: "34000019800101010X")
        == bytes("22e5c927c6decb7a38b8f576d34b38873ab95656d5565c4972287579be3ac4a1"))
  }

  @Test(arguments: [
    "34000019800101010x", " 340000 19800101 010X ", "340000-19800101-010X",
    "３４００００１９８００１０１０１０Ｘ", "340000\u{A0}19800101\u{200B}010ｘ", "'34000019800101010X",
  ])
  func `one number has one index, however it is typed`(typed: String) {
    #expect(keys.blindIndex(of: typed) == keys.blindIndex(of: "34000019800101010X"))
  }

  @Test func `a parsed number has the index of its text`() throws {
    let number = try IDNumber("34000019800101010x")

    #expect(keys.blindIndex(of: number) == keys.blindIndex(of: "34000019800101010X"))
  }

  @Test func `different numbers, kinds and keys have different indexes`() throws {
    let other = PersonalDataKeys(from: try .counting(from: 1))
    let number = try IDNumber("340000197001010017")

    let indexes = [
      keys.blindIndex(of: number), keys.blindIndex(of: try IDNumber("340000197001010033")),
      keys.blindIndex(of: try Mobile("17900000001")), keys.blindIndex(of: "17900000001"),
      other.blindIndex(of: number), other.blindIndex(of: try Mobile("17900000001")),
    ]

    #expect(Set(indexes).count == 6)
    #expect(Set(indexes.map(\.count)) == [32])
  }
}
