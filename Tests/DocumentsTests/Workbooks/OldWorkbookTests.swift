import Foundation
import Testing
import Training

@testable import Documents

/// `Corpus/XLSX/old.xls` was written by xlwt 1.3; its persons are invented.
@Suite struct OldWorkbookTests {
  private func file() throws -> [UInt8] {
    let tests = #filePath.components(separatedBy: "/Workbooks/")[0]
    return [UInt8](try Data(contentsOf: URL(filePath: "\(tests)/Corpus/XLSX/old.xls")))
  }

  @Test func `texts, numbers, days and merged cells are read; formulas are named`()
    throws
  {
    let records = try WorkbookRecords(try file())

    #expect(records.lines == [1, 2, 3, 4, 5, 6])
    #expect(records.texts[1] == ["支部", "姓名", "性别", "身份证号", "出生年月", "备注", "是否住宿", "手机"])
    #expect(
      records.texts[2].prefix(8) == [
        "一支部", "张三", "男", "340000197506150015", "1975-06-15", "（公式）", "FALSE", "13800000001",
      ])
    #expect(
      records.texts[3].prefix(8) == [
        "一支部", "李四", "女", "340000197506150023", "1975-06", "（公式）", "TRUE", "13800000002",
      ])
    #expect(
      records.marks[3].prefix(8)
        == [.filledFromMerge, [], [], [], .date, .unreadable, [], .number])
    #expect(records.texts[5][3] == "340000197506150000" && records.marks[5][3] == .number)
    #expect(records.texts[4][8] == "（公式）")
    #expect(records.notes.map(\.code) == ["sheets-hidden", "rows-hidden"])
  }

  @Test func `a hidden sheet can be asked for`() throws {
    #expect(try WorkbookRecords(try file(), sheet: "隐藏").texts == [["不读"]])
  }

  @Test func `a cell that could not be read is an error of its row, not blank`() throws {
    let reading = try RosterReader.read(
      bytes: try file(), options: RosterReadingOptions(today: Day(number: 20_000), kept: ["*"]))

    #expect(reading.format == .oldWorkbook)
    #expect(
      reading.findings.filter { $0.code == "cell-unreadable" }.map(\.row) == [1, 2, 3])
    #expect(
      reading.findings.contains { $0.row == 4 && $0.column == "身份证号" && $0.severity == .error })
  }

  @Test func `a workbook of WPS is told by its name, and only an old one is`() throws {
    let content = FileContent(try file())

    #expect(throws: Refusal.workbookOfWPS) { try SheetFile(content, named: "名册.ET") }
    #expect(throws: Never.self) { try SheetFile(content, named: "名册.xls") }
  }

  @Test(
    arguments: [
      (["EncryptionInfo", "EncryptedPackage"], Refusal.workbookEncrypted),
      (["WordDocument"], .oldDocument), (["KSO"], .compoundUnknown), ([], .compoundUnknown),
    ])
  func `a compound file is told by its streams`(names: [String], refusal: Refusal) {
    let bytes =
      switch names.count {
      case 0: CompoundBytes.file()
      case 1: CompoundBytes.file(names[0])
      default: CompoundBytes.file(names[0], names[1])
      }

    #expect(throws: refusal) { try SheetFile(bytes).records() }
  }

  @Test func `one cut off or changed anywhere is refused or read, and never ends the process`()
    throws
  {
    let whole = try file()
    var generator = SeededGenerator(seed: 7)

    for count in stride(from: 8, to: whole.count, by: 97) {
      _ = try? WorkbookRecords(Array(whole.prefix(count)))
    }
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 8..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      _ = try? WorkbookRecords(bytes)
    }
    #expect(try WorkbookRecords(whole).lines.count == 6)
  }

  @Test func `an old workbook above its limit is refused before it is read`() throws {
    let content = FileContent(try file())

    #expect(throws: Refusal.oldWorkbookTooLarge(limit: 1000)) {
      try ArchivedSheet.openOld(
        content, SheetOptions(), limits: WorkbookLimits(oldWorkbookBytes: 1000))
    }
    #expect(throws: Refusal.oldWorkbookTooWide(cells: 55, limit: 50)) {
      try ArchivedSheet.openOld(
        content, SheetOptions(), limits: WorkbookLimits(oldWorkbookCells: 50))
    }
  }
}
