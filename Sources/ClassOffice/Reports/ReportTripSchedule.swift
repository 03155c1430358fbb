public import Documents
internal import Postgres
internal import Training

extension ClassOffice {
  /// The schedule of a trip; cancelled sessions are left out.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func tripSchedule(_ id: Int) async throws -> TripSchedule {
    let query = try SQLFile.named("reports/trip_schedule.sql").text
    return try await read { session in
      let heading = try session.tripHeading(id)
      let sessions = try session.rows(
        SQL(statement: query, [id]), ScheduledSession.init(row:))
      return TripSchedule(heading: TripSchedule.Heading(heading), sessions: sessions)
    }
  }
}

extension TripSchedule.Heading {
  fileprivate init(_ trip: TripHeading) {
    self.init(
      id: trip.id, className: trip.className, units: trip.unitsOfTheClass.map(\.name),
      destinations: trip.destinations.map(\.name), hosts: trip.hosts.map(\.name),
      days: trip.days, theme: trip.theme, leader: trip.leader?.name, counts: trip.counts,
      escorts: trip.escorts, state: .term(code: trip.state.rawValue, word: trip.state.word))
  }
}

extension ScheduledSession {
  fileprivate init(row: Row) throws {
    let (lecturers, guide): ([String], String?) = (try row["lecturers"], try row["guide"])
    let state: String = try row["state"]
    self.init(
      id: try row["id"], time: try row["planned"], form: try row["form"],
      content: try row["title"], place: try row["place"],
      teachers: lecturers + [guide].compactMap(\.self), responsible: try row["escorts"],
      state: .term(code: state, word: SessionState(rawValue: state)?.word ?? state))
  }
}
