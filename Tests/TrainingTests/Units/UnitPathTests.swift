import Testing
import Training

@Suite struct UnitPathTests {
  @Test(
    arguments: [
      ("81", ["81"], [81]), ("81/1", ["81", "1"], [81, 1]),
      ("81/1/2", ["81", "1", "2"], [81, 1, 2]),
      (" 81 ／ 一支部 ", ["81", "一支部"], [81, nil]), ("８１", ["８１"], [81]),
      ("第81期县处级干部进修班", ["第81期县处级干部进修班"], [nil]), ("2024-81", ["2024-81"], [nil]),
      ("081", ["081"], [nil]), ("99999999999999999999", ["99999999999999999999"], [nil]),
    ] as [(String, [String], [Int?])])
  func `a unit is named by numbers, codes or names`(
    text: String, parts: [String], numbers: [Int?]
  ) throws {
    let path = try UnitPath(text)

    #expect(path.parts.map(\.text) == parts)
    #expect(path.parts.map(\.number) == numbers)
    #expect(path.text == parts.joined(separator: "/"))
  }

  @Test(
    arguments: [
      "", " ", "/", "81/", "/1", "81//1", "1/2/3/4/5", "81\n1", "81/\u{0}",
      String(repeating: "长", count: 101),
    ])
  func `what names no unit is refused`(text: String) {
    #expect(throws: Refusal.unitPathUnreadable(text)) { try UnitPath(text) }
  }
}
