import Training

@testable import Documents

/// The Kunshan journey of `design.md` §1, its people invented.
struct KunshanTrip {
  static let trip = RecordReference(kind: "trip", id: 1)
  static let classUnit = RecordReference(kind: "study_unit", id: 1)
  static let branch = RecordReference(kind: "study_unit", id: 2)

  var isFinished = true
  var activity = "异地教学"
  var className = "第81期县处级干部进修班"
  var units = [Fact("一支部", from: branch)]
  var counts = HeadCounts(onBooks: 66, expected: 64, present: 64, going: 64)
  var statedWhole: Fact<Bool>?
  var destinations = [Fact(Division("昆山市", code: "320583"), from: trip)]
  var first = "2024-12-08"
  var last = "2024-12-13"
  var statedDays: String? = "5天的时间"
  var theme: String? = "这个冬天遇见太阳雨"
  var lectures = Self.lectures(.held)
  var visits = Self.visits(.held)
  var materials = Self.materials
  var publishedOn: Day? = Day(iso: "2024-12-24")
  var source: String?

  func facts() throws -> TripFacts {
    let days = try DaySpan(from: day(first), through: day(last))
    return TripFacts(
      trip: Self.trip, isFinished: isFinished, activity: activity,
      className: Fact(className, from: Self.classUnit),
      classOrdinal: Fact(81, from: Self.classUnit), units: units,
      counts: Fact(counts, from: Self.trip), escorts: Fact(3, from: Self.trip),
      leader: Fact("甲", from: RecordReference(kind: "staff", id: 1)), statedWhole: statedWhole,
      destinations: destinations, days: Fact(days, from: Self.trip),
      statedDays: statedDays.map { Fact($0, from: Self.trip) },
      theme: theme.map { Fact($0, from: Self.trip) },
      hosts: [Fact("昆山市委党校", from: RecordReference(kind: "organisation", id: 9))],
      lectures: lectures, visits: visits, materials: materials,
      department: Fact("进修一部", from: RecordReference(kind: "department", id: 1)),
      source: source.map { Fact($0, from: Self.trip) },
      publishedOn: publishedOn.map { Fact($0, from: Self.trip) })
  }

  static func lectures(_ occurrence: Occurrence) -> [LectureFacts] {
    [
      lecture(11, "昆山市县域发展实践", "丁", "教授", "昆山市委党校", "2024-12-09 08:30", occurrence),
      lecture(12, "昆山招商实践", "戊", "副局长", "昆山市商务局", "2024-12-10 08:30", occurrence),
      lecture(13, "苏州工业园区实践", "己", nil, nil, "2024-12-11 08:30", occurrence),
    ]
  }

  static func visits(_ occurrence: Occurrence) -> [VisitFacts] {
    [
      visit(
        21, "元宇宙创新中心", "2024-12-09 14:30", theme: "向新而行", seen: "展厅介绍了园区企业的应用场景",
        headline: true, occurrence),
      visit(
        22, "苏州清越光电科技股份有限公司", "2024-12-09 16:00", theme: "向新而行", occurrence),
      visit(
        23, "通力电梯公司", "2024-12-10 14:30", theme: "向新而行", headline: true, occurrence),
      visit(
        24, "陆家镇邹家角社区“党那里”党群服务点", "2024-12-11 14:30", theme: "与民相守", brand: "党那里",
        seen: "服务点把群众诉求和完成时限列在同一块板上。", occurrence),
      visit(25, "花都社区", "2024-12-11 16:00", theme: "与民相守", occurrence),
      visit(
        26, "社区党群服务中心", "2024-12-12 09:00", theme: "与民相守", headline: true, occurrence),
      visit(
        27, "沙家浜党性教育基地", "2024-12-13 09:00", theme: "向史而思", headline: true,
        division: Division("常熟市", code: "320581"), occurrence),
    ]
  }

  static let materials = [
    MaterialFacts(
      material: RecordReference(kind: "material", id: 31),
      text: "走进展厅，我们看到一座城市怎样把想象变成产业。\n从样机到产线，隔着的是反复试错。", theme: "向新而行",
      contributor: "庚", mayName: true),
    MaterialFacts(
      material: RecordReference(kind: "material", id: 32), text: "一块板、一张表，写着谁来办、何时办成。",
      theme: "与民相守", contributor: "辛"),
  ]

  static func lecture(
    _ id: Int, _ topic: String, _ name: String, _ title: String?, _ employer: String?,
    _ start: String, _ occurrence: Occurrence, theme: String? = nil
  ) -> LectureFacts {
    LectureFacts(
      session: RecordReference(kind: "session", id: id), topic: topic,
      lecturers: [
        Fact(
          .init(name, title: title, employer: employer),
          from: RecordReference(kind: "lecturer", id: id + 40))
      ],
      place: Fact("昆山市委党校", from: RecordReference(kind: "place", id: 100)),
      time: time(start, minutes: 150), theme: theme, occurrence: occurrence)
  }

  static func visit(
    _ id: Int, _ place: String, _ start: String, theme: String? = nil, brand: String? = nil,
    seen: String? = nil, headline: Bool = false, phrase: String? = nil,
    division: Division? = nil, form: String = "现场教学", _ occurrence: Occurrence
  ) -> VisitFacts {
    VisitFacts(
      session: RecordReference(kind: "session", id: id),
      place: Fact(place, from: RecordReference(kind: "place", id: id + 100)), brand: brand,
      division: division ?? Division("昆山市", code: "320583"), form: form,
      time: time(start, minutes: 90), theme: theme, seen: seen,
      isHeadline: headline || phrase != nil, headlinePhrase: phrase, occurrence: occurrence)
  }
}

/// A day of the tests; a wrong one is day zero, which no test expects.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

/// A stretch of time of the tests.
func time(_ start: String, minutes: Int) -> TimeSpan {
  let moment = Moment(iso: start) ?? Moment(minuteNumber: 0)
  do {
    return try TimeSpan(from: moment, minutes: minutes)
  } catch {
    fatalError("\(error.message)")
  }
}
