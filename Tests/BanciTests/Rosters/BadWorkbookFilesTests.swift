import Foundation
import TestSupport
import Testing

/// Workbooks as they come, by the list of bad inputs (22–26), through the program itself.
@Suite struct BadWorkbookFilesTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(
      home: folder.path(of: "home"), environment: ["BANCI_NOW": "2024-12-01 09:00"])
  }

  /// What a check says: status, verdict, rows, accepted and the codes of its findings.
  private struct Answer: Equatable {
    var status: Int32
    var verdict: String
    var rows: Int
    var accepted: Int
    var codes: [String]
  }

  private func check(
    _ bytes: [UInt8], named name: String = "roster.xlsx", _ words: String...
  ) async throws -> Answer {
    let file = folder.path(of: name)
    try Data(bytes).write(to: URL(filePath: file))
    let outcome = try await banci.run(["roster", "check", file, "--format", "json"] + words)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = object["findings"] as? [[String: Any]] ?? []
    return Answer(
      status: Int32(outcome.status), verdict: object["verdict"] as? String ?? "",
      rows: object["rows"] as? Int ?? -1, accepted: object["accepted"] as? Int ?? -1,
      codes: findings.compactMap { $0["code"] as? String })
  }

  private func clean(_ codes: String..., rows: Int = 2) -> Answer {
    Answer(status: 0, verdict: "clean", rows: rows, accepted: rows, codes: codes)
  }

  private func refused(_ code: String) -> Answer {
    Answer(status: 2, verdict: "file_error", rows: 0, accepted: 0, codes: [code])
  }

  private let rows =
    RawWorkbook.row(3, "姓名", "性别", "单位", "职务", "身份证号")
    + RawWorkbook.row(4, "张三", "男", "某局", "科长", "340000197506150015")
    + RawWorkbook.row(5, "李四", "女", "某局", "科员", "340000197506150023")

  @Test func `22: titles above the header are passed over`() async throws {
    let workbook = RawWorkbook(
      rows: RawWorkbook.row(1, "第81期学员名册") + RawWorkbook.row(2, "填报单位：某局") + rows,
      behind: "<mergeCells count=\"1\"><mergeCell ref=\"A1:E1\"/></mergeCells>")

    #expect(try await check(workbook.bytes) == clean())
  }

  @Test func `23: a dimension of a million rows where two stand is not believed`() async throws {
    let workbook = RawWorkbook(rows: rows, dimension: "<dimension ref=\"A1:XFD1048576\"/>")

    #expect(try await check(workbook.bytes) == clean())
  }

  @Test(arguments: ["roster.xlsm", "roster.csv", "roster", "名册.xls"])
  func `24: a workbook is one under any name, with macros too`(name: String) async throws {
    var workbook = RawWorkbook(rows: rows)
    workbook.extra = [("xl/vbaProject.bin", "\u{1}\u{2}")]

    #expect(try await check(workbook.bytes, named: name) == clean())
  }

  @Test func `24: text named .xlsx is text, an .ods is refused with how to save it`() async throws {
    let text = "姓名,性别,单位,职务\n张三,男,某局,科长\n李四,女,某局,科员\n"
    let sheet = ZipBytes([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"),
    ])

    #expect(try await check(Array(text.utf8)).verdict == "clean")
    #expect(try await check(sheet.bytes) == refused("file-not-text"))
  }

  @Test func `25: links, pictures and comments are neither followed nor in the way`() async throws {
    var workbook = RawWorkbook(rows: rows)
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    workbook.extra = [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(kind)/image\" TargetMode=\"External\""
          + " Target=\"http://127.0.0.1:9/a.png\"/></Relationships>"
      ), ("xl/comments1.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>&b;</a>"),
      ("xl/externalLinks/externalLink1.xml", "<not"), ("xl/media/image1.png", "no picture"),
    ]

    #expect(try await check(workbook.bytes) == clean())
  }

  @Test func `26: days counted from 1904 agree with the ID numbers`() async throws {
    var workbook = RawWorkbook(
      rows: """
        <row r="1">\(["姓名", "性别", "单位", "职务", "身份证号", "出生日期"].map(text).joined())</row>\
        <row r="2">\(["张三", "男", "某局", "科长", "340000197506150015"].map(text).joined())\
        <c s="1"><v>26098</v></c></row>
        """)
    workbook.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/></cellXfs>"

    workbook.countsFrom1904 = true
    #expect(try await check(workbook.bytes) == clean(rows: 1))

    workbook.countsFrom1904 = false
    #expect(try await check(workbook.bytes).codes == ["birth-contradicts-id"])
  }

  @Test func `an ID number typed as a number, an error and a formula never calculated are errors`()
    async throws
  {
    let workbook = RawWorkbook(
      rows: rows + """
        <row r="6"><c t="str"><v>王五</v></c><c t="str"><v>男</v></c><c t="e"><v>#N/A</v></c>\
        <c><f>A1</f></c><c><v>3.4000019750615001E+17</v></c></row>
        """)

    let answer = try await check(workbook.bytes)

    #expect(answer.verdict == "row_errors" && answer.rows == 3 && answer.accepted == 2)
    #expect(answer.codes.count { $0 == "cell-unreadable" } == 2)
    #expect(answer.codes.contains { $0.hasPrefix("id-") })
  }

  @Test func `hidden sheets are said, another one is read with --sheet`() async throws {
    var workbook = RawWorkbook(rows: RawWorkbook.row(1, "填表说明"))
    workbook.sheets[0].name = "说明"
    workbook.sheets.append(.init(name: "名册", xml: RawWorkbook.sheet(rows)))
    workbook.sheets.append(.init(name: "旧", state: "hidden", xml: RawWorkbook.sheet("")))

    #expect(try await check(workbook.bytes, "--sheet", "名册") == clean("sheets-hidden"))
    #expect(try await check(workbook.bytes, "--sheet", "2") == clean("sheets-hidden"))
    #expect(try await check(workbook.bytes, "--sheet", "9") == refused("sheet-unknown"))
  }

  @Test func `bombs, passwords and damage are refused`() async throws {
    let workbook = RawWorkbook(rows: rows)
    var entities = workbook
    entities.sheets[0].xml = "<!DOCTYPE a [<!ENTITY a \"ha\">]><worksheet>&a;</worksheet>"
    var dense = ZipBytes(workbook.parts)
    dense.parts[0].declaredSize = 1 << 29
    var locked = ZipBytes(workbook.parts)
    locked.parts[0].isEncrypted = true

    #expect(try await check(entities.bytes) == refused("workbook-doctype"))
    #expect(try await check(dense.bytes) == refused("workbook-too-dense"))
    #expect(try await check(locked.bytes) == refused("workbook-encrypted"))
    #expect(try await check(workbook.bytes.dropLast(30) + []) == refused("workbook-damaged"))
  }

  private func text(_ text: String) -> String { "<c t=\"str\"><v>\(text)</v></c>" }
}
