import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ChangeTripTests {
  let scene: TripScene
  let trip: Int

  init() async throws {
    scene = try await TripScene()
    trip = try await scene.schedule(leader: "甲")
  }

  private func found(_ state: TripState = .draft) -> FoundTrip {
    FoundTrip(id: trip, state: state, days: TripScene.week, destinations: "昆山市")
  }

  private func starts() async throws -> [Moment] {
    try await scene.database.read { session in
      try session.values(
        "SELECT lower(planned) FROM session WHERE trip_id = \(trip) ORDER BY lower(planned)")
    }
  }

  @Test func `theme, destinations, hosts, leader, stated days and note change`() async throws {
    try await scene.office.changeTrip(
      trip,
      TripChange(
        theme: "县域发展", statedDays: 5,
        destinations: [TripDestination("常熟市", divisionCode: "320581"), TripDestination("昆山市")],
        hosts: ["昆山市委党校"], leader: "陪", note: "自带水杯"))

    let after = try await scene.office.showTrip(trip)
    #expect(after.listing.theme == "县域发展")
    #expect(after.listing.destinations == ["常熟市", "昆山市"])
    #expect(after.destinations.map(\.divisionCode) == ["320581", nil])
    #expect(after.hosts == ["昆山市委党校"])
    #expect(after.listing.leader == "陪")
    #expect(after.length.statedDays == 5)
    #expect(after.note == "自带水杯")
    let staff = try await scene.office.tripMembers(of: trip).filter { $0.part != .trainee }
    #expect(staff.map(\.name) == ["陪", "甲"])
    #expect(staff.map(\.part) == [.leader, .escort])
  }

  @Test func `a blank theme is none, and what is not named stays`() async throws {
    try await scene.office.changeTrip(trip, TripChange(theme: "县域发展", note: "自带水杯"))
    try await scene.office.changeTrip(trip, TripChange(theme: " "))

    let after = try await scene.office.showTrip(trip)
    #expect(after.listing.theme == nil)
    #expect(after.note == "自带水杯")
  }

  @Test func `a trip moves with its sessions beyond its old days`() async throws {
    let visit = try await scene.insertSession("元宇宙创新中心", of: trip, at: "2024-12-09 14:30")
    try await scene.book(scene.firstBranch.id, for: visit)
    try await scene.insertSession("待定", of: trip, at: "2024-12-13 09:00", state: "tentative")
    try await scene.office.changeTripMembers(
      of: trip,
      [
        TripMemberChange("赵学甲", .joins(on: "2024-12-10")),
        TripMemberChange("赵学乙", .returns(on: "2024-12-11")),
      ])

    let days = DaySpan.days("2024-12-15", "2024-12-20")
    try await scene.office.changeTrip(trip, TripChange(days: days, movesSessions: true))

    let after = try await scene.office.showTrip(trip)
    #expect(after.listing.days == days)
    #expect(try await starts() == ["2024-12-16 14:30", "2024-12-20 09:00"])
    #expect(after.headcounts.map(\.going) == [3, 3, 4, 4, 3, 3])
  }

  @Test func `sessions that would lie outside are named`() async throws {
    let visit = try await scene.insertSession("元宇宙创新中心", of: trip, at: "2024-12-09 14:30")
    try await scene.insertSession("沙家浜", of: trip, at: "2024-12-12 09:00")
    let days = DaySpan.days("2024-12-10", "2024-12-15")

    await #expect(
      throws: Refusal.sessionsOutsideTheTrip(
        found(), days,
        [
          SessionLabel(
            id: visit, title: "元宇宙创新中心", start: "2024-12-09 14:30", state: "booked")
        ],
        movesSessions: false)
    ) {
      try await scene.office.changeTrip(trip, TripChange(days: days))
    }
    #expect(try await scene.office.showTrip(trip).listing.days == TripScene.week)
  }

  @Test func `a shortened trip refuses to lose the session that moves out of it`() async throws {
    let last = try await scene.insertSession("沙家浜", of: trip, at: "2024-12-13 09:00")
    let days = DaySpan.days("2024-12-15", "2024-12-19")

    await #expect(
      throws: Refusal.sessionsOutsideTheTrip(
        found(), days,
        [SessionLabel(id: last, title: "沙家浜", start: "2024-12-13 09:00", state: "booked")],
        movesSessions: true)
    ) {
      try await scene.office.changeTrip(trip, TripChange(days: days, movesSessions: true))
    }
  }

  @Test func `a moved session does not take what another one has booked`() async throws {
    let visit = try await scene.insertSession("元宇宙创新中心", of: trip, at: "2024-12-09 14:30")
    try await scene.book(scene.firstBranch.id, for: visit)
    let lesson = try await scene.database.write { session in
      try session.value(
        """
        INSERT INTO session (kind, class_id, frame_days, form, title, planned, state)
        SELECT 'other', unit_id, days, '专题讲座', '全班大课',
          \(TimeSpan.from("2024-12-16 14:00", minutes: 120)), 'booked'
        FROM training_class
        WHERE unit_id = \(scene.classID)
        RETURNING id
        """, as: Int.self)
    }
    try await scene.book(scene.classID, for: lesson)

    await #expect(
      throws: Refusal.movedSessionCollides(
        found(),
        SessionLabel(
          id: visit, title: "元宇宙创新中心", start: "2024-12-09 14:30", state: "booked"),
        with: SessionLabel(id: lesson, title: "全班大课", start: "2024-12-16 14:00", state: "booked"))
    ) {
      try await scene.office.changeTrip(
        trip, TripChange(days: .days("2024-12-15", "2024-12-20"), movesSessions: true))
    }
  }

  @Test func `a trip does not move onto another of its unit, out of its class or onto its people`()
    async throws
  {
    let later = try await scene.schedule(to: "苏州市", on: .days("2024-12-16", "2024-12-18"))
    let onto = DaySpan.days("2024-12-11", "2024-12-16")
    await #expect(
      throws: Refusal.tripOverlaps(
        "第81期县处级干部进修班一支部", onto, with: "赴苏州市异地教学（编号 \(later)，2024-12-16至2024-12-18）",
        of: "第81期县处级干部进修班一支部")
    ) {
      try await scene.office.changeTrip(trip, TripChange(days: onto))
    }

    let out = DaySpan.days("2024-12-20", "2024-12-30")
    await #expect(
      throws: Refusal.tripOutsideTheClass(
        "第81期县处级干部进修班", .days("2024-10-14", "2024-12-27"), trip: out)
    ) {
      try await scene.office.changeTrip(later, TripChange(days: out))
    }

    let others = try await scene.schedule(
      ["81/2"], to: "常熟市", on: .days("2024-12-19", "2024-12-20"), leader: "甲")
    let refusal = await #expect(throws: Refusal.self) {
      try await scene.office.changeTrip(others, TripChange(days: .days("2024-12-13", "2024-12-14")))
    }
    #expect(refusal?.code == "person-on-two-trips")
  }

  @Test func `days on which people join or return stay inside the trip`() async throws {
    try await scene.office.changeTripMembers(
      of: trip, [TripMemberChange("赵学甲", .returns(on: "2024-12-09"))])
    let days = DaySpan.days("2024-12-10", "2024-12-13")

    await #expect(throws: Refusal.membersOutsideTheTrip(found(), days, ["赵学甲"])) {
      try await scene.office.changeTrip(trip, TripChange(days: days))
    }
  }

  @Test func `where and when a trip goes does not change while it is being decided on`()
    async throws
  {
    try await scene.office.submitTrip(trip)

    await #expect(throws: Refusal.tripIsUnderApproval(found(.submitted))) {
      try await scene.office.changeTrip(trip, TripChange(days: .days("2024-12-09", "2024-12-13")))
    }
    try await scene.office.changeTrip(trip, TripChange(theme: "县域发展"))

    #expect(try await scene.office.showTrip(trip).listing.theme == "县域发展")
  }

  @Test func `a trip that is over does not change`() async throws {
    try await scene.office.cancelTrip(trip, because: "改期")

    await #expect(throws: Refusal.tripIsOver(found(.cancelled))) {
      try await scene.office.changeTrip(trip, TripChange(theme: "县域发展"))
    }
  }

  @Test func `stated days are positive`() async throws {
    await #expect(throws: SchemaRule.tripStatedDaysArePositive.refusal) {
      try await scene.office.changeTrip(trip, TripChange(statedDays: 0))
    }
  }
}
