import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct CheckTripTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  @Test func `a trip without a flaw has no findings`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    _ = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))
    _ = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-10 11:30"))

    #expect(try await office.checkTrip(ground.trip).isEmpty)
  }

  @Test func `two ideas at one time are a note, an idea beside a booking is a warning`()
    async throws
  {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    let booked = try await office.addSession(
      .schoolLecture(by: ["丁"], at: "2024-12-10 10:00", units: ["81/2"]))
    let first = try await office.addSession(
      .lecture(by: ["丁"], trip: ground.trip, isTentative: true))
    let second = try await office.addSession(
      .other(.ride, "乘车", trip: ground.trip, at: "2024-12-10 08:00", isTentative: true))

    let findings = try await office.checkTrip(ground.trip).filter { $0.code == .overlap }

    let (one, other) = (
      "日程 \(first)“昆山招商实践”（2024-12-10 08:30–11:00）", "日程 \(second)“乘车”（2024-12-10 08:00–08:45）"
    )
    #expect(
      findings == [
        ScheduleFinding(
          .note, .overlap, on: "2024-12-10", sessions: [first, second],
          message: "一支部在同一时间有两项：\(one)与\(other)", repair: "请改其中一项的时间、人员或地点"),
        ScheduleFinding(
          .warning, .overlap, on: "2024-12-10", sessions: [booked, first],
          message: "主讲人 丁在同一时间有两项：日程 \(booked)“党的理论”（2024-12-10 10:00–12:30）与\(one)",
          repair: "请改其中一项的时间、人员或地点"),
      ])
  }

  @Test func `what is still open is told once, with its first sessions`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addPlace("花都社区")
    var ids: [Int] = []
    for hour in 8..<20 {
      let time = Moment("2024-12-09", try #require(TimeOfDay(minutes: hour * 60)))
      ids.append(
        try await office.addSession(
          .visit(to: "花都社区", trip: ground.trip, at: time, minutes: 30, isTentative: true)))
    }

    let findings = try await office.checkTrip(ground.trip).filter { $0.severity == .note }

    let listed = ids.prefix(10).map { "\($0) 花都社区" }.joined(separator: "、") + "……"
    #expect(
      findings == [
        ScheduleFinding(
          .note, .contactUnconfirmed, on: "2024-12-09", sessions: Array(ids.prefix(10)),
          message: "还有 12 项现场教学的接待尚未确认：\(listed)",
          repair: "联系好后用 banci visit change 编号 --contact 已确认"),
        ScheduleFinding(
          .note, .tentativeLeft, on: "2024-12-09", sessions: Array(ids.prefix(10)),
          message: "还有 12 项日程待定，没有占用任何资源：\(listed)",
          repair: "用 banci session book 编号 定下，或取消"),
      ])
  }

  @Test func `a lecture without a lecturer is a warning`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(.lecture(by: [], trip: ground.trip))

    #expect(
      try await office.checkTrip(ground.trip) == [
        ScheduleFinding(
          .warning, .lecturerMissing, on: "2024-12-10", sessions: [id],
          message: "日程 \(id)“昆山招商实践”（2024-12-10 08:30–11:00）还没有主讲人",
          repair: "用 banci lecture change \(id) --lecturer 姓名 补上")
      ])
  }

  @Test(
    arguments: [
      // Monday to Friday 9 to 17, Saturday shut; closed on the 13th, short on the 12th.
      ("2024-12-09 09:00", 480, nil), ("2024-12-09 08:30", 60, "开放 09:00–17:00"),
      ("2024-12-09 16:30", 31, "开放 09:00–17:00"), ("2024-12-08 10:00", 60, "不开放"),
      ("2024-12-13 10:00", 60, "不开放（设备检修）"), ("2024-12-12 10:00", 60, nil),
      ("2024-12-12 13:00", 60, "开放 09:00–12:00"),
    ] as [(Moment, Int, String?)])
  func `a place is visited while it is open`(
    start: Moment, minutes: Int, hours: String?
  ) async throws {
    let ground = try await TimetableGround.laid(with: office)
    let place = try await ground.addPlace("元宇宙创新中心")
    try await ground.open(
      place, on: [.monday, .tuesday, .wednesday, .thursday, .friday], from: 540, to: 1020)
    try await ground.except(place, on: "2024-12-13", because: "设备检修")
    try await ground.except(place, on: "2024-12-12", minutes: 540..<720)
    let id = try await office.addSession(
      .other(
        try SessionForm("体验"), "体验", trip: ground.trip, at: start, minutes: minutes,
        place: "元宇宙创新中心"))

    let findings = try await office.checkTrip(ground.trip).filter {
      $0.code == .outsideOpeningHours
    }

    let time = TimeSpan.from(start, minutes: minutes)
    #expect(
      findings
        == (hours.map { hours in
          [
            ScheduleFinding(
              .error, .outsideOpeningHours, on: start.day, sessions: [id],
              message: "日程 \(id)“体验”（\(time)）在 元宇宙创新中心 的开放时间之外：当天\(hours)",
              repair: "请改到开放时间内，或换地点")
          ]
        } ?? []))
  }

  @Test func `a session overnight needs a place open until midnight and from then on`()
    async throws
  {
    let ground = try await TimetableGround.laid(with: office)
    let place = try await ground.addPlace("学员公寓")
    try await ground.open(place, on: [.monday], from: 0, to: 1440)
    try await ground.open(place, on: [.tuesday], from: 480, to: 1440)
    _ = try await office.addSession(
      .other(
        try SessionForm("自学"), "自学", trip: ground.trip, at: "2024-12-09 23:00", minutes: 120,
        place: "学员公寓"))

    let days = try await office.checkTrip(ground.trip).map(\.day)

    #expect(days == ["2024-12-10"])
  }

  @Test func `more people than a place holds are an error, counted at every moment`()
    async throws
  {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addPlace("展厅", capacity: 50)
    try await ground.send(
      try await ground.addTrainees(40, to: ground.branches[0]), on: ground.trip)
    _ = try await ground.addTrainees(30, to: ground.branches[1])
    let trip = try await office.addSession(
      .other(
        try SessionForm("体验"), "体验", trip: ground.trip, at: "2024-12-09 09:00", minutes: 90,
        place: "展厅"))
    let branch = try await office.addSession(
      .schoolLecture(at: "2024-12-09 10:00", minutes: 60, place: "展厅", units: ["81/2"]))
    _ = try await office.addSession(
      .schoolLecture(at: "2024-12-09 11:00", minutes: 60, place: "展厅", units: ["81/2"]))

    let findings = try await office.checkTrip(ground.trip).filter { $0.code == .overCapacity }

    #expect(
      findings == [
        ScheduleFinding(
          .error, .overCapacity, on: "2024-12-09", sessions: [branch, trip],
          message: "日程 \(branch)“党的理论”（2024-12-09 10:00–11:00）时 展厅 有 70 人，容纳 50 人，"
            + "同时还有日程 \(trip)“体验”（2024-12-09 09:00–10:30）",
          repair: "请错开时间、分批进行，或换地点")
      ])
  }

  @Test func `whoever goes home early is not counted after that`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addPlace("展厅", capacity: 10)
    let persons = try await ground.addTrainees(11, to: ground.branches[0])
    try await ground.send(persons, on: ground.trip)
    try await ground.sendHome(persons[0], from: ground.trip, on: "2024-12-11")
    for day in ["2024-12-10", "2024-12-11"] as [Day] {
      _ = try await office.addSession(
        .other(
          try SessionForm("体验"), "体验", trip: ground.trip,
          at: Moment(day, try #require(TimeOfDay(minutes: 540))), place: "展厅"))
    }

    let findings = try await office.checkTrip(ground.trip)

    #expect(findings.map(\.day) == ["2024-12-10"])
    #expect(findings.map(\.code) == [.overCapacity])
  }

  @Test func `a trip's day has its meals or room for them`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let ride = try await office.addSession(
      .other(.ride, "乘车", trip: ground.trip, at: "2024-12-08 11:00", minutes: 106))
    _ = try await office.addSession(
      .other(.ride, "乘车", trip: ground.trip, at: "2024-12-09 11:00", minutes: 105))
    _ = try await office.addSession(
      .other(.ride, "乘车", trip: ground.trip, at: "2024-12-10 11:00", minutes: 60))
    _ = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-10 12:00", minutes: 90))

    #expect(
      try await office.checkTrip(ground.trip) == [
        ScheduleFinding(
          .warning, .mealMissing, on: "2024-12-08", sessions: [ride],
          message: "一支部2024-12-08 没有午餐，也没有留出 45 分钟", repair: "请加一项用餐，或留出时间")
      ])
  }

  @Test func `somebody in two units that the tree keeps apart is in one place at a time`()
    async throws
  {
    let ground = try await TimetableGround.laid(with: office)
    let group = try await office.addGroup(named: "第一课题组", to: "81")
    let persons = try await ground.addTrainees(3, to: ground.branches[1])
    try await ground.place(persons[0], alsoIn: group.id)
    try await ground.place(persons[1], alsoIn: group.id)
    let one = try await office.addSession(
      .schoolLecture("分组研讨", at: "2024-11-04 08:30", units: ["81/第一课题组"]))
    let other = try await office.addSession(
      .schoolLecture(at: "2024-11-04 09:00", units: ["81/2"]))
    _ = try await office.addSession(.schoolLecture(at: "2024-11-04 09:00", units: ["81/1"]))

    let findings = try await office.checkTimetable(of: "81").filter { $0.code == .overlap }

    #expect(
      findings == [
        ScheduleFinding(
          .error, .overlap, on: "2024-11-04", sessions: [one, other],
          message: "学员\(ground.branches[1])-1 等 2 人在同一时间有两项："
            + "日程 \(one)“分组研讨”（2024-11-04 08:30–11:00）与"
            + "日程 \(other)“党的理论”（2024-11-04 09:00–11:30）",
          repair: "请改其中一项的时间、人员或地点")
      ])
  }

  @Test func `a lecturer who is away with a trip does not teach at school`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let person = try await ground.addTrainees(1, to: ground.branches[0])[0]
    try await ground.send([person], on: ground.trip)
    try await ground.addLecturer("丁", person: person)
    let meal = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-10 11:30"))
    let lecture = try await office.addSession(
      .schoolLecture(by: ["丁"], at: "2024-12-10 10:00", units: ["81/2"]))

    let findings = try await office.checkTrip(ground.trip)

    #expect(findings.map(\.code) == [.overlap])
    #expect(findings.map(\.sessions) == [[meal, lecture]])
  }

  @Test func `there is no check of a trip that is not there`() async throws {
    await #expect(throws: Refusal.noTripForSession(5)) { try await office.checkTrip(5) }
  }
}
