import Testing
import Training

@testable import Documents

@Suite struct ReportRuleTests {
  @Test func `a roster masks numbers unless they are asked for`() throws {
    let rows = try ReportSamples.roster

    let masked = RosterReport(unit: "某班", rows: rows).text(as: .json)
    let full = RosterReport(unit: "某班", rows: rows, showsFullNumbers: true).text(as: .json)

    #expect(masked.contains("\"138****5678\""))
    #expect(!masked.contains("13812345678"))
    #expect(!masked.contains("34000019750601"))
    #expect(full.contains("\"13812345678\""))
    #expect(full.contains("34000019750601"))
  }

  @Test(arguments: TableFormat.allCases)
  func `a roster for the host has no numbers even when they are asked for`(
    format: TableFormat
  ) throws {
    let report = RosterReport(
      unit: "某班", rows: try ReportSamples.roster, purpose: .host, showsFullNumbers: true)

    let text = report.text(as: format)

    #expect(text.contains("清真"))
    #expect(!text.contains("138"))
    #expect(!text.contains("1975"))
    #expect(!text.contains("未报到"))
  }

  @Test(
    arguments: [
      ("参观", "现场教学"), ("参观学习", "现场教学"), ("考察", "现场教学"), ("座谈", "座谈"),
    ])
  func `papers name a visit 现场教学`(form: String, word: String) {
    #expect(PaperWords.form(form) == word)
  }

  @Test(
    arguments: [
      ("参观元宇宙创新中心", "现场教学：元宇宙创新中心"), ("参观", "现场教学"), ("参观学习花都社区", "现场教学：花都社区"),
      ("游客参观中心", "游客参观中心"), ("昆山招商实践", "昆山招商实践"),
    ])
  func `papers replace the verb and keep names`(content: String, words: String) {
    #expect(PaperWords.content(content) == words)
  }

  @Test func `a schedule has a heading for every day, also one without sessions`() throws {
    let schedule = try ReportSamples.schedule(sessions: [])

    #expect(
      schedule.text(as: .markdown).hasSuffix(
        "## 12月8日（周日）\n\n（无）\n\n## 12月9日（周一）\n\n（无）\n\n## 12月10日（周二）\n\n（无）\n"))
  }

  @Test func `a session outside the days of its trip is not lost`() throws {
    let early = ScheduledSession(
      id: 9, time: time("2024-12-06 15:00", minutes: 60), form: "会议", content: "行前动员会",
      state: ReportSamples.booked)

    let titles = try ReportSamples.schedule(sessions: [early]).sheet.sections.map(\.title)

    #expect(titles == ["12月6日（周五）", "12月8日（周日）", "12月9日（周一）", "12月10日（周二）"])
  }

  @Test(
    arguments: [
      ("1975-06", 46), ("1978-12", 46), ("1978-12-09", 41), ("1978-12-08", 46), ("1989-01", 0),
      ("1968", 56), ("1983", 41), ("1984", 36), ("1988", 36),
    ])
  func `an age is reckoned as exactly as the birth is known`(birth: String, from: Int) {
    let bands: [Int: AgeBand] = [
      0: .upTo35, 36: .from36, 41: .from41, 46: .from46, 51: .from51, 56: .from56,
    ]

    #expect(AgeBand(birth: birth, on: day("2024-12-08")) == bands[from])
  }

  @Test(arguments: ["", "七五年", "1975-", "1975-06-01-02", "75.6"])
  func `a birth that is no date has no age`(birth: String) {
    #expect(AgeBand(birth: birth, on: day("2024-12-08")) == nil)
  }

  @Test(arguments: 0...60)
  func `every breakdown counts every member once`(count: Int) {
    let samples = ReportSamples.structure.members
    let members = (0..<count).map { samples[$0 * $0 % samples.count] }

    let breakdowns = UnitStructure(unit: "某支部", on: day("2024-12-08"), members: members).breakdowns

    #expect(
      breakdowns.map { $0.lines.map(\.count).reduce(0, +) } == Array(repeating: count, count: 6))
  }

  @Test func `a share is rounded half up and says when shares do not add up`() {
    let thirds = UnitStructure(
      unit: "某组", on: day("2024-12-08"), members: ["男", "女", nil].map { .init(sex: $0) })

    let sex = thirds.breakdowns[0]

    #expect(sex.lines.map(\.tenthsOfPercent) == [333, 333, 333])
    #expect(thirds.sheet.notes == ["占比四舍五入到 0.1%，各项相加可能不等于 100.0%"])
  }

  @Test func `an empty unit has an empty structure`() {
    let structure = UnitStructure(unit: "某组", on: day("2024-12-08"), members: [])

    #expect(structure.sheet.flat.rows == [])
    #expect(structure.sheet.notes == [])
  }

  @Test func `different writings of one mark are counted together`() {
    let members = ["汉", "汉族", "回族", nil, "外星族"].map { UnitStructure.Member(ethnicGroup: $0) }

    let lines = UnitStructure(unit: "某组", on: day("2024-12-08"), members: members).breakdowns[4]
      .lines

    #expect(lines.map { "\($0.word)\($0.count)" } == ["汉族2", "回族1", "外星族1", "未填写1"])
  }

  @Test func `a class alone is a card`() throws {
    let card = try ReportSamples.classes[0].card.text(as: .table)

    #expect(card.hasPrefix("第81期县处级干部进修班\n代码            81\n"))
  }
}
