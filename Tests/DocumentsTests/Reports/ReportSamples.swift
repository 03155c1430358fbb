import Training

@testable import Documents

/// Reports of the Kunshan journey, its people invented.
enum ReportSamples {
  static let underWay = Cell.term(code: "under-way", word: "在学")

  static var classes: [ClassOverview] {
    get throws {
      [
        ClassOverview(
          code: "81", name: "第81期县处级干部进修班", kind: "进修班", plan: "主体班", level: "县处级",
          department: "进修一部", staff: ["甲", "乙"],
          days: try DaySpan(from: day("2024-10-14"), through: day("2024-12-27")), state: underWay,
          branches: 2, groups: 8, planned: 130, onBooks: 130, trips: 1),
        ClassOverview(
          code: "xds", name: "选调生研修班", kind: "研修班",
          days: try DaySpan(from: day("2025-03-03"), through: day("2025-03-14")),
          state: .term(code: "planned", word: "筹备"), branches: 0, groups: 0, onBooks: 0, trips: 0),
      ]
    }
  }

  static var roster: [RosterRow] {
    get throws {
      [
        RosterRow(
          branch: "一支部", group: "第一小组", name: "张三", sex: "男", ethnicGroup: "汉族",
          birth: "1975-06", politicalStatus: "中共党员", education: "硕士研究生", rank: "县处级正职",
          employer: "某市发展和改革委员会", post: "主任", classPost: "支部书记",
          mobile: try Mobile("13812345678"), idNumber: try idNumber("19750601"), state: underWay),
        RosterRow(
          branch: "一支部", group: "第一小组", name: "买买提·艾力", sex: "男", ethnicGroup: "维吾尔族",
          birth: "1978", politicalStatus: "群众", employer: "某县人民政府", post: "副县长", state: underWay,
          diet: "清真"),
        RosterRow(
          branch: "一支部", group: "第二小组", name: "𠮷䶮", sex: "女", ethnicGroup: "汉族",
          mobile: try Mobile("13987654321"), state: underWay, note: "=迟到|一天"),
        RosterRow(name: "李四", state: .term(code: "no-show", word: "未报到")),
      ]
    }
  }

  /// A number whose area code no resident holds.
  private static func idNumber(_ birth: String) throws -> IDNumber {
    let digits = "340000\(birth)001"
    return try IDNumber(digits + (IDNumber.checkCharacter(of: digits).map { String($0) } ?? ""))
  }

  static func schedule(sessions: [ScheduledSession]? = nil) throws -> TripSchedule {
    let heading = TripSchedule.Heading(
      id: 1, className: "第81期县处级干部进修班", units: ["一支部"], destinations: ["昆山市"],
      hosts: ["昆山市委党校"],
      days: try DaySpan(from: day("2024-12-08"), through: day("2024-12-10")),
      theme: "这个冬天遇见太阳雨", leader: "甲",
      counts: HeadCounts(onBooks: 66, expected: 64, going: 64), escorts: 3,
      state: .term(code: "confirmed", word: "已确认"))
    return TripSchedule(heading: heading, sessions: sessions ?? self.sessions)
  }

  static let booked = Cell.term(code: "booked", word: "已定")

  private static var sessions: [ScheduledSession] {
    [
      ScheduledSession(
        id: 4, time: time("2024-12-10 21:00", minutes: 240), form: "乘车", content: "返程",
        state: booked),
      ScheduledSession(
        id: 2, time: time("2024-12-09 14:30", minutes: 90), form: "参观", content: "参观元宇宙创新中心",
        place: "元宇宙创新中心", teachers: ["戊"], responsible: "甲",
        state: .term(code: "tentative", word: "待定")),
      ScheduledSession(
        id: 1, time: time("2024-12-09 08:30", minutes: 150), form: "专题讲座", content: "昆山市县域发展实践",
        place: "昆山市委党校", teachers: ["丁"], responsible: "甲", state: booked),
      ScheduledSession(
        id: 3, time: time("2024-12-09 19:00", minutes: 300), form: "研讨", content: "分组研讨",
        state: booked),
    ]
  }

  static func lecturerUse() throws -> LecturerUse {
    let days = try DaySpan(from: day("2024-09-01"), through: day("2025-01-31"))
    return LecturerUse(
      days: days,
      rows: [
        .init(
          id: 5, name: "丁", title: "教授", employer: "昆山市委党校", kind: "外请",
          use: Use(
            times: 2, minutes: 300, tenthsOfHours: 75, classes: ["第81期县处级干部进修班", "选调生研修班"],
            lastDay: day("2024-12-09"))),
        .init(
          id: 6, name: "戊", kind: "校内",
          use: Use(
            times: 1, minutes: 120, classes: ["第81期县处级干部进修班"], lastDay: day("2024-12-10"))),
      ])
  }

  static func placeUse() throws -> PlaceUse {
    let days = try DaySpan(from: day("2024-09-01"), through: day("2025-01-31"))
    return PlaceUse(
      days: days,
      rows: [
        .init(
          id: 9, name: "沙家浜党性教育基地", kind: "现场教学点", division: "常熟市",
          use: Use(
            times: 1, minutes: 90, tenthsOfHours: 20, classes: ["第81期县处级干部进修班"],
            lastDay: day("2024-12-12"))),
        .init(id: 10, name: "花都社区", use: Use(times: 0, minutes: 0, classes: [])),
      ])
  }

  static let structure = UnitStructure(
    unit: "第81期县处级干部进修班一支部", on: day("2024-12-08"),
    members: [
      .init(
        sex: "男", rank: "正处级", education: "研究生", birth: "1975-06", ethnicGroup: "汉",
        politicalStatus: "党员"),
      .init(
        sex: "女", rank: "县处级副职", education: "大学", birth: "1988-12", ethnicGroup: "汉族",
        politicalStatus: "中共党员"),
      .init(
        sex: "男", rank: "二级巡视员", education: "省委党校研究生", birth: "1969", ethnicGroup: "维吾尔族",
        politicalStatus: "群众"),
      .init(sex: "男", rank: "特聘", birth: "1988-12-09", ethnicGroup: "回族"), .init(), .init(sex: "女"),
      .init(sex: "男"),
    ])
}
