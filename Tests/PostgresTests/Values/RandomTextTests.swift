import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct RandomTextTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `random texts survive parameters, arrays and COPY`(seed: UInt64) async throws {
    let database = try await school("CREATE TABLE line (number bigint, text text)")
    let texts = randomTexts(1_000, seed: seed)

    let (unnested, copied, read) = try await database.write { session in
      let unnested: [String?] = try session.values(
        "SELECT text FROM unnest(\(texts)) WITH ORDINALITY AS line (text, number) ORDER BY number")
      try session.copyIn(
        "line", columns: ["number", "text"],
        rows: texts.enumerated().lazy.map { ["\($0.offset)", $0.element] })
      var copied: [String?] = []
      try session.copyOut("SELECT text FROM line ORDER BY number") { copied += $0 }
      let read: [String?] = try session.value(
        "SELECT array_agg(text ORDER BY number) FROM line", as: [String?].self)
      return (unnested, copied, read)
    }

    #expect(unnested == texts)
    #expect(copied == texts)
    #expect(read == texts)
  }

  /// Texts of characters that mean something somewhere on the way; one in ten is missing.
  private func randomTexts(_ count: Int, seed: UInt64) -> [String?] {
    let pieces = [
      "\\", "\"", "'", "{", "}", ",", "\t", "\n", "\r", " ", "N", "NULL", "null", ".", "$1", "%",
      "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{7F}", "甲", "𠮷", "é", "a", "0", ";", "--", "/*",
    ]
    var generator = Sequence64(state: seed)
    return (0..<count).map { _ in
      guard !Int.random(in: 0..<10, using: &generator).isMultiple(of: 10) else { return nil }
      let length = Int.random(in: 0...12, using: &generator)
      return (0..<length).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
    }
  }

  /// SplitMix64.
  private struct Sequence64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
