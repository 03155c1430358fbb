import TestSupport
import Testing
import Training

@testable import Documents

@Suite struct WorkbookCellTests {
  private func cells(_ xml: String, change: (inout RawWorkbook) -> Void = { _ in }) throws
    -> [String]
  {
    var workbook = RawWorkbook(rows: "<row r=\"1\">\(xml)</row>")
    change(&workbook)
    return try WorkbookRecords(workbook.bytes).texts.first ?? []
  }

  @Test func `shared, inline and formula texts are read, runs joined and readings left out`() throws
  {
    let xml = """
      <c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r></is></c>\
      <c r="C1" t="str"><f>A1&amp;B1</f><v>合肥</v></c><c r="D1" t="s"><v>0</v></c>
      """

    let texts = try cells(xml) {
      $0.texts = [
        "<t>甲&amp;乙</t>",
        "<r><t>曾</t></r><r><t xml:space=\"preserve\"> 毅</t></r><rPh><t>ceng</t></rPh>",
      ]
    }

    #expect(texts == ["曾 毅", "张三", "合肥", "甲&乙"])
  }

  @Test func `cells that the file leaves out are blank, and a cell without a place is the next`()
    throws
  {
    #expect(
      try cells(
        "<c r=\"B1\" t=\"str\"><v>乙</v></c><c t=\"str\"><v>丙</v></c><c r=\"E1\"><v>5</v></c>")
        == ["", "乙", "丙", "", "5"])
  }

  @Test func `control characters come back out of Excel's way of writing them`() throws {
    #expect(
      try cells("<c r=\"A1\" t=\"inlineStr\"><is><t>甲_x000A_乙_x005F_x000D_</t></is></c>")
        == ["甲\n乙_x000D_"])
  }

  @Test(
    arguments: [
      ("1", "1"), ("0", "0"), ("12.50", "12.5"), ("13800000001", "13800000001"), ("-3", "-3"),
      ("1975.0599999999999", "1975.06"), ("0.1", "0.1"), ("1E3", "1000"),
      ("3.4000019900101001E+17", "340000199001010000"),
      ("340000199001010010", "340000199001010000"), ("1e300", "1e+300"),
    ])
  func `a number is shown as Excel keeps it, to fifteen digits, and marked`(
    value: String, shown: String
  ) throws {
    let records = try WorkbookRecords(
      RawWorkbook(rows: "<row><c><v>\(value)</v></c></row>").bytes)

    #expect(records.texts == [[shown]])
    #expect(records.marks == [[.number]])
  }

  @Test func `errors and formulas that were never calculated are marked, never blank`() throws {
    let xml = """
      <row r="1"><c r="A1" t="e"><f>B9</f><v>#N/A</v></c><c r="B1"><f>SUM(C1)</f></c>\
      <c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="s"><v>7</v></c></row>
      """

    let records = try WorkbookRecords(RawWorkbook(rows: xml).bytes)

    #expect(records.texts == [["#N/A", "（公式没有结果）", "TRUE", "FALSE", "（共享文字缺失）"]])
    #expect(records.marks == [[.unreadable, .unreadable, [], [], .unreadable]])
  }

  @Test(
    arguments: [
      (14, "27560", "1975-06-15"), (27, "27546", "1975-06"), (57, "27546", "1975-06"),
      (31, "27560", "1975-06-15"), (58, "27560", "1975-06-15"),
      (22, "27560.604166667", "1975-06-15 14:30"),
      (20, "0.604166667", "14:30"), (56, "0.354170138888889", "08:30:00.3"), (14, "60", "60"),
      (14, "59", "1900-02-28"), (14, "61", "1900-03-01"), (14, "1", "1900-01-01"),
      (14, "-1", "-1"), (0, "27560", "27560"), (49, "27560", "27560"), (10, "0.5", "0.5"),
    ])
  func `the formats that Excel knows by number, the Chinese ones too, make days of numbers`(
    format: Int, value: String, shown: String
  ) throws {
    let texts = try cells("<c r=\"A1\" s=\"1\"><v>\(value)</v></c>") {
      $0.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs>"
    }

    #expect(texts == [shown == "08:30:00.3" ? "08:30" : shown])
  }

  @Test(
    arguments: [
      ("General", "27560"), ("general", "27560"), ("G/通用格式", "27560"), ("0.00", "27560"),
      ("#,##0;[Red]-#,##0", "27560"), ("0.00E+00", "27560"), ("&quot;day&quot;0", "27560"),
      ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "1975-06-15"), ("yyyy.mm", "1975-06"),
      ("yyyy\\-mm\\-dd", "1975-06-15"), ("[$-804]aaaa", "27560"),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "1975-06-15"),
      ("m/d", "1975-06-15"), ("yyyy/m/d h:mm", "1975-06-15"),
      ("[DBNum1]yyyy&quot;年&quot;m&quot;月&quot;", "1975-06"),
      ("00000000", "00027560"),
    ])
  func `formats written out make days of numbers, and General does not`(
    code: String, shown: String
  ) throws {
    let texts = try cells("<c r=\"A1\" s=\"1\"><v>27560</v></c>") {
      $0.styles =
        "<numFmts><numFmt numFmtId=\"176\" formatCode=\"\(code)\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs>"
    }

    #expect(texts == [shown])
  }

  @Test func `a workbook that counts from 1904 gives the same days`() throws {
    let texts = try cells("<c r=\"A1\" s=\"0\"><v>26098</v></c><c r=\"B1\" s=\"0\"><v>0</v></c>") {
      $0.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
      $0.countsFrom1904 = true
    }

    #expect(texts == ["1975-06-15", "1904-01-01"])
  }

  @Test func `a day written as ISO 8601 is one`() throws {
    let records = try WorkbookRecords(
      RawWorkbook(rows: "<row><c t=\"d\"><v>2024-12-09T00:00:00</v></c></row>").bytes)

    #expect(records.texts == [["2024-12-09"]] && records.marks == [[.date]])
  }

  @Test func `elements may have a prefix`() throws {
    var workbook = RawWorkbook(rows: "")
    workbook.sheets[0].xml = """
      <x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="A2" t="str"><x:v>甲</x:v></x:c>\
      </x:row><x:row r="3"><x:c r="B3" t="str"><x:v>乙</x:v></x:c></x:row></x:sheetData>\
      <x:mergeCells count="1"><x:mergeCell ref="A2:A3"/></x:mergeCells></x:worksheet>
      """

    #expect(try WorkbookRecords(workbook.bytes).texts == [["甲"], ["甲", "乙"]])
  }
}
