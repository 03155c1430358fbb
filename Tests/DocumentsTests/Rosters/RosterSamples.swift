import Documents
import Testing
import Training

/// The day on which the tests read rosters.
func readingDay() throws -> Day { try #require(Day(year: 2024, month: 12, day: 1)) }

/// Reads a roster written as text, in UTF-8 unless said otherwise.
func readRoster(
  _ text: String, encoding: TextEncoding? = nil, mapping: [String: RosterField] = [:]
) throws -> RosterReading {
  try RosterReader.read(
    bytes: Array(text.utf8),
    options: RosterReadingOptions(today: readingDay(), encoding: encoding, mapping: mapping))
}

/// An ID number that nobody holds: the address is a province itself, which no resident has.
func inventedIDNumber(born: String = "19800101", sequence: String = "001") -> String {
  let seventeen = "340000" + born + sequence
  return seventeen + (IDNumber.checkCharacter(of: seventeen).map(String.init) ?? "?")
}

/// The first invented number of that birthday that ends in 000 and still passes its check.
func soundNumberEndingInZeros() throws -> String {
  for month in 10...12 {
    for day in 10...28 {
      let number = inventedIDNumber(born: "1980\(month)\(day)", sequence: "100")
      if number.hasSuffix("000") { return number }
    }
  }
  return try #require(nil)
}

extension RosterReading {
  /// The codes of the findings, with row and column.
  var marks: [String] {
    findings.map { "\($0.row.map(String.init) ?? "-") \($0.column ?? "-") \($0.code)" }
  }

  /// The findings of one rule.
  func findings(_ code: String) -> [SheetFinding] { findings.filter { $0.code == code } }
}
