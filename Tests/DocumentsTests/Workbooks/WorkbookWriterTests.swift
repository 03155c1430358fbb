import Testing
import Training

@testable import Documents

@Suite struct WorkbookWriterTests {
  private let sheet = WorkbookSheet(
    named: "名册", columns: [.init("姓名"), .init("身份证号"), .init("备注")])
  private let created = Moment(minuteNumber: 28_000_000)

  private func written(_ rows: [[String]]) throws -> WorkbookRecords {
    try WorkbookRecords(try WorkbookWriter.write(sheet, rows, created: created))
  }

  @Test func `what is written is read again, every cell as text`() throws {
    let rows = [
      ["张三", "34000019900101001X", "000123"], ["䶮𠮷", "", "一行\n两行"], ["<甲>&\"乙\"", "1.50", "  边  "],
      ["", "340000199001010010", "_x000D_ 甲_x0041_"],
    ]

    let records = try written(rows)

    #expect(records.texts == [["姓名", "身份证号", "备注"]] + rows)
    #expect(records.marks.joined().allSatisfy { $0 == [] })
    #expect(records.notes == [])
  }

  @Test(arguments: ["=1+1", "=HYPERLINK(\"http://x\")", "+86", "-1", "@SUM(A1)", "\t=1", "＝1"])
  func `what begins as a formula does is written as text, not as a formula`(cell: String) throws {
    let bytes = try WorkbookWriter.write(sheet, [["甲", cell]], created: created)

    let part = try text(of: "xl/worksheets/sheet1.xml", in: bytes)
    #expect(!part.contains("<f>"))
    #expect(try WorkbookRecords(bytes).texts[1] == ["甲", cell])
  }

  @Test(arguments: ["'甲", "=\"0123\"", "''", "'"])
  func `a cell that reading would take for a spreadsheet's mark of text comes back whole`(
    cell: String
  ) throws {
    let texts = try written([["甲", cell]]).texts

    #expect(DelimitedText.unguarded(texts[1][1]) == cell)
  }

  @Test func `the same rows give the same bytes`() throws {
    let first = try WorkbookWriter.write(sheet, [["甲", "1"]], created: created)
    let second = try WorkbookWriter.write(sheet, [["甲", "1"]], created: created)

    #expect(first == second)
  }

  @Test func `a text longer than a cell holds is refused`() {
    #expect(throws: Refusal.cellTooLong(line: 2, column: 1, limit: 32_767)) {
      try WorkbookWriter.write(
        sheet, [[String(repeating: "甲", count: 32_768)]], created: created)
    }
  }

  @Test func `a roster to fill in offers lists and is all text; its lists lie hidden`() throws {
    let bytes = try WorkbookWriter.write(
      .roster(RosterField.asked, emptyRows: 300), [], created: created)

    let part = try text(of: "xl/worksheets/sheet1.xml", in: bytes)
    let records = try WorkbookRecords(bytes)
    #expect(records.texts == [RosterField.asked.map(\.title)])
    #expect(part.contains("sqref=\"C2:C301\"") && part.contains("<formula1>\"男,女\"</formula1>"))
    #expect(part.contains("<formula1>'选项'!$D$1:$D$58</formula1>"))
    #expect(part.contains("中共党员,中共预备党员"))
    #expect(part.contains("state=\"frozen\""))
    #expect(records.notes.map(\.message) == ["隐藏的工作表未读取：选项"])
    #expect(try WorkbookRecords(bytes, sheet: "选项").texts.count == 58)
  }

  private func text(of name: String, in bytes: [UInt8]) throws -> String {
    let part = try ZipArchive(FileContent(bytes)).requirePart(name)
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try piece.withUnsafeMutableBytes { try part.read(into: $0) }
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += piece[..<count]
    }
  }
}
