import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct RecordSessionTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open(now: "2024-12-10 12:00") }

  @Test func `a session is held with its actual times, which can be corrected`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))

    _ = try await office.recordSession(
      id, as: .held(.from("2024-12-09 11:40", minutes: 40)))
    _ = try await office.recordSession(
      id, as: .held(.from("2024-12-09 11:45", minutes: 40)))

    let entry = try await office.session(id).entry
    #expect(entry.state == .held)
    #expect(entry.actual == .from("2024-12-09 11:45", minutes: 40))
  }

  @Test func `that a session was held can be taken back, and its actual time with it`()
    async throws
  {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))
    _ = try await office.recordSession(
      id, as: .held(.from("2024-12-09 11:40", minutes: 40)))

    _ = try await office.bookSession(id)

    let entry = try await office.session(id).entry
    #expect(entry.state == .booked)
    #expect(entry.actual == nil)
  }

  @Test func `a skipped session says why and lets go of what it had booked`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))

    _ = try await office.recordSession(id, as: .skipped("大雨"))

    let shown = try await office.session(id)
    #expect(shown.entry.state == .skipped)
    #expect(shown.note == "未进行原因：大雨")
    let other = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))
    #expect(other != id)
  }

  @Test func `a tentative session is not held`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30", isTentative: true))

    await #expect(
      throws: Refusal.sessionStepNotAllowed(
        "日程 \(id)“午餐”（2024-12-09 11:30–12:15）", from: .tentative, to: .held)
    ) {
      try await office.recordSession(id, as: .held(nil))
    }
  }

  @Test func `nothing is recorded of a session that has not begun`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let id = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-10 12:01"))

    await #expect(throws: Refusal.sessionNotBegun("日程 \(id)“午餐”（2024-12-10 12:01–12:46）")) {
      try await office.recordSession(id, as: .held(nil))
    }
  }

  @Test func `all sessions of a trip that have begun are held at once`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let first = try await office.addSession(
      .other(.meal, "午餐", trip: ground.trip, at: "2024-12-09 11:30"))
    let second = try await office.addSession(
      .other(.meal, "晚餐", trip: ground.trip, at: "2024-12-09 17:30"))
    let later = try await office.addSession(
      .other(.meal, "晚餐", trip: ground.trip, at: "2024-12-10 17:30"))

    let due = try await office.sessionsToRecord(ofTrip: ground.trip).map(\.id)
    let count = try await office.recordSessionsHeld(due, ofTrip: ground.trip)

    #expect(due == [first, second])
    #expect(count == 2)
    let states = try await office.sessions(of: .trip(ground.trip)).map(\.state)
    #expect(states == [.held, .held, .booked])
    await #expect(throws: Refusal.self) {
      try await office.recordSessionsHeld([later], ofTrip: ground.trip)
    }
  }
}
