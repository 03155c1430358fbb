import Documents
import Testing
import Training

@Suite struct CorrectionColumnsTests {
  @Test func `the columns of a correction file are nothing to complain of`() throws {
    let text = "姓名,性别,问题,如何修改,工资\n张三,男,手机号应为 11 位,请核对,1\n"

    let reading = try RosterReader.read(
      bytes: Array(text.utf8), options: RosterReadingOptions(today: readingDay()))

    #expect(reading.findings("column-unknown").map(\.column) == ["工资"])
    #expect(reading.entries.map(\.name.text) == ["张三"])
  }
}
