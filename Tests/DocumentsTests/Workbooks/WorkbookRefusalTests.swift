import TestSupport
import Testing
import Training

@testable import Documents

@Suite struct WorkbookRefusalTests {
  private let plain = RawWorkbook(rows: RawWorkbook.row(1, "甲"))

  private func refusal(_ archive: ZipBytes, limits: WorkbookLimits = .standard) -> Refusal? {
    do {
      var source = try WorkbookSource(
        ZipArchive(FileContent(archive.bytes), limits: limits), SheetOptions())
      var record = SheetRecord()
      while try source.read(into: &record) {}
      return nil
    } catch {
      return error
    }
  }

  private func refusal(sheet xml: String) -> Refusal? {
    var workbook = plain
    workbook.sheets[0].xml = xml
    return refusal(ZipBytes(workbook.parts))
  }

  @Test func `entities are refused before any of them is expanded`() {
    let bomb = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"

    #expect(refusal(sheet: bomb) == .xmlDeclaresType("xl/worksheets/sheet1.xml"))
  }

  @Test func `a part that says to be too large, or too dense, is not inflated`() {
    var large = ZipBytes(plain.parts)
    large.parts[0].declaredSize = 2 << 30
    var dense = ZipBytes(plain.parts)
    dense.parts[0].declaredSize = 1 << 29

    #expect(refusal(large) == .partTooLarge("xl/worksheets/sheet1.xml", limit: 1 << 30))
    #expect(refusal(dense) == .partTooDense("xl/worksheets/sheet1.xml", limit: 200))
  }

  @Test func `a part that holds something else than it says is refused`() {
    var short = ZipBytes(plain.parts)
    short.parts[0].declaredSize = 10
    var wrong = ZipBytes(plain.parts)
    wrong.parts[0].declaredSize = short.parts[0].bytes.count + 10

    #expect(refusal(short)?.code == "workbook-damaged")
    #expect(refusal(wrong)?.code == "workbook-damaged")
  }

  @Test func `two parts of one name, in whatever case, are refused`() {
    var archive = ZipBytes(plain.parts)
    archive.parts.append(
      .init(name: "XL/worksheets/Sheet1.xml", bytes: Array("<worksheet/>".utf8)))

    #expect(refusal(archive) == .partTwice("xl/worksheets/sheet1.xml"))
  }

  @Test func `more parts than are read are refused, by what the archive says of itself`() {
    var archive = ZipBytes(plain.parts)
    archive.declaredCount = 10_001

    #expect(refusal(archive) == .tooManyParts(limit: 10_000))
    #expect(
      refusal(ZipBytes(plain.parts), limits: WorkbookLimits(parts: 3)) == .tooManyParts(limit: 3))
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
  func `a part that is missing is named`(part: String) {
    var workbook = plain
    workbook.texts = ["<t>甲</t>"]

    #expect(refusal(ZipBytes(workbook.parts.filter { $0.0 != part })) == .partMissing(part))
  }

  @Test func `a part with a password is refused`() {
    var archive = ZipBytes(plain.parts)
    archive.parts[0].isEncrypted = true

    #expect(refusal(archive) == .workbookEncrypted)
  }

  @Test func `a workbook cut off anywhere is refused with how to save it`() {
    let bytes = plain.bytes

    for count in stride(from: 30, to: bytes.count - 1, by: 7) {
      let content = FileContent(Array(bytes.prefix(count)))
      let refusal = #expect(throws: Refusal.self) {
        try SheetFile(content).records()
      }
      #expect(refusal?.code == "workbook-damaged" && refusal?.repair?.contains("另存为") == true)
    }
  }

  @Test(
    arguments: [
      "<worksheet><sheetData><row r=\"1\"><c><v>1</v></row></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"1\">", "",
      "<worksheet><sheetData>\u{1}</sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"x\"/></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"1\"><row r=\"2\"/></row></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"1\"><c r=\"A2\"/></row></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"1\"><c r=\"1A\"/></row></sheetData></worksheet>",
    ])
  func `XML that is none, rows and cells out of order are damage`(xml: String) {
    #expect(refusal(sheet: xml)?.code == "workbook-damaged")
  }

  @Test func `elements nested without end, and a tag without end, are damage`() {
    let deep = String(repeating: "<a>", count: 1000)
    let long = "<worksheet a=\"" + String(repeating: "b", count: 6 << 20) + "\"/>"

    #expect(refusal(sheet: deep)?.code == "workbook-damaged")
    #expect(refusal(sheet: long)?.code == "workbook-damaged")
  }

  @Test func `a cell that is too long and a row that is too wide are refused, not echoed`() {
    let long = String(repeating: "甲", count: 5000)
    let rows = RawWorkbook.row(1, "甲") + RawWorkbook.row(2, "乙", long)

    #expect(
      refusal(sheet: RawWorkbook.sheet(rows)) == .cellTooLong(line: 2, column: 2, limit: 4096))
    #expect(
      refusal(sheet: RawWorkbook.sheet("<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>"))
        == .tooManyColumns(line: 3, limit: 512))
  }

  @Test func `texts and merged ranges have a limit`() {
    var workbook = plain
    workbook.texts = ["<t>\(String(repeating: "甲", count: 100))</t>"]
    workbook.sheets[0].xml = RawWorkbook.sheet(
      "", behind: "<mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>")

    #expect(
      refusal(ZipBytes(workbook.parts), limits: WorkbookLimits(sharedTextBytes: 100))
        == .sharedTextsTooLarge(limit: 100))
    #expect(
      refusal(ZipBytes(workbook.parts), limits: WorkbookLimits(mergedRanges: 1))
        == .tooManyMergedRanges(limit: 1))
  }

  @Test func `a binary workbook is told from others`() {
    var archive = ZipBytes(plain.parts)
    archive.parts = archive.parts.map { part in
      var part = part
      let text = String(decoding: part.bytes, as: UTF8.self)
      part.bytes = Array(text.replacing("xl/workbook.xml", with: "xl/workbook.bin").utf8)
      return part
    }

    #expect(refusal(archive) == .binaryWorkbook)
  }
}
