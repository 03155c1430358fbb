import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct TravelTimeTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  // 0.3 degrees of latitude are 33.36 km: 46.7 km of road, 70.05 min, and 5 to get in and out.
  private let here = Coordinates(latitude: 31.0, longitude: 121.0)
  private let there = Coordinates(latitude: 31.3, longitude: 121.0)

  @Test func `a way to or from where nobody knows is not estimated`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addPlace("甲地")
    try await ground.addPlace("乙地")
    try await ground.addPlace("丙地", at: Coordinates(latitude: 31.3, longitude: 121.09))
    for (place, start) in [
      ("甲地", "2024-12-09 08:30"), ("乙地", "2024-12-09 10:05"), ("丙地", "2024-12-09 11:40"),
    ] as [(String, Moment)] {
      _ = try await office.addSession(.visit(to: place, trip: ground.trip, at: start))
    }

    let findings = try await office.checkTrip(ground.trip)

    #expect(findings.filter { $0.code == .travelTooShort } == [])
  }

  @Test(
    arguments: [
      (76, nil), (75, .warning), (66, .warning), (65, .error),
    ] as [(Int, Severity?)])
  func `the way between two stops is estimated where nobody has written it down`(
    gap: Int, severity: Severity?
  ) async throws {
    let ground = try await laidGround()
    let (first, second) = try await twoStops(of: ground, gap: gap)

    let findings = try await office.checkTrip(ground.trip).filter { $0.code == .travelTooShort }

    let arrival = Moment("2024-12-09 10:30").advanced(byMinutes: gap)
    #expect(TravelEstimate.minutes(from: here, to: there) == 76)
    #expect(
      findings
        == (severity.map { severity in
          [
            ScheduleFinding(
              severity, .travelTooShort, on: "2024-12-09", sessions: [first, second],
              message: "从甲地（日程 \(first)“甲地”，2024-12-09 09:00–10:30）"
                + "到乙地（日程 \(second)“乙地”，\(TimeSpan.from(arrival, minutes: 30))）"
                + "约需 76 分钟（估算），中间只有 \(gap) 分钟",
              repair: "请把后一项推迟 \(76 - gap) 分钟；实际路程已知的，请登记路程时间")
          ]
        } ?? []))
  }

  @Test func `a way that was written down counts, in either direction`() async throws {
    let ground = try await laidGround()
    let places = try await placeNumbers()
    try await ground.setTravelTime(from: places.there, to: places.here, minutes: 40)
    let (first, second) = try await twoStops(of: ground, gap: 35)

    let findings = try await office.checkTrip(ground.trip).filter { $0.code == .travelTooShort }

    #expect(
      findings == [
        ScheduleFinding(
          .warning, .travelTooShort, on: "2024-12-09", sessions: [first, second],
          message: "从甲地（日程 \(first)“甲地”，2024-12-09 09:00–10:30）"
            + "到乙地（日程 \(second)“乙地”，2024-12-09 11:05–11:35）需 40 分钟，中间只有 35 分钟",
          repair: "请把后一项推迟 5 分钟，或换地点")
      ])
  }

  @Test func `after a ride nothing is known of the way`() async throws {
    let ground = try await laidGround()
    _ = try await twoStops(of: ground, gap: 30)
    _ = try await office.addSession(
      .other(.ride, "乘高铁", trip: ground.trip, at: "2024-12-09 10:30", minutes: 30))

    #expect(
      try await office.checkTrip(ground.trip).filter { $0.code == .travelTooShort }.isEmpty)
  }

  @Test func `a stop between two stops is where the way leads`() async throws {
    let ground = try await laidGround()
    let (first, _) = try await twoStops(of: ground, gap: 60)
    let between = try await office.addSession(
      .visit(to: "甲地", trip: ground.trip, at: "2024-12-09 10:30", minutes: 30))

    let findings = try await office.checkTrip(ground.trip).filter { $0.code == .travelTooShort }

    #expect(findings.map { $0.sessions.first } == [between])
    #expect(first != between)
  }

  @Test func `units that go apart have ways of their own`() async throws {
    let ground = try await laidGround()
    _ = try await office.addSession(
      .schoolLecture(at: "2024-11-04 08:30", minutes: 60, place: "甲地", units: ["81/1"]))
    _ = try await office.addSession(
      .schoolLecture(at: "2024-11-04 09:40", minutes: 60, place: "乙地", units: ["81/2"]))
    let ofAll = try await office.addSession(
      .schoolLecture(at: "2024-11-04 10:50", minutes: 60, place: "乙地"))

    let findings = try await office.checkTimetable(of: "81", on: .days("2024-11-01", "2024-11-30"))
      .filter { $0.code == .travelTooShort }

    #expect(findings.isEmpty)
    #expect(ofAll > 0)
    #expect(ground.trip > 0)
  }

  @Test func `an idea is never more than a warning`() async throws {
    let ground = try await laidGround()
    _ = try await twoStops(of: ground, gap: 10, isTentative: true)

    let findings = try await office.checkTrip(ground.trip).filter { $0.code == .travelTooShort }

    #expect(findings.map(\.severity) == [.warning])
  }

  private func laidGround() async throws -> TimetableGround {
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addPlace("甲地", at: here)
    try await ground.addPlace("乙地", at: there)
    return ground
  }

  private func placeNumbers() async throws -> (here: Int, there: Int) {
    try await office.read { session in
      (try session.requirePlace(named: "甲地"), try session.requirePlace(named: "乙地"))
    }
  }

  private func twoStops(
    of ground: TimetableGround, gap: Int, isTentative: Bool = false
  ) async throws -> (Int, Int) {
    let first = try await office.addSession(
      .visit(to: "甲地", trip: ground.trip, at: "2024-12-09 09:00", isTentative: isTentative))
    let second = try await office.addSession(
      .visit(
        to: "乙地", trip: ground.trip, at: Moment("2024-12-09 10:30").advanced(byMinutes: gap),
        minutes: 30))
    return (first, second)
  }
}
