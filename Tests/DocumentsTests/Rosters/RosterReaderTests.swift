import Documents
import Testing
import Training

@Suite struct RosterReaderTests {
  private static let small = """
    姓名,性别,工作单位,职务
    张三,男,昆山市财政局,副局长
    李四,女,昆山市教育局,科长
    """

  @Test func `a plain roster gives its entries and no finding`() throws {
    let reading = try readRoster(Self.small)

    #expect(reading.findings == [])
    #expect(reading.verdict == .clean)
    #expect(reading.sampleNames == ["张三", "李四"])
    #expect((reading.personsRead, reading.blankRows, reading.ignoredRows) == (2, 0, 0))
    #expect(reading.columns.map(\.field) == [.name, .sex, .unit, .post])
    let entry = try #require(reading.entries.first)
    #expect(
      (entry.row, entry.line, entry.sex, entry.unit, entry.post) == (1, 2, .male, "昆山市财政局", "副局长"))
    #expect(entry.missingForCreation == [])
  }

  @Test func `every field is read`() throws {
    let number = inventedIDNumber(born: "19750615", sequence: "011")
    let reading = try readRoster(
      """
      序号,姓名,性别,民族,出生年月,籍贯,政治面貌,入党时间,参加工作时间,学历,全日制学历,在职学历,工作单位,职务,级别,职级,身份证号,手机号,办公电话,支部,组别,班内职务,房间号,是否住宿,饮食禁忌,衣服尺码,备注
      1,张三,男,回族,1975.06,安徽合肥,中共党员,1998.07,199607,大学本科,大学,省委党校研究生,合肥市财政局,局长,县处级正职,二级调研员,\(number),13800005678,0551-62170000,一支部,第二组,支部书记,301,是,清真,L,腿伤
      """)

    var expected = RosterEntry(row: 1, line: 2, name: try PersonName("张三"))
    expected.sequence = 1
    expected.sex = .male
    expected.ethnicGroup = try EthnicGroup("回族")
    expected.birth = PartialDay(year: 1975, month: 6)
    expected.nativePlace = "安徽合肥"
    expected.politicalStatus = .partyMember
    expected.partyJoined = PartialDay(year: 1998, month: 7)
    expected.workBegun = PartialDay(year: 1996, month: 7)
    expected.education = Education("大学本科")
    expected.fullTimeEducation = Education("大学")
    expected.onTheJobEducation = Education("省委党校研究生")
    expected.unit = "合肥市财政局"
    expected.post = "局长"
    expected.rank = Rank("县处级正职")
    expected.grade = Rank("二级调研员")
    expected.idNumber = try IDNumber(number)
    expected.mobile = try Mobile("13800005678")
    expected.officePhone = "0551-62170000"
    expected.branch = "一支部"
    expected.group = "第二组"
    expected.classPost = "支部书记"
    expected.room = "301"
    expected.lodging = "是"
    expected.diet = "清真"
    expected.clothingSize = "L"
    expected.remark = "腿伤"
    #expect(reading.entries == [expected])
    #expect(reading.findings == [])
  }

  @Test func `the header is found below titles, through spaces, marks and hints`() throws {
    let reading = try readRoster(
      """
      \u{FEFF}第81期县处级干部进修班学员名册,,,,
      填报单位：昆山市委组织部,,,填报时间：2024年10月,
      ,,,,
      序号, 姓　 名 ,\u{200B}性别*,身份证号码（18位）,学员单位及职务职称（全称）
      1,张三,男,\(inventedIDNumber()),昆山市财政局副局长
      """)

    #expect(reading.headerLine == 4)
    #expect(reading.columns.map(\.field) == [.sequence, .name, .sex, .idNumber, .unitAndPost])
    #expect(reading.entries.map(\.unitAndPost) == ["昆山市财政局副局长"])
    #expect(reading.entries.map(\.missingForCreation) == [[]])
    #expect(reading.findings == [])
  }

  @Test(arguments: RosterField.allCases)
  func `every header of a field is known as that field`(field: RosterField) throws {
    for header in [field.title] + field.synonyms {
      let text = field == .name ? "\(header),性别\n张三,男\n" : "姓名,\(header)\n张三,\n"
      let columns = try readRoster(text).columns.map(\.field)
      #expect(columns.contains(field), "\(header)")
      #expect(RosterField(named: field.key) == field)
    }
  }

  @Test func `no header means two fields`() {
    let all = RosterField.allCases.flatMap { [$0.title] + $0.synonyms }

    #expect(Set(all).count == all.count)
  }

  @Test func `unknown, repeated and untitled columns are listed and not stored`() throws {
    let reading = try readRoster(
      """
      姓名,血型,手机号,联系电话,,性别
      张三,A,13800005678,13900005678,x,男
      """)

    #expect(reading.findings("column-unknown").map(\.column) == ["血型"])
    #expect(reading.findings("column-twice").map(\.column) == ["联系电话"])
    #expect(reading.findings("column-untitled").map(\.column) == ["第 5 列"])
    #expect(reading.entries.map(\.mobile?.digits) == ["13800005678"])
    #expect(reading.columns.map(\.field) == [.name, nil, .mobile, nil, nil, .sex])
  }

  @Test func `a mapping makes a column known`() throws {
    let reading = try readRoster("学员大名,性别\n张三,男\n", mapping: ["学员大名": .name])

    #expect(reading.sampleNames == ["张三"])
    #expect(reading.findings("column-unknown") == [])
  }

  @Test func `a roster without names is refused as a file`() throws {
    let reading = try readRoster("身份证号,性别,工作单位\n\(inventedIDNumber()),男,昆山市财政局\n")

    #expect(reading.verdict == .fileError)
    #expect(reading.findings("column-missing").map(\.column) == ["姓名"])
    #expect(reading.accepted == 0)
  }

  @Test func `a file that only adds numbers is fine`() throws {
    let reading = try readRoster("姓名,身份证号,手机号\n张三,\(inventedIDNumber()),13800005678\n")

    #expect(reading.verdict == .clean)
    #expect(reading.findings.allSatisfy { $0.severity == .note })
    #expect(reading.entries.map(\.missingForCreation) == [[.unit, .post]])
  }

  @Test func `totals, signatures, page headers, section titles and empty numbers are no persons`()
    throws
  {
    let reading = try readRoster(
      """
      序号,姓名,性别,单位,职务
      第一支部（2人）,,,,
      1,张三,男,甲局,局长
      2,李四,女,乙局,科长
      序号,姓名,性别,单位,职务
      3,,,,
      ,,,,
      合计,2人,,,
      填报人：王五,,联系电话：0551-62170000,,
      备注：以上人员均已通知,,,,
      """)

    #expect(reading.sampleNames == ["张三", "李四"])
    #expect((reading.personsRead, reading.blankRows, reading.ignoredRows) == (2, 2, 5))
    #expect(
      reading.marks == [
        "1 - row-ignored", "4 - row-not-a-person", "7 - row-not-a-person", "8 - row-not-a-person",
        "9 - row-not-a-person",
      ])
    #expect(reading.verdict == .clean)
  }

  @Test func `a person without a name is an error, and the rest of the row is still judged`() throws
  {
    let reading = try readRoster("姓名,性别,民族,手机号\n,男,外星族,138\n")

    #expect(
      reading.findings.filter { $0.severity == .error }.map(\.code)
        == ["name-missing", "ethnic-unknown", "mobile-length"])
    #expect(reading.entries == [])
    #expect(reading.personsRead == 1)
  }

  @Test func `ragged rows are named`() throws {
    let reading = try readRoster(
      "姓名,性别,工作单位,职务\n张三,男,甲局\n李四,女,乙局,科长,多余\n王五,男,丙局,处长,,\n")

    #expect(reading.marks == ["1 - row-short", "2 - row-long"])
    #expect(reading.rejectedRows == [2])
    #expect(reading.accepted == 2)
  }

  @Test func `text behind a quote is an error of its row`() throws {
    let reading = try readRoster("姓名,性别,备注\n\"张三\"（女）,女,\n李四,男,\n")

    #expect(reading.rejectedRows == [1])
    #expect(reading.findings("quote-stray").map(\.line) == [2])
  }

  @Test func `a quoted line break inside a cell is joined and said, and lines still count`() throws
  {
    let reading = try readRoster("姓名,单位及职务\n张三,\"昆山市财政局\n副局长\"\n李四,\"昆山市\n教育局科长\"\n")

    #expect(reading.entries.map(\.unitAndPost) == ["昆山市财政局 副局长", "昆山市 教育局科长"])
    #expect(reading.entries.map(\.unit) == ["昆山市财政局", nil])
    #expect(reading.entries.map(\.line) == [2, 4])
    #expect(reading.findings("cell-newline").count == 2)
  }

  @Test(
    arguments: [
      ("昆山市财政局副局长", nil, nil), ("昆山市财政局 副局长", "昆山市财政局", "副局长"),
      ("昆山市财政局　副局长", "昆山市财政局", "副局长"), ("昆山市财政局局长 二级调研员", nil, nil),
      ("昆山市 财政局 副局长", nil, nil), ("昆山市委 昆山市政府", nil, nil), ("副局长 昆山市财政局", nil, nil),
      ("昆山市 教育局科长", nil, nil), ("昆山市委 组织部副部长", nil, nil),
    ] as [(String, String?, String?)])
  func `a combined column is split only where a blank makes it safe`(
    both: String, unit: String?, post: String?
  ) throws {
    let entry = try #require(try readRoster("姓名,单位及职务\n张三,\(both)\n").entries.first)

    #expect((entry.unitAndPost, entry.unit, entry.post) == (both, unit, post))
  }

  @Test func `a spreadsheet's marks of text are undone`() throws {
    let number = inventedIDNumber()
    let reading = try readRoster(
      "姓名,身份证号,手机号\n张三,\"=\"\"\(number)\"\"\",'13800005678\n李四,=\"\(inventedIDNumber(sequence: "003"))\",\n"
    )

    #expect(reading.entries.map(\.idNumber?.digits) == [number, inventedIDNumber(sequence: "003")])
    #expect(reading.entries.first?.mobile?.digits == "13800005678")
    #expect(reading.verdict == .clean)
  }

  @Test func `reading the same bytes twice finds the same`() throws {
    let text = "姓名,性别,手机号,民族\n张 三,1,13800005678,汉\n李四,男,13800005678,外星\n张三,女,1,回\n"

    let (one, other) = (try readRoster(text), try readRoster(text))

    #expect(one.findings == other.findings)
    #expect(one.entries == other.entries)
    #expect(one.findings.count > 5)
  }

  @Test func `findings come by row and then by column`() throws {
    let reading = try readRoster(
      "手机号,民族,姓名\n138,外星,张三\n139,外星,李四\n")

    #expect(
      reading.findings.filter { $0.severity == .error }.map { "\($0.row ?? 0)\($0.column ?? "")" }
        == ["1手机号", "1民族", "2手机号", "2民族"])
  }
}
