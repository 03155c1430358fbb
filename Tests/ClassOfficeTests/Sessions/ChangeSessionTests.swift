import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ChangeSessionTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open(now: "2024-12-10 12:00") }

  @Test func `a moved session keeps its length and takes its bookings along`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    let id = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))
    let change = SessionChange.with {
      $0.start = "2024-12-11 14:30"
    }

    _ = try await office.changeSession(id, to: change)

    #expect(
      try await office.session(id).entry.time == .from("2024-12-11 14:30", minutes: 150))
    let other = try await office.addSession(
      .lecture("昆山市县域发展实践", by: ["丁"], trip: ground.trip))
    #expect(other != id)
  }

  @Test func `every part of a session can be changed, and a blank text clears`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")
    try await ground.addLecturer("戊", title: nil, employer: "苏州市委党校")
    try await ground.addPlace("报告厅", isExclusive: true)
    let id = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip, place: "报告厅"))
    let change = try SessionChange.with {
      $0.form = try SessionForm("论坛")
      $0.title = "县域发展论坛"
      $0.minutes = 60
      $0.place = " "
      $0.isOnline = true
      $0.lecturers = [LecturerDraft("戊", as: .host), LecturerDraft("丁")]
      $0.courseCategory = "县域发展"
      $0.studyHalves = 3
      $0.contact = .confirmed
      $0.headlinePhrase = "论坛"
      $0.note = "带电脑"
      $0.escorts = ["甲"]
      $0.units = []
    }

    _ = try await office.changeSession(id, to: change)

    #expect(
      try await office.session(id)
        == SessionDetail(
          entry: TimetableEntry(
            id: id, kind: .lecture, form: "论坛", title: "县域发展论坛",
            time: .from("2024-12-10 08:30", minutes: 60), actual: nil, place: nil,
            lecturers: ["戊", "丁"], units: ["81/1"], state: .booked, contact: .confirmed,
            isHeadline: true, trip: ground.trip, trainingClass: nil),
          frame: "赴昆山市异地教学（编号 \(ground.trip)）",
          lecturers: ["主持 戊（苏州市委党校）", "主讲 丁（教授，昆山市委党校）"], escorts: ["甲"],
          buses: [], courseCategory: "县域发展", studyHalves: 3, isOnline: true,
          headlinePhrase: "论坛", theme: nil, guide: nil, seen: nil, replaces: nil, note: "带电脑"))
  }

  @Test func `only lectures have lecturers and only visits have themes`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))
    let lecturers = SessionChange.with {
      $0.lecturers = []
    }
    let theme = SessionChange.with {
      $0.theme = "向新而行"
    }

    await #expect(throws: Refusal.onlyLecturesHaveLecturers) {
      try await office.changeSession(id, to: lecturers)
    }
    await #expect(throws: Refusal.onlyVisitsHaveThemes) {
      try await office.changeSession(id, to: theme)
    }
    await #expect(throws: Refusal.noSessionChange) {
      try await office.changeSession(id, to: SessionChange())
    }
  }

  @Test func `a cancelled session is not changed, booked, cancelled or held`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))
    _ = try await office.cancelSession(id, because: "改在车上用餐")
    let label = "日程 \(id)“午餐”（2024-12-09 11:30–12:15）"
    let change = SessionChange.with {
      $0.title = "晚餐"
    }

    await #expect(throws: Refusal.sessionIsCancelled(label)) {
      try await office.changeSession(id, to: change)
    }
    await #expect(throws: Refusal.sessionStepNotAllowed(label, from: .cancelled, to: .booked)) {
      try await office.bookSession(id)
    }
    await #expect(throws: Refusal.sessionStepNotAllowed(label, from: .cancelled, to: .cancelled)) {
      try await office.cancelSession(id)
    }
    await #expect(throws: Refusal.sessionStepNotAllowed(label, from: .cancelled, to: .held)) {
      try await office.recordSession(id, as: .held(nil))
    }
    #expect(try await office.session(id).note == "取消原因：改在车上用餐")
  }

  @Test func `a cancelled session is listed only where it is asked for`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))

    _ = try await office.cancelSession(id)

    #expect(try await office.sessions(of: .trip(ground.trip)).isEmpty)
    #expect(
      try await office.sessions(of: .trip(ground.trip), isCancelledShown: true).map(\.state)
        == [.cancelled])
  }

  @Test func `a session in another's place says what it replaces`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addPlace("通力电梯有限公司")
    try await ground.addPlace("花都社区", isExclusive: true)
    let old = try await office.addSession(
      .visit(to: "花都社区", trip: ground.trip, at: "2024-12-10 14:00"))
    let change = SessionChange.with {
      $0.place = "通力电梯有限公司"
      $0.title = "通力电梯有限公司"
    }

    let new = try await office.replaceSession(old, by: change, because: "社区另有安排")

    let shown = try await office.session(new)
    #expect(shown.replaces == old)
    #expect(shown.entry.place == "通力电梯有限公司")
    #expect(shown.entry.state == .booked)
    #expect(try await office.session(old).entry.state == .cancelled)
  }

  @Test func `a list of a unit has what its branches and its class attend`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let ofClass = try await office.addSession(.schoolLecture(at: "2024-11-04 08:30"))
    let ofBranch = try await office.addSession(
      .schoolLecture(at: "2024-11-05 08:30", units: ["81/2"]))
    let onTrip = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))

    #expect(try await office.sessions(of: .unit("81")).map(\.id) == [ofClass, ofBranch, onTrip])
    #expect(try await office.sessions(of: .unit("81/1")).map(\.id) == [ofClass, onTrip])
    #expect(
      try await office.sessions(of: .school, on: .days("2024-11-05", "2024-11-30")).map(\.id)
        == [ofBranch])
  }

  @Test func `a session that is not there is refused`() async throws {
    await #expect(throws: Refusal.sessionNotFound(9)) { try await office.session(9) }
    await #expect(throws: Refusal.sessionNotFound(9)) { try await office.cancelSession(9) }
  }
}
