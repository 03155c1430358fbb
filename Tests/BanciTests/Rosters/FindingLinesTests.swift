import Testing
import Training

@testable import banci

@Suite struct FindingLinesTests {
  @Test func `notes of one sort about one column are told together`() {
    let lines = FindingLines(
      [1, 2, 3, 5].map { note("ethnic-rewritten", row: $0, "“汉”规范为“汉族”") }
        + [note("unit-post-split", row: 1, "甲"), note("unit-post-split", row: 2, "乙")]
    ).lines

    #expect(lines.map(\.rowWords) == ["1–3、5", "1–2"])
    #expect(lines.map(\.message) == ["“汉”规范为“汉族”", "甲 等 2 行"])
  }

  @Test func `errors come first, each by itself`() {
    let error = SheetFinding(.error, code: "id-checksum", row: 2, message: "错")
    let other = SheetFinding(.error, code: "id-checksum", row: 3, message: "错")

    let lines = FindingLines([note("a", row: 1, "甲"), error, other]).lines

    #expect(lines.map(\.finding.code) == ["id-checksum", "id-checksum", "a"])
    #expect(lines.map(\.rowWords) == ["2", "3", "1"])
  }

  @Test func `what is said of the file has no row`() {
    let lines = FindingLines([
      SheetFinding(.note, code: "encoding-guessed", message: "猜"),
      SheetFinding(.note, code: "encoding-guessed", message: "猜"),
    ]).lines

    #expect(lines.map(\.rowWords) == ["-", "-"])
  }

  @Test func `many scattered rows are cut short`() {
    let lines = FindingLines((1...20).map { note("a", row: $0 * 2, "甲") }).lines

    #expect(lines.map(\.rowWords) == ["2、4、6、8、10……"])
  }

  private func note(_ code: String, row: Int, _ message: String) -> SheetFinding {
    SheetFinding(.note, code: code, row: row, column: "列", message: message)
  }
}
