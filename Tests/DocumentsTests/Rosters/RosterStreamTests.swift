import Documents
import Testing
import Training

/// Rosters read entry by entry.
@Suite struct RosterStreamTests {
  private func file(_ text: String) throws -> SheetFile { try SheetFile(Array(text.utf8)) }

  @Test func `entries come in the order of the file, and the reading holds none`() throws {
    var names: [String] = []
    let reading = try RosterReader.read(
      file("姓名,性别\n张三,男\n合计,1\n,女\n李四,女\n"), options: RosterReadingOptions(today: readingDay())
    ) { names.append($0.name.text) }

    #expect(names == ["张三", "李四"])
    #expect(reading.entries == [])
    #expect((reading.personsRead, reading.accepted, reading.ignoredRows) == (3, 2, 1))
    #expect(reading.rejectedRows == [3])
    #expect(reading.sampleNames == ["张三", "李四"])
  }

  @Test func `what takes the entries may stop the reading`() throws {
    struct Enough: Error {}

    #expect(throws: Enough.self) {
      try RosterReader.read(
        file("姓名\n张三\n李四\n"), options: RosterReadingOptions(today: readingDay())
      ) { _ in throw Enough() }
    }
  }

  @Test func `findings beyond the kept ones are counted, and their rows rejected all the same`()
    throws
  {
    let lines = (1...50).map { "张三\($0),南,汉\n" }.joined()
    let options = RosterReadingOptions(today: try readingDay(), findingsKept: 3)

    let reading = try RosterReader.read(file("姓名,性别,民族\n" + lines), options: options) { _ in }

    #expect(reading.findings("sex-unknown").map(\.row) == [1, 2, 3])
    #expect(
      reading.tallies.map { "\($0.severity) \($0.code) \($0.count)" } == [
        "error sex-unknown 50", "warning name-odd 50", "note column-absent-for-creation 2",
        "note ethnic-rewritten 50",
      ])
    #expect(
      reading.findings("findings-cut").map(\.message) == [
        "“sex-unknown”共有 50 条错误，只列出前 3 条", "“name-odd”共有 50 条警告，只列出前 3 条",
        "“ethnic-rewritten”共有 50 条提示，只列出前 3 条",
      ])
    #expect((reading.rejectedRows.count, reading.accepted) == (50, 0))
  }

  @Test func `a number that many rows share names five of them`() throws {
    let number = inventedIDNumber()
    let lines = (1...9).map { "张\($0),\(number)\n" }.joined()

    let reading = try readRoster("姓名,身份证号\n" + lines)

    let twice = reading.findings("id-twice")
    #expect(twice.map(\.row) == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(
      twice.first?.message
        == "身份证号与第 2 条（第 3 行，张2）、第 3 条（第 4 行，张3）、第 4 条（第 5 行，张4）、"
        + "第 5 条（第 6 行，张5）、第 6 条（第 7 行，张6）等 8 条相同")
    #expect(twice.allSatisfy { $0.value == "340000********0018" || $0.value?.count == 18 })
  }

  @Test func `a file can be read a second time`() throws {
    let file = try file("姓名\n张三\n")
    let options = RosterReadingOptions(today: try readingDay())

    let readings = try [1, 2].map { _ in try RosterReader.read(file, options: options) { _ in } }

    #expect(readings.map(\.personsRead) == [1, 1])
  }
}
