import Documents
import Testing
import Training

/// Rosters as units send them.
@Suite struct RosterUnderstandingTests {
  @Test func `a header of two rows is read together`() throws {
    let reading = try readRoster(
      """
      第81期进修班学员名册,,,,,,
      序号,姓名,学历,,联系方式,,备注
      ,,全日制,在职,手机,办公电话,
      1,张三,大学,省委党校研究生,13900000001,0551-62170000,
      """)

    #expect(
      reading.columns.map(\.field) == [
        .sequence, .name, .fullTimeEducation, .onTheJobEducation, .mobile, .officePhone, .remark,
      ])
    #expect(reading.columns[2].written == "全日制学历")
    #expect((reading.headerLine, reading.personsRead) == (2, 1))
    let entry = try #require(reading.entries.first)
    #expect((entry.row, entry.line, entry.fullTimeEducation?.written) == (1, 4, "大学"))
  }

  @Test func `the first person below a header is no second row of it`() throws {
    let reading = try readRoster("姓名,性别,备注\n张三,男,手机\n")

    #expect((reading.headerLine, reading.personsRead) == (1, 1))
  }

  @Test func `an unknown column is warned of with the column that may be meant`() throws {
    let reading = try readRoster("姓名,性别,身份证号玛,车牌号\n张三,男,,皖A\n")

    let unknown = reading.findings("column-unknown")
    #expect(unknown.map(\.column) == ["身份证号玛", "车牌号"])
    #expect(unknown.first?.repair?.hasPrefix("是否为“身份证号”？") == true)
    #expect(unknown.last?.repair?.hasPrefix("若需要") == true)
  }

  @Test(arguments: [["车牌号"], ["*"], [" 车牌号 "]])
  func `an unknown column is kept verbatim where it is asked for`(kept: [String]) throws {
    let bytes = Array("姓名,车牌号\n张三, 皖A 1 \n李四,\n".utf8)

    let reading = try RosterReader.read(
      bytes: bytes, options: RosterReadingOptions(today: readingDay(), kept: kept))

    #expect(
      reading.entries.map(\.extras) == [[RosterEntry.Extra(column: "车牌号", text: "皖A 1")], []])
    #expect(reading.findings("column-kept").map(\.severity) == [.note])
    #expect(reading.findings("column-unknown") == [])
  }

  @Test(
    arguments: [
      ("1975.06", "1975-06"), ("197506", "1975-06"), ("1975-6", "1975-06"), ("1975年6月", "1975-06"),
      ("1975/06", "1975-06"), ("1975．06", "1975-06"), ("1975 年 6 月", "1975-06"),
      ("一九七五年六月", "1975-06"), ("一九七五年十二月二十一日", "1975-12-21"), ("二〇〇一年十月", "2001-10"),
      ("19750601", "1975-06-01"), ("1975.6.1", "1975-06-01"), ("1975-06-01 00:00:00", "1975-06-01"),
      ("1975.06（49岁）", "1975-06"), ("27546", "1975-06-01"),
    ])
  func `a date is read in each way of writing it`(written: String, read: String) throws {
    let reading = try readRoster("姓名,出生年月\n张三,\(written)\n")

    #expect(reading.entries.first?.birth?.description == read)
    #expect(reading.rejectedRows.isEmpty)
  }

  @Test(arguments: ["75.06", "Jun-75", "1975.13", "1975年", "六月", "1975.02.30", "今天"])
  func `what is no date, or not surely one, is refused`(written: String) throws {
    let reading = try readRoster("姓名,出生年月\n张三,\(written)\n")

    #expect(reading.rejectedRows == [1])
  }

  @Test(arguments: ["共66人", "合计 66 名", "总人数：66", "填报人：某某", "审核人：某某"])
  func `a count or a signature is no person`(words: String) throws {
    let reading = try readRoster("姓名,性别,备注\n张三,男,\n\(words),,\n,\(words),\n")

    #expect((reading.personsRead, reading.ignoredRows) == (1, 2))
  }

  @Test(
    arguments: [
      ("外星族", "是否为：外国血统中国籍人士"), ("维吾儿族", "是否为：维吾尔族"), ("☆", "请填写规范的民族名称，如“汉族”"),
    ])
  func `an unknown ethnic group is an error with the nearest names`(
    written: String, repair: String
  ) throws {
    let reading = try readRoster("姓名,民族\n张三,\(written)\n")

    let finding = try #require(reading.findings("ethnic-unknown").first)
    #expect((finding.severity, finding.value) == (.error, written))
    #expect(finding.repair?.hasPrefix(repair) == true)
  }

  @Test func `an unknown political status is an error with the nearest words`() throws {
    let reading = try readRoster("姓名,政治面貌\n张三,中共党圆\n")

    #expect(
      reading.findings("political-unknown").first?.repair?.hasPrefix("是否为：中共党员") == true)
  }

  @Test func `numbers in other writing are read with a note`() throws {
    let number = inventedIDNumber(sequence: "101")
    let wide = number.unicodeScalars.map { scalar in
      String(UnicodeScalar(scalar.value + 0xFEE0).map(Character.init) ?? "?")
    }

    let reading = try readRoster("姓名,身份证号,手机号\n张三,\(wide.joined()),139 0000 0001\n")

    #expect(reading.entries.map(\.idNumber?.digits) == [number])
    #expect(reading.entries.map(\.mobile?.digits) == ["13900000001"])
    #expect(reading.findings("number-rewritten").map(\.column) == ["身份证号", "手机号"])
  }

  @Test func `ages under 18 and over 70, and January 1900, are warned of`() throws {
    let reading = try readRoster("姓名,出生年月\n张三,2010.05\n李四,1950.01\n王五,1900.01\n赵六,1990.01\n")

    #expect(reading.findings("age-unusual").map(\.row) == [1, 2, 3])
    #expect(reading.verdict == .clean)
  }

  @Test(
    arguments: [
      ("张 三", "张三", ["name-blanks"]), ("张　三", "张三", ["name-blanks"]),
      ("John  Smith", "John Smith", []), ("买买提•艾力", "买买提·艾力", ["name-dot"]),
      ("买买提．艾力", "买买提·艾力", ["name-dot"]), ("买买提・艾力", "买买提·艾力", ["name-dot"]),
      ("买买提·艾力", "买买提·艾力", []),
    ] as [(String, String, [String])])
  func `names are joined and dots united with a note, Latin names keep blanks`(
    written: String, name: String, notes: [String]
  ) throws {
    let reading = try readRoster("姓名,性别\n\(written),男\n")

    #expect(reading.entries.map(\.name.text) == [name])
    #expect(reading.findings.filter { $0.column == "姓名" }.map(\.code) == notes)
  }

  @Test func `a kept cell in which a character was lost is refused`() throws {
    let reading = try RosterReader.read(
      bytes: Array("姓名,车牌号\n张三,锟斤拷\n".utf8),
      options: RosterReadingOptions(today: readingDay(), kept: ["*"]))

    #expect(reading.marks.filter { $0.contains("text-lost") } == ["1 车牌号 text-lost"])
    #expect(reading.entries.map(\.extras) == [[]])
  }

  @Test func `numbers that stand in a wrong column are never told in full`() throws {
    let number = inventedIDNumber()
    let mobile = "13900000001"
    let reading = try readRoster(
      """
      姓名,性别,级别,单位及职务,\(number)
      张・三\(mobile),男,"\(number)、正处",甲局 书记\(mobile),
      张・三\(mobile),男,,,
      """)

    let told = reading.findings.map { "\($0)" }.joined() + reading.sampleNames.joined()
    #expect(reading.findings.map(\.code).contains("name-dot"))
    #expect(reading.findings.map(\.code).contains("name-twice"))
    #expect(reading.findings.map(\.code).contains("rank-rewritten"))
    #expect(reading.findings.map(\.code).contains("unit-post-split"))
    #expect(!told.contains(number) && !told.contains(mobile))
  }
}
