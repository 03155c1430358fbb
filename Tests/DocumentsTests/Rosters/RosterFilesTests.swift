import Documents
import TestSupport
import Testing
import Training

/// Whole files as they come, by the list of bad inputs.
@Suite struct RosterFilesTests {
  private static let rows = [
    ["姓名", "性别", "工作单位", "职务"], ["李䶮", "男", "昆山市财政局", "副局长"],
    ["买买提·艾力", "男", "昆山市，教育局", "科长"], ["王𠮷", "女", "昆山市\"某\"局", "主任"],
    ["赵六", "女", "丁局", "副主任"],
  ]

  private func read(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws -> RosterReading {
    try RosterReader.read(
      bytes: bytes, options: RosterReadingOptions(today: readingDay(), encoding: encoding))
  }

  @Test(arguments: TextEncoding.allCases)
  func `a roster is the same in every encoding, and a guess is shown with three names`(
    encoding: TextEncoding
  ) throws {
    let plain = try read(DelimitedText.write(Self.rows, encoding: .utf8))

    let reading = try read(DelimitedText.write(Self.rows, encoding: encoding))

    #expect(reading.entries == plain.entries)
    #expect(reading.format.encoding == encoding)
    #expect(reading.sampleNames == ["李䶮", "买买提·艾力", "王𠮷"])
    #expect(reading.findings.map(\.code) == (encoding == .gb18030 ? ["encoding-guessed"] : []))
  }

  @Test(arguments: Delimiter.allCases)
  func `a roster is the same with every delimiter`(delimiter: Delimiter) throws {
    let plain = try read(DelimitedText.write(Self.rows))

    let reading = try read(DelimitedText.write(Self.rows, delimiter: delimiter))

    #expect(reading.entries == plain.entries)
    #expect(reading.format.delimiter == delimiter)
  }

  @Test func `an encoding that the caller names is no guess`() throws {
    let bytes = try DelimitedText.write(Self.rows, encoding: .gb18030)

    #expect(try read(bytes, encoding: .gb18030).findings == [])
    #expect(throws: Refusal.self) { try read(bytes, encoding: .utf8) }
  }

  @Test func `an empty file is refused, a header alone is nobody`() throws {
    let header = try read(Array("姓名,性别,工作单位,职务".utf8))

    #expect(throws: Refusal.fileEmpty) { try read([]) }
    #expect((header.entries, header.personsRead, header.verdict) == ([], 0, .clean))
  }

  @Test func `trailing empty rows and columns change nothing`() throws {
    let text = "姓名,性别,工作单位,职务,,,\n张三,男,甲局,局长,,,\n,,,,,,\n,,,,,,\n\n"

    let reading = try read(Array(text.utf8))

    #expect(reading.findings == [])
    #expect((reading.personsRead, reading.blankRows) == (1, 3))
  }

  @Test func `a file without a header is refused with what its first line is`() {
    let refusal = refusal {
      try RosterReader.read(
        bytes: Array("张三,男,昆山市财政局,13800005678\n".utf8),
        options: RosterReadingOptions(today: Day(number: 20_000)))
    }

    #expect(refusal?.code == "header-not-found")
    #expect(refusal?.message.contains("张三、男、昆山市财政局、138********") == true)
  }

  @Test func `a workbook is read whatever its file is named`() throws {
    var workbook = RawWorkbook(
      rows: RawWorkbook.row(1, "第81期学员名册") + RawWorkbook.row(3, "姓名", "性别", "单位")
        + RawWorkbook.row(4, "张三", "男", "某局") + RawWorkbook.row(5, "李四", "女", "某局"))
    workbook.sheets.append(.init(name: "说明", state: "hidden", xml: RawWorkbook.sheet("")))
    var entries: [RosterEntry] = []

    let reading = try RosterReader.read(
      SheetFile(workbook.bytes), options: RosterReadingOptions(today: Day(number: 20_000))
    ) { entries.append($0) }

    #expect(reading.format == .workbook && reading.headerLine == 3)
    #expect(entries.map(\.name.text) == ["张三", "李四"] && entries.map(\.line) == [4, 5])
    #expect(entries.map(\.unit) == ["某局", "某局"])
    #expect(reading.findings.map(\.code) == ["sheets-hidden", "column-absent-for-creation"])
  }

  @Test func `a damaged workbook is refused with how to save it`() {
    let refusal = refusal {
      try RosterReader.read(
        bytes: [0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8),
        options: RosterReadingOptions(today: Day(number: 20_000)))
    }

    #expect(refusal == .workbookDamaged(nil))
    #expect(refusal?.repair?.contains("另存为") == true)
  }

  @Test func `more rows than the limit are refused before anything is returned`() throws {
    let limits = DelimitedLimits(records: 3)
    let options = RosterReadingOptions(today: try readingDay(), limits: limits)
    let header = "姓名,性别\n"
    let row = "张三,男\n"

    let fits = try RosterReader.read(
      bytes: Array((header + row + row + row).utf8), options: options)

    #expect(fits.personsRead == 3)
    #expect(throws: Refusal.tooManyRecords(limit: 3)) {
      try RosterReader.read(
        bytes: Array((header + row + row + row + row).utf8), options: options)
    }
  }

  @Test func `text read in a wrong encoding finds no header and says so`() throws {
    let bytes = try DelimitedText.write(Self.rows, encoding: .utf8)

    let refusal = refusal {
      try RosterReader.read(
        bytes: bytes,
        options: RosterReadingOptions(today: Day(number: 20_000), encoding: .utf16LittleEndian))
    }

    #expect(refusal?.repair?.contains("--encoding") == true)
  }
}
