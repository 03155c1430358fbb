import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct DoubleBookingTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  @Test func `a lecturer has one session at a time, and the refusal says which`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    let first = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))

    await #expect(
      throws: Refusal(
        .conflict, code: "double-booked",
        message: "时间冲突：主讲人 丁 在 2024-12-10 08:30–11:00 已安排“昆山招商实践”"
          + "（日程编号 \(first)，赴昆山市异地教学（编号 \(ground.trip)））",
        repair: "请改时间、换人或换地点；若只是初步设想，加 --tentative 列为待定")
    ) {
      try await office.addSession(
        .schoolLecture(by: ["丁"], at: "2024-12-10 10:59", units: ["81/2"]))
    }
  }

  @Test func `sessions that only touch do not meet`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    _ = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))

    let next = try await office.addSession(
      .lecture("昆山市县域发展实践", by: ["丁"], trip: ground.trip, at: "2024-12-10 11:00"))

    #expect(try await office.sessions(of: .trip(ground.trip)).last?.id == next)
  }

  @Test(
    arguments: [
      ("81", "81/1"), ("81/1", "81"), ("81/1", "81/1/1"), ("81/1/1", "81"), ("81/1", "81/1"),
    ] as [(UnitPath, UnitPath)])
  func `a unit and what lies above or below it are in one place at a time`(
    one: UnitPath, other: UnitPath
  ) async throws {
    _ = try await TimetableGround.laid(with: office)
    _ = try await office.addGroup(named: "第一小组", to: "81/1")
    let first = try await office.addSession(.schoolLecture(units: [one]))

    await #expect {
      try await office.addSession(.schoolLecture(at: "2024-11-04 10:00", units: [other]))
    } throws: { error in
      let message = (error as? Refusal)?.message ?? ""
      return message.hasPrefix("时间冲突：第81期县处级干部进修班") && message.contains("日程编号 \(first)")
    }
  }

  @Test func `two branches of a class may do different things`() async throws {
    _ = try await TimetableGround.laid(with: office)
    _ = try await office.addSession(.schoolLecture(units: ["81/1"]))

    let other = try await office.addSession(.schoolLecture(units: ["81/2"]))

    #expect(try await office.sessions(of: .unit("81/2")).map(\.id) == [other])
  }

  @Test func `everything double is told at once`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    try await ground.addPlace("报告厅", isExclusive: true)
    try await ground.addBus("1号车", to: ground.trip)
    var plan = SessionPlan.at("2024-12-10 08:30", minutes: 150, place: "报告厅")
    plan.escorts = ["甲"]
    plan.buses = ["1号车"]
    let draft = SessionDraft(
      .lecture(LectureDraft(topic: "昆山招商实践", lecturers: [LecturerDraft("丁")])),
      of: .trip(ground.trip), plan: plan)
    let first = try await office.addSession(draft)

    await #expect(
      throws: Refusal.doubleBooked(
        ["车辆 1号车", "随队人员 甲", "主讲人 丁", "地点 报告厅", "第81期县处级干部进修班一支部"].map {
          StandingBooking(
            session: first, title: "昆山招商实践", time: .from("2024-12-10 08:30", minutes: 150),
            frame: "赴昆山市异地教学（编号 \(ground.trip)）", resource: $0)
        })
    ) {
      try await office.addSession(draft)
    }
  }

  @Test func `of many that stand in the way five are told and the rest are counted`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    for hour in 8..<15 {
      _ = try await office.addSession(
        .other(
          .meal, "第\(hour)餐", trip: ground.trip,
          at: Moment("2024-12-09", try #require(TimeOfDay(minutes: hour * 60)))))
    }

    await #expect {
      try await office.addSession(
        .other(.ride, "乘车", trip: ground.trip, at: "2024-12-09 08:00", minutes: 600))
    } throws: { error in
      let message = (error as? Refusal)?.message ?? ""
      return message.contains("第12餐") && !message.contains("第13餐")
        && message.hasSuffix("；另有 2 项")
    }
  }

  @Test func `a place that takes several groups is not booked`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addPlace("沙家浜")
    _ = try await office.addSession(.schoolLecture(place: "沙家浜", units: ["81/1"]))

    let other = try await office.addSession(.schoolLecture(place: "沙家浜", units: ["81/2"]))

    #expect(try await office.session(other).entry.place == "沙家浜")
  }

  @Test func `tentative sessions overlap freely until they are booked`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    let first = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))
    let idea = try await office.addSession(
      .lecture("昆山市县域发展实践", by: ["丁"], trip: ground.trip, isTentative: true))

    await #expect {
      try await office.bookSession(idea)
    } throws: {
      ($0 as? Refusal)?.message.contains("主讲人 丁") == true
    }
    _ = try await office.cancelSession(first)
    _ = try await office.bookSession(idea)

    #expect(try await office.session(idea).entry.state == .booked)
  }

  @Test func `a booked session made an idea again lets others in`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    let first = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))

    _ = try await office.unbookSession(first)
    let second = try await office.addSession(.lecture("另一讲", by: ["丁"], trip: ground.trip))

    #expect(try await office.session(first).entry.state == .tentative)
    #expect(try await office.session(second).entry.state == .booked)
  }

  @Test func `a change that meets another booking is refused and changes nothing`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    try await ground.addLecturer("戊")
    let first = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))
    let second = try await office.addSession(
      .lecture("昆山市县域发展实践", by: ["戊"], trip: ground.trip, at: "2024-12-10 14:30"))
    let change = SessionChange.with {
      $0.start = "2024-12-10 10:00"
    }

    await #expect {
      try await office.changeSession(second, to: change)
    } throws: {
      ($0 as? Refusal)?.message
        == "时间冲突：第81期县处级干部进修班一支部 在 2024-12-10 08:30–11:00 已安排“昆山招商实践”"
        + "（日程编号 \(first)，赴昆山市异地教学（编号 \(ground.trip)））"
    }
    #expect(
      try await office.session(second).entry.time == .from("2024-12-10 14:30", minutes: 150))
  }

  @Test func `a session never stands in its own way`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    let id = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))
    let change = SessionChange.with {
      $0.start = "2024-12-10 09:00"
    }

    _ = try await office.changeSession(id, to: change)

    #expect(
      try await office.session(id).entry.time == .from("2024-12-10 09:00", minutes: 150))
  }
}
