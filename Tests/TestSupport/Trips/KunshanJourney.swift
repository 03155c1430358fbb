public import ClassOffice
public import Postgres
public import Training

/// The Kunshan journey of `deploy/demo`: 一支部 of the 81st class in 昆山市, 66 on the books, 64 go.
///
/// Places and lecturers are written straight into the tables; all else comes by the acts.
public struct KunshanJourney: Sendable {
  /// The office on the day after the journey.
  public let office: ClassOffice
  /// The school's schema.
  public let database: Database
  /// The class 81.
  public let classID: Int
  /// Its first branch, which travels.
  public let branchID: Int
  /// The trip.
  public let trip: Int

  /// Sunday through Friday.
  public static let days = DaySpan.days("2024-12-08", "2024-12-13")

  /// Makes it in the database of the test that runs, every session booked.
  public init(trainees: Int = 66, statedDays: Int? = nil) async throws {
    office = try TestOffice.open(now: "2024-12-14 09:00")
    database = try TestOffice.database()
    _ = try await office.addDepartment(named: "进修一部")
    classID = try await office.addClass(
      ClassDraft(
        name: "第81期县处级干部进修班", code: "81", kind: "进修班", level: "县处级", department: "进修一部",
        days: .days("2024-10-14", "2024-12-27"), plannedSize: 130))
    branchID = try await office.addBranch(named: "一支部", to: "81").id
    try await TestOffice.ownersDatabase().insert(
      InventedTrainee.people(trainees, in: branchID), intoClass: classID)
    trip = try await office.scheduleTrip(
      TripDraft(
        units: ["81/1"], destinations: [TripDestination("昆山市", divisionCode: "320583")],
        hosts: ["昆山市委党校"], days: Self.days, theme: "这个冬天遇见太阳雨", statedDays: statedDays,
        leader: "甲")
    ).id
    try await office.changeTripMembers(
      of: trip,
      [TripMemberChange("赵学甲", .staysBehind), TripMemberChange("赵学乙", .staysBehind)])
    try await writeTimetable()
  }

  /// Takes the trip to its end: everything on its timetable was held.
  public func finish(skipping skipped: [String] = []) async throws {
    try await office.confirmTrip(trip)
    try await office.startTrip(trip)
    for entry in try await office.sessionsToRecord(ofTrip: trip) {
      let outcome: SessionOutcome = skipped.contains(entry.title) ? .skipped(nil) : .held(nil)
      _ = try await office.recordSession(entry.id, as: outcome)
    }
    try await office.finishTrip(trip)
  }

  private func writeTimetable() async throws {
    try await database.write { session in
      for place in Place.ofTheJourney { try session.insert(place) }
      for lecturer in Lecturer.ofTheJourney { try session.insert(lecturer) }
    }
    for entry in Entry.ofTheJourney { _ = try await office.addSession(entry.draft(of: trip)) }
  }
}
