import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

/// What a trip's timetable has to say about its steps.
@Suite(.freshDatabase(.school)) struct TripSessionTests {
  let scene: TripScene
  let trip: Int

  init() async throws {
    scene = try await TripScene()
    trip = try await scene.schedule()
  }

  private func found(_ state: TripState) -> FoundTrip {
    FoundTrip(id: trip, state: state, days: TripScene.week, destinations: "昆山市")
  }

  @Test func `a trip is not confirmed while a session is tentative`() async throws {
    try await scene.insertSession("元宇宙创新中心", of: trip, at: "2024-12-09 14:30")
    let tentative = try await scene.insertSession(
      "昆山招商实践", of: trip, at: "2024-12-10 08:30", state: "tentative")

    await #expect(
      throws: Refusal.tripHasTentativeSessions(
        found(.draft),
        [
          SessionLabel(
            id: tentative, title: "昆山招商实践", start: "2024-12-10 08:30", state: "tentative")
        ])
    ) {
      try await scene.office.confirmTrip(trip)
    }
  }

  @Test func `a trip is not confirmed while the check of its timetable finds an error`()
    async throws
  {
    try await scene.addClosedPlace("沙家浜党性教育基地", on: "2024-12-12")
    _ = try await scene.office.addSession(
      .visit(to: "沙家浜党性教育基地", trip: trip, at: "2024-12-12 09:00"))
    let errors = try await scene.office.checkTrip(trip).filter { $0.severity == .error }

    await #expect(throws: Refusal.tripCheckHasErrors(found(.draft), errors.map(\.message))) {
      try await scene.office.confirmTrip(trip)
    }
    #expect(errors.map(\.code) == [.outsideOpeningHours])
  }

  @Test func `a trip is not confirmed when no trainee goes`() async throws {
    let nobody = try await scene.schedule(["81/2"], to: "苏州市", leader: "甲")

    await #expect(
      throws: Refusal.nobodyGoes(
        FoundTrip(id: nobody, state: .draft, days: TripScene.week, destinations: "苏州市"))
    ) {
      try await scene.office.confirmTrip(nobody)
    }
  }

  @Test func `a trip does not finish before every session has an outcome`() async throws {
    let open = try await scene.insertSession("沙家浜", of: trip, at: "2024-12-12 09:00")
    try await scene.insertSession("花都社区", of: trip, at: "2024-12-11 09:00", state: "held")
    try await scene.office.confirmTrip(trip)
    try await scene.office.startTrip(trip)

    await #expect(
      throws: Refusal.sessionsWithoutOutcome(
        found(.underWay),
        [SessionLabel(id: open, title: "沙家浜", start: "2024-12-12 09:00", state: "booked")])
    ) {
      try await scene.office.finishTrip(trip)
    }
  }

  @Test func `cancelling releases days, people and bookings but not what was held`() async throws {
    let booked = try await scene.insertSession("沙家浜", of: trip, at: "2024-12-12 09:00")
    try await scene.book(scene.firstBranch.id, for: booked)
    try await scene.insertSession("花都社区", of: trip, at: "2024-12-08 09:00", state: "held")
    try await scene.insertSession("待定", of: trip, at: "2024-12-11 09:00", state: "tentative")

    let cancelled = try await scene.office.cancelTrip(trip, because: "承接单位来函改期")

    #expect(cancelled == CancelledTrip(state: .cancelled, sessions: 2))
    #expect(
      try await scene.office.showTrip(trip).sessions
        == TripSessionCount(tentative: 0, booked: 0, held: 1, skipped: 0, cancelled: 2))
    let again = try await scene.schedule(to: "苏州市")
    let lesson = try await scene.insertSession("拙政园", of: again, at: "2024-12-12 09:00")
    try await scene.book(scene.firstBranch.id, for: lesson)
  }

  @Test func `each cancelled session is journaled`() async throws {
    let booked = try await scene.insertSession("沙家浜", of: trip, at: "2024-12-12 09:00")

    try await scene.office.cancelTrip(trip, because: "改期")

    let acts = try await scene.database.read { session in
      try session.values(
        """
        SELECT record::jsonb -> 'before' ->> 'state' FROM journal_entry
        WHERE subject_kind = 'session' AND subject_id = \(booked)
        """, as: String.self)
    }
    #expect(acts == ["booked"])
  }

  @Test func `teaching days count lectures and visits but no rides and meals`() async throws {
    try await scene.insertSession("赴昆山", of: trip, at: "2024-12-08 13:00", form: "乘车")
    try await scene.insertSession("晚餐", of: trip, at: "2024-12-08 18:00", form: "用餐")
    for day in 9...13 {
      try await scene.insertSession(
        "讲座", of: trip, at: Moment("2024-12-01 08:30").advanced(byMinutes: (day - 1) * 1440),
        form: "专题讲座")
    }
    try await scene.office.changeTrip(trip, TripChange(statedDays: 5))

    let length = try await scene.office.showTrip(trip).length

    #expect([length.calendarDays, length.teachingDays, length.statedDays] == [6, 5, 5])
  }
}
