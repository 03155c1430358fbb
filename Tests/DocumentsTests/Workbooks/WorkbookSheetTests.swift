import TestSupport
import Testing
import Training

@testable import Documents

@Suite struct WorkbookSheetTests {
  @Test func `rows keep the numbers that the sheet gives them; those without content are left out`()
    throws
  {
    let rows = """
      <row r="2"><c r="A2" t="str"><v>甲</v></c></row><row r="3"><c r="A3" s="1"/></row><row r="4"/>\
      <row r="9"><c r="A9" t="str"><v>乙</v></c></row>
      """

    #expect(try WorkbookRecords(RawWorkbook(rows: rows).bytes).lines == [2, 9])
  }

  @Test func `a merged cell is filled down, and it is known which cells were`() throws {
    let rows =
      RawWorkbook.row(1, "支部", "姓名") + RawWorkbook.row(2, "一支部", "甲")
      + "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\" t=\"str\"><v>乙</v></c></row>"
      + "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>丙</v></c></row>" + RawWorkbook.row(5, "二支部", "丁")
      + "<row r=\"6\"><c r=\"B6\" t=\"str\"><v>戊</v></c></row>"
    let merged = "<mergeCells><mergeCell ref=\"A5:A5\"/><mergeCell ref=\"A2:A4\"/></mergeCells>"

    let records = try WorkbookRecords(RawWorkbook(rows: rows, behind: merged).bytes)

    #expect(
      records.texts == [
        ["支部", "姓名"], ["一支部", "甲"], ["一支部", "乙"], ["一支部", "丙"], ["二支部", "丁"], ["", "戊"],
      ])
    #expect(records.marks[2] == [.filledFromMerge, []])
    #expect(records.marks[3] == [.filledFromMerge, []])
    #expect(records.marks[5] == [[], []])
  }

  @Test
  func `a range behind the last cell of a row, and one over several columns, fill their first`()
    throws
  {
    let rows = RawWorkbook.row(1, "甲", "某局", "职员") + RawWorkbook.row(2, "乙")
    let merged = "<mergeCells count=\"1\"><mergeCell ref=\"B1:C2\"/></mergeCells>"

    #expect(
      try WorkbookRecords(RawWorkbook(rows: rows, behind: merged).bytes).texts
        == [["甲", "某局", "职员"], ["乙", "某局"]])
  }

  @Test func `a title merged over its columns stays one cell`() throws {
    let rows = RawWorkbook.row(1, "名册") + RawWorkbook.row(2, "姓名", "性别")
    let merged = "<mergeCells count=\"1\"><mergeCell ref=\"A1:L1\"/></mergeCells>"

    #expect(
      try WorkbookRecords(RawWorkbook(rows: rows, behind: merged).bytes).texts
        == [["名册"], ["姓名", "性别"]])
  }

  @Test func `a dimension that lies is not looked at`() throws {
    let workbook = RawWorkbook(
      rows: RawWorkbook.row(1, "甲") + RawWorkbook.row(2, "乙") + RawWorkbook.row(3, "丙"),
      dimension: "<dimension ref=\"A1:XFD1048576\"/>")

    #expect(try WorkbookRecords(workbook.bytes).texts == [["甲"], ["乙"], ["丙"]])
  }

  @Test func `hidden sheets are passed over and said, and others that can be seen are named`()
    throws
  {
    var workbook = RawWorkbook(rows: RawWorkbook.row(1, "旧"))
    workbook.sheets[0] = .init(name: "去年", state: "hidden", xml: workbook.sheets[0].xml)
    workbook.sheets.append(.init(name: "名册", xml: RawWorkbook.sheet(RawWorkbook.row(1, "新"))))
    workbook.sheets.append(.init(name: "说明", xml: RawWorkbook.sheet(RawWorkbook.row(1, "填表"))))
    workbook.sheets.append(
      .init(name: "字典", state: "veryHidden", xml: RawWorkbook.sheet("")))

    let records = try WorkbookRecords(workbook.bytes)

    #expect(records.texts == [["新"]])
    #expect(records.notes.map(\.code) == ["sheets-unread", "sheets-hidden"])
    #expect(records.notes.map(\.message) == ["只读取了工作表“名册”，未读取：说明", "隐藏的工作表未读取：去年、字典"])
    #expect(try WorkbookRecords(workbook.bytes, sheet: "说明").texts == [["填表"]])
    #expect(try WorkbookRecords(workbook.bytes, sheet: "２").texts == [["填表"]])
    #expect(try WorkbookRecords(workbook.bytes, sheet: "去年").texts == [["旧"]])
    #expect(throws: Refusal.sheetUnknown("3", ["名册", "说明"])) {
      try WorkbookRecords(workbook.bytes, sheet: "3")
    }
  }

  @Test func `sheets that hold nothing are passed over, and nothing is said of them`() throws {
    var workbook = RawWorkbook(rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")
    workbook.sheets[0].name = "Sheet1"
    workbook.sheets.append(.init(name: "Sheet2", xml: RawWorkbook.sheet(RawWorkbook.row(1, "甲"))))
    workbook.sheets.append(.init(name: "Sheet3", xml: RawWorkbook.sheet("")))

    let records = try WorkbookRecords(workbook.bytes)

    #expect(records.texts == [["甲"]] && records.notes == [])
  }

  @Test func `a workbook whose sheets are all hidden is refused`() throws {
    var workbook = RawWorkbook(rows: RawWorkbook.row(1, "甲"))
    workbook.sheets[0].state = "hidden"

    #expect(throws: Refusal.noSheet) { try WorkbookRecords(workbook.bytes) }
  }

  @Test func `hidden rows are read, and it is said that there are some`() throws {
    let rows = RawWorkbook.row(1, "甲") + "<row r=\"2\" hidden=\"1\"><c t=\"str\"><v>乙</v></c></row>"

    let records = try WorkbookRecords(RawWorkbook(rows: rows).bytes)

    #expect(records.texts == [["甲"], ["乙"]])
    #expect(records.notes.map(\.message) == ["工作表有 1 行被隐藏或筛掉，仍已读取"])
  }

  @Test func `links out of the workbook, pictures and comments are never looked at`() throws {
    var workbook = RawWorkbook(rows: RawWorkbook.row(1, "甲"))
    workbook.extra = [
      ("xl/comments1.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
      ("xl/media/image1.png", "not a picture"),
      ("xl/externalLinks/externalLink1.xml", "<externalLink"),
    ]

    #expect(try WorkbookRecords(workbook.bytes).texts == [["甲"]])
  }

  @Test func `a workbook in UTF-16, and one with a byte order mark, are read`() throws {
    var workbook = RawWorkbook(rows: RawWorkbook.row(1, "甲"))
    workbook.sheets[0].xml = "\u{FEFF}" + workbook.sheets[0].xml
    var archive = ZipBytes(workbook.parts)
    let sixteen =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
      + RawWorkbook.sheet(RawWorkbook.row(1, "乙"), behind: "<mergeCells/>")

    #expect(try WorkbookRecords(archive.bytes).texts == [["甲"]])
    archive.parts[0].bytes = sixteen.utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    #expect(try WorkbookRecords(archive.bytes).texts == [["乙"]])
  }
}
