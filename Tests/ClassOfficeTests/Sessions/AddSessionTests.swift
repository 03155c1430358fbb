import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct AddSessionTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  @Test func `a lecture is booked at once for the units of its trip`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    try await ground.addPlace("昆山市委党校", isExclusive: true)

    let id = try await office.addSession(
      .lecture(by: ["丁"], trip: ground.trip, place: "昆山市委党校"))

    let entry = TimetableEntry(
      id: id, kind: .lecture, form: "专题讲座", title: "昆山招商实践",
      time: .from("2024-12-10 08:30", minutes: 150), actual: nil, place: "昆山市委党校",
      lecturers: ["丁"], units: ["81/1"], state: .booked, contact: .open, isHeadline: false,
      trip: ground.trip, trainingClass: nil)
    #expect(try await office.sessions(of: .trip(ground.trip)) == [entry])
    #expect(
      try await office.session(id)
        == SessionDetail(
          entry: entry, frame: "赴昆山市异地教学（编号 \(ground.trip)）",
          lecturers: ["主讲 丁（教授，昆山市委党校）"], escorts: [], buses: [], courseCategory: nil,
          studyHalves: nil, isOnline: false, headlinePhrase: nil, theme: nil, guide: nil,
          seen: nil, replaces: nil, note: nil))
  }

  @Test func `a lecturer's title and employer are kept as of then`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let lecturer = try await ground.addLecturer("丁", title: "教授")
    let draft = SessionDraft(
      .lecture(
        LectureDraft(
          topic: "昆山招商实践",
          lecturers: [LecturerDraft("\(lecturer)", title: "副教授", employer: "苏州市委党校")])),
      of: .trip(ground.trip), plan: .at("2024-12-10 08:30", minutes: 150))

    let id = try await office.addSession(draft)

    #expect(try await office.session(id).lecturers == ["主讲 丁（副教授，苏州市委党校）"])
  }

  @Test func `a visit takes its title from its place and keeps what the article needs`()
    async throws
  {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addPlace("元宇宙创新中心")
    try await ground.addBus("1号车", to: ground.trip)
    var plan = SessionPlan.at("2024-12-09 14:30", minutes: 90, place: "元宇宙创新中心")
    plan.headlinePhrase = "元宇宙中心"
    plan.escorts = ["甲"]
    plan.buses = ["1号车"]
    plan.courseCategory = "县域发展"
    plan.studyHalves = 7
    let draft = SessionDraft(
      .visit(VisitDraft(theme: "向新而行", guide: "讲解员", seen: "数字人展厅")), of: .trip(ground.trip),
      plan: plan)

    let id = try await office.addSession(draft)

    let shown = try await office.session(id)
    #expect(
      shown
        == SessionDetail(
          entry: TimetableEntry(
            id: id, kind: .visit, form: "现场教学", title: "元宇宙创新中心",
            time: .from("2024-12-09 14:30", minutes: 90), actual: nil, place: "元宇宙创新中心",
            lecturers: [], units: ["81/1"], state: .booked, contact: .open, isHeadline: true,
            trip: ground.trip, trainingClass: nil),
          frame: "赴昆山市异地教学（编号 \(ground.trip)）", lecturers: [], escorts: ["甲"],
          buses: ["1号车"], courseCategory: "县域发展", studyHalves: 7, isOnline: false,
          headlinePhrase: "元宇宙中心", theme: "向新而行", guide: "讲解员", seen: "数字人展厅",
          replaces: nil, note: nil))
  }

  @Test func `a site visit needs a place`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let draft = SessionDraft(
      .visit(VisitDraft()), of: .trip(ground.trip), plan: .at("2024-12-09 14:30", minutes: 90))

    await #expect(throws: Refusal.visitNeedsPlace) { try await office.addSession(draft) }
  }

  @Test func `a session lies within the days of its trip`() async throws {
    let ground = try await TimetableGround.laid(with: office)

    await #expect {
      try await office.addSession(
        .other(.meal, "午餐", trip: ground.trip, at: "2024-12-14 11:30"))
    } throws: {
      ($0 as? Refusal)?.message
        == "日程时间 2024-12-14 11:30–12:15 不在赴昆山市异地教学（编号 \(ground.trip)）的"
        + " 2024-12-08至2024-12-13 之内"
    }
  }

  @Test func `a session until midnight of the trip's last day lies within it`() async throws {
    let ground = try await TimetableGround.laid(with: office)

    let id = try await office.addSession(
      .other(.ride, "返程", trip: ground.trip, at: "2024-12-13 23:00", minutes: 60))

    #expect(try await office.sessions(of: .trip(ground.trip)).map(\.id) == [id])
  }

  @Test func `units that do not go on the trip do not attend its sessions`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let frame = FoundFrame(
      tripID: ground.trip, classID: nil, days: .days("2024-12-08", "2024-12-13"), state: "draft",
      label: "赴昆山市异地教学（编号 \(ground.trip)）")

    await #expect(throws: Refusal.unitNotOnTrip("81/2", frame)) {
      try await office.addSession(
        .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30", units: ["81/2"]))
    }
  }

  @Test func `a joint lecture books its lecturer once for the units of two classes`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    _ = try await office.addClass(.of(code: "42", name: "第四十二期中青班"))
    try await ground.addLecturer("丁")

    let id = try await office.addSession(
      .schoolLecture(by: ["丁"], units: ["81", "81/1", "42"]))

    #expect(try await office.session(id).entry.units == ["42", "81"])
    await #expect {
      try await office.addSession(
        SessionDraft(
          .other(.meal, title: "午餐"), of: .trainingClass("42"),
          plan: .at("2024-11-04 10:30", minutes: 60)))
    } throws: {
      ($0 as? Refusal)?.code == "double-booked"
    }
  }

  @Test func `a class attends only while it is in session`() async throws {
    _ = try await TimetableGround.laid(with: office)
    let days = DaySpan.days("2024-12-02", "2024-12-20")
    _ = try await office.addClass(.of(code: "42", name: "第四十二期中青班", days: days))

    await #expect(throws: Refusal.unitNotInSession("42", days)) {
      try await office.addSession(.schoolLecture(units: ["81", "42"]))
    }
  }

  @Test func `nothing is added to a trip that is over`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.step(ground.trip, from: "draft", to: "cancelled")
    let draft = SessionDraft.other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30")

    await #expect(throws: Refusal.frameIsOver("赴昆山市异地教学（编号 \(ground.trip)）", "已取消")) {
      try await office.addSession(draft)
    }
  }

  @Test func `nothing of a confirmed trip is tentative`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.step(ground.trip, from: "draft", to: "confirmed")
    let draft = SessionDraft.other(
      .meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30", isTentative: true)

    await #expect(throws: Refusal.frameIsConfirmed("赴昆山市异地教学（编号 \(ground.trip)）")) {
      try await office.addSession(draft)
    }
  }

  @Test func `there is no session of a trip that is not there`() async throws {
    await #expect(throws: Refusal.noTripForSession(7)) {
      try await office.addSession(.other(.meal, "午餐", trip: 7, at: "2024-12-09 11:30"))
    }
  }

  @Test func `coaches belong to trips, and no lecturer stands in a list twice`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    var plan = SessionPlan.at("2024-11-04 08:30", minutes: 60)
    plan.buses = ["1号车"]
    let ride = SessionDraft(.other(.ride, title: "乘车"), of: .trainingClass("81"), plan: plan)

    await #expect(throws: Refusal.busWithoutTrip) { try await office.addSession(ride) }
    await #expect(throws: Refusal.lecturerNamedTwice("丁")) {
      try await office.addSession(.schoolLecture(by: ["丁", "丁"]))
    }
  }
}
