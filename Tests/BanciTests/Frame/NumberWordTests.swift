import Testing
import Training

@testable import banci

@Suite struct NumberWordTests {
  @Test(
    arguments: [
      "-5", "0", "10081", "1000000000000", "0x1E", "30.0", "NaN", "9223372036854775808", "", " ",
      "+5", "1e3", "1_000", "三十", "²", "٣٠", "30 ",
    ])
  func `what is no number in range is refused with the range`(text: String) {
    #expect(
      throws: Refusal(
        .invalid, code: "number-out-of-range",
        message: "“\(text)”不是分钟数：应为 1 到 10080 的整数", repair: "请只写数字，例如 30")
    ) { try Minutes(word: text) }
  }

  @Test(arguments: [("1", 1), ("30", 30), ("10080", 10_080), ("007", 7)])
  func `a decimal number in range is read`(text: String, value: Int) throws {
    #expect(try Minutes(word: text).value == value)
  }

  @Test func `full-width digits are read with a note`() throws {
    let notebook = WordNotebook()

    let minutes = try WordNotebook.$current.withValue(notebook) { try Minutes(word: "３０") }

    #expect(minutes.value == 30)
    #expect(notebook.notes == ["全角数字“３０”读作 30"])
  }

  @Test func `the largest record number is the largest of the database`() throws {
    #expect(try RecordNumber(word: "9223372036854775807").value == Int(Int64.max))
    #expect(throws: Refusal.self) { try RecordNumber(word: "9223372036854775808") }
  }

  @Test(
    arguments: [
      ("4", 8, "4"), ("3.5", 7, "3.5"), ("３．５", 7, "3.5"), ("0.5", 1, "0.5"),
      ("100", 200, "100"), ("4.0", 8, "4"), ("4.50", 9, "4.5"),
    ])
  func `study hours come in halves`(text: String, halves: Int, description: String) throws {
    let hours = try StudyHours(word: text)

    #expect(hours.halves == halves)
    #expect(hours.description == description)
  }

  @Test(arguments: ["0", "0.0", "-1", "100.5", "101", "3.2", "3.", ".5", "", "NaN", "1e2", "3.5.0"])
  func `other study hours are refused`(text: String) {
    #expect(throws: Refusal.hoursOutOfRange(text)) { try StudyHours(word: text) }
  }
}
