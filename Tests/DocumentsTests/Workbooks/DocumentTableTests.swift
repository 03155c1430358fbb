import TestSupport
import Testing
import Training

@testable import Documents

@Suite struct DocumentTableTests {
  private func records(_ body: String, table: String? = nil) throws -> WorkbookRecords {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let archive = ZipBytes([
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(kind)/officeDocument\""
          + " Target=\"word/document.xml\"/></Relationships>"
      ), ("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"),
    ])
    return try WorkbookRecords(archive.bytes, sheet: table)
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private func table(_ rows: [String]...) -> String {
    "<w:tbl>\(rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined())</w:tbl>"
  }

  @Test func `the rows of a table are read, merged cells filled down, spans left blank`() throws {
    let body = table(
      [cell("名册", "<w:gridSpan w:val=\"3\"/>")], [cell("支部"), cell("姓名"), cell("性别")],
      [cell("一支部", "<w:vMerge w:val=\"restart\"/>"), cell("张三"), cell("男")],
      [cell("", "<w:vMerge/>"), cell("李四"), cell("女")], [cell(""), cell("王五"), cell("男")])

    let records = try records(body)

    #expect(
      records.texts == [
        ["名册", "", ""], ["支部", "姓名", "性别"], ["一支部", "张三", "男"], ["一支部", "李四", "女"],
        ["", "王五", "男"],
      ])
    #expect(records.marks[3] == [.filledFromMerge, [], []])
    #expect(records.notes == [])
  }

  @Test func `runs are joined, paragraphs and breaks are lines, what was deleted is left out`()
    throws
  {
    let body = """
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>合肥</w:t></w:r><w:r><w:t>市委</w:t></w:r></w:p>\
      <w:p><w:r><w:t>组织部</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>甲</w:t><w:br/>\
      <w:t xml:space="preserve">乙 </w:t></w:r><w:del><w:r><w:t>丙</w:t><w:delText>丁</w:delText></w:r>\
      </w:del></w:p></w:tc></w:tr></w:tbl>
      """

    #expect(try records(body).texts == [["合肥市委\n组织部", "甲\n乙"]])
  }

  @Test
  func `of several tables the longest is read, the others are named, and any can be asked for`()
    throws
  {
    let body =
      table([cell("填表说明")]) + table([cell("姓名")], [cell("张三")])
      + table([cell("落款")])

    let records = try records(body)

    #expect(records.texts == [["姓名"], ["张三"]])
    #expect(records.notes.map(\.message) == ["只读取了工作表“表格2”，未读取：表格1、表格3"])
    #expect(try self.records(body, table: "3").texts == [["落款"]])
  }

  @Test func `a table inside a cell is text of that cell`() throws {
    let inner = table([cell("内")])

    #expect(
      try records("<w:tbl><w:tr><w:tc>\(inner)<w:p/></w:tc>\(cell("外"))</w:tr></w:tbl>").texts
        == [["内", "外"]])
  }

  @Test func `a document without a table is refused`() {
    #expect(throws: Refusal.documentHasNoTable) { try records("<w:p/>") }
  }

  @Test(arguments: [("content.xml", FileKind.openDocument), ("readme.txt", .archive)])
  func `another archive is refused by what it is`(part: String, kind: FileKind) {
    #expect(throws: Refusal.fileIsNoText(kind)) {
      try SheetFile(ZipBytes([(part, "<a/>")]).bytes).records()
    }
  }
}
