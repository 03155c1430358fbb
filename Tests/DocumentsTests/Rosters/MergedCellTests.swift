import Documents
import TestSupport
import Testing
import Training

/// What a workbook knows of its cells besides their text.
@Suite struct MergedCellTests {
  @Test func `a merged branch or unit is filled down, a merged post is not`() throws {
    let rows =
      RawWorkbook.row(1, "姓名", "性别", "支部", "工作单位", "职务")
      + RawWorkbook.row(2, "张三", "男", "一支部", "甲局", "局长") + RawWorkbook.row(3, "李四", "女")
    let merged =
      "<mergeCells>"
      + ["C2:C3", "D2:D3", "E2:E3"].map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"

    let reading = try RosterReader.read(
      bytes: RawWorkbook(rows: rows, behind: merged).bytes,
      options: RosterReadingOptions(today: readingDay()))

    let second = try #require(reading.entries.last)
    #expect((second.branch, second.unit, second.post) == ("一支部", "甲局", nil))
    #expect(reading.findings("cell-merged").map(\.column) == ["职务"])
    #expect(reading.findings("cells-look-merged") == [])
  }

  @Test func `an ID number typed as a number is destroyed, whatever its check says`() throws {
    let number = try soundNumberEndingInZeros()
    let rows =
      RawWorkbook.row(1, "姓名", "身份证号")
      + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>张三</v></c><c r=\"B2\"><v>\(number)</v></c></row>"

    let reading = try RosterReader.read(
      bytes: RawWorkbook(rows: rows).bytes, options: RosterReadingOptions(today: readingDay()))

    #expect(reading.findings("id-destroyed").map(\.row) == [1])
    #expect(reading.entries.map(\.idNumber) == [nil])
  }
}
