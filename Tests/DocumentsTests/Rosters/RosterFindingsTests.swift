import Documents
import Testing
import Training

@Suite struct RosterFindingsTests {
  @Test(
    arguments: [
      ("3.40104E+17", "id-destroyed", "3.4010*E+17"),
      ("340000198001011000", "id-destroyed", "340000********1000"),
      ("340000198001010019", "id-checksum", "340000********0019"),
      ("34000019800101", "id-length", "340000****0101"),
      ("340000198013010010", "id-date", "340000********0010"),
      ("990000198001010010", "id-province", "990000********0010"), ("张三", "id-length", "张三"),
    ])
  func `a wrong ID number is an error told by its fault and shown masked`(
    number: String, code: String, shown: String
  ) throws {
    let reading = try readRoster("姓名,身份证号\n张三,\(number)\n")

    let finding = try #require(reading.findings.first { $0.severity == .error })
    #expect((finding.code, finding.value, finding.column) == (code, shown, "身份证号"))
    #expect((finding.row, finding.line) == (1, 2))
    #expect(finding.repair != nil)
    #expect(reading.accepted == 0)
  }

  @Test func `a sound number that ends in zeros is doubted alone and refused among damaged ones`()
    throws
  {
    let sound = try soundNumberEndingInZeros()

    let alone = try readRoster("姓名,身份证号\n张三,\(sound)\n")
    let among = try readRoster("姓名,身份证号\n张三,\(sound)\n李四,340000198001011000\n")

    #expect(alone.findings("id-ends-000").map(\.severity) == [.warning])
    #expect(among.rejectedRows == [1, 2])
  }

  @Test func `one ID number twice is an error on both rows, each naming the other`() throws {
    let number = inventedIDNumber()
    let reading = try readRoster("姓名,身份证号\n张三,\(number)\n王五,\n李四,\(number.lowercased())\n")

    #expect(
      reading.findings("id-twice").map(\.message) == [
        "身份证号与第 3 条（第 4 行，李四）相同", "身份证号与第 1 条（第 2 行，张三）相同",
      ])
    #expect(reading.rejectedRows == [1, 3])
  }

  @Test func `one mobile twice is a warning on both rows`() throws {
    let reading = try readRoster("姓名,手机号\n张三,13800005678\n李四,+86 138-0000-5678\n")

    #expect(reading.findings("mobile-twice").map(\.row) == [1, 2])
    #expect(reading.findings("mobile-twice").map(\.value) == ["138****5678", "138****5678"])
    #expect(reading.verdict == .clean)
  }

  @Test func `one name twice is a warning unless ID numbers tell two persons`() throws {
    let (one, other) = (inventedIDNumber(), inventedIDNumber(sequence: "003"))

    #expect(
      try readRoster("姓名,性别\n张三,男\n张 三,男\n").findings("name-twice").map(\.row) == [1, 2])
    #expect(
      try readRoster("姓名,身份证号\n张三,\(one)\n张三,\(other)\n").findings("name-twice") == [])
    #expect(
      try readRoster("姓名,身份证号\n张三,\(one)\n张三,\n").findings("name-twice").map(\.row) == [1, 2])
  }

  @Test func `sex against the ID number is an error, birth against it a warning`() throws {
    let number = inventedIDNumber(born: "19800101", sequence: "002")
    let reading = try readRoster("姓名,性别,出生年月,身份证号\n张三,男,1981.01,\(number)\n")

    #expect(reading.findings("sex-contradicts-id").map(\.severity) == [.error])
    #expect(reading.findings("birth-contradicts-id").map(\.severity) == [.warning])
    #expect(reading.entries.first?.birth == PartialDay(year: 1981, month: 1))
  }

  @Test func `a sex left blank is taken from the ID number, and said`() throws {
    let number = inventedIDNumber(sequence: "002")
    let reading = try readRoster("姓名,性别,身份证号\n张三,,\(number)\n")

    #expect(reading.entries.first?.sex == .female)
    #expect(reading.findings("sex-from-id").map(\.severity) == [.note])
  }

  @Test(
    arguments: [
      ("2007.01", ["age-unusual"]), ("2006.12", []), ("1900-01", ["age-unusual"]), ("1954.12", []),
      ("1953.11", ["age-unusual"]), ("2025.01", ["birth-in-future"]),
    ] as [(String, [String])])
  func `an age below 18 or over 70 is a warning, a birth to come an error`(
    birth: String, codes: [String]
  ) throws {
    let reading = try readRoster("姓名,性别,出生年月,单位,职务\n张三,男,\(birth),甲局,局长\n")

    #expect(reading.findings.map(\.code) == codes)
  }

  @Test(
    arguments: [
      ("民族", "汉", "ethnic-rewritten", Severity.note), ("民族", "外星族", "ethnic-unknown", .error),
      ("政治面貌", "党员", "political-rewritten", .note),
      ("政治面貌", "民主党派", "political-party-unnamed", .error),
      ("性别", "1", "sex-rewritten", .note), ("性别", "未知", "sex-unknown", .error),
      ("出生年月", "27546", "date-serial", .note), ("出生年月", "Jun-75", "date-letters", .error),
      ("出生年月", "1975.1", "date-may-be-october", .warning),
      ("入党时间", "去年", "date-unreadable", .error),
      ("级别", "正县", "rank-rewritten", .note), ("级别", "高工", "rank-unknown", .warning),
      ("学历", "函授", "education-unknown", .warning),
      ("手机号", "0551-62170000", "mobile-is-landline", .warning),
      ("手机号", "13800005678/13900005678", "mobile-several", .warning),
      ("手机号", "13800005678、0551-62170000", "mobile-and-landline", .note),
      ("手机号", "1.38E+10", "mobile-destroyed", .error), ("备注", "锟斤拷", "text-lost", .error),
      ("工作单位", "甲\u{FFFD}局", "text-lost", .error), ("工作单位", "甲\u{1}局", "cell-control", .error),
    ])
  func `what a cell holds is told by a stable code and its severity`(
    column: String, cell: String, code: String, severity: Severity
  ) throws {
    let reading = try readRoster("姓名,\(column)\n张三,\"\(cell)\"\n")

    #expect(reading.findings.filter { $0.row == 1 }.map(\.code) == [code])
    #expect(reading.findings(code).map(\.severity) == [severity])
  }

  @Test(
    arguments: [
      ("张 三", "张三", "name-blanks"), ("买买提．艾力", "买买提·艾力", "name-dot"),
      ("John Smith", "John Smith", nil), ("李䶮", "李䶮", nil),
      ("赵\u{E863}", "赵\u{E863}", "name-private"),
      ("张三 李四", "张三 李四", "name-parts"), ("王?", nil, "name-lost"),
    ] as [(String, String?, String?)])
  func `a name is changed only where that is said`(
    written: String, name: String?, code: String?
  ) throws {
    let reading = try readRoster("姓名,性别,单位,职务\n\(written),男,甲局,局长\n")

    #expect(reading.entries.map(\.name.text) == (name.map { [$0] } ?? []))
    #expect(reading.findings.map(\.code) == (code.map { [$0] } ?? []))
  }

  @Test func `a dash or 无 says that there is nothing`() throws {
    let reading = try readRoster("姓名,入党时间,职级,手机号,单位\n张三,/,无,—,无\n")

    let entry = try #require(reading.entries.first)
    #expect((entry.partyJoined, entry.grade, entry.mobile, entry.unit) == (nil, nil, nil, "无"))
    #expect(reading.verdict == .clean)
  }

  @Test func `cells that look merged are told, and not filled`() throws {
    let reading = try readRoster("支部,姓名\n一支部,张三\n,李四\n,王五\n二支部,赵六\n,孙七\n")

    #expect(reading.findings("cells-look-merged").map(\.column) == ["支部"])
    #expect(reading.entries.map(\.branch) == ["一支部", nil, nil, "二支部", nil])
  }

  @Test func `no finding shows a number in full or more than forty characters`() throws {
    let number = inventedIDNumber()
    let wrong = String(number.dropLast()) + (number.hasSuffix("X") ? "1" : "X")
    let reading = try readRoster(
      """
      姓名,身份证号,手机号,民族,工作单位
      张三,\(number),13800005678,\(number),甲
      李四,\(number),13800005678,汉,"乙\(String(repeating: "长", count: 100))\n\(number)"
      \(number),\(wrong),138000056789,13800005678,丙
      """)

    let shown = reading.findings.flatMap { [$0.value ?? "", $0.message, $0.repair ?? ""] }
    #expect(reading.findings.count > 8)
    #expect(shown.allSatisfy { !$0.contains(number) && !$0.contains("13800005678") })
    #expect(shown.allSatisfy { !$0.contains(wrong) && !$0.contains("19800101") })
    #expect(reading.findings.allSatisfy { ($0.value?.count ?? 0) <= 40 })
  }
}
