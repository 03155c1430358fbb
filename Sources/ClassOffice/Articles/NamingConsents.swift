internal import Postgres
public import Training

/// A trainee on a trip's list and whether the article may print the name (署名同意).
public struct NamingConsent: Hashable, Sendable {
  /// The trainee's number.
  public let traineeID: Int?
  /// The name.
  public let name: String
  /// 单位 as printed in the roster.
  public let employer: String?
  /// When consent was recorded.
  public let givenAt: Moment
  /// Who recorded it.
  public let recordedBy: String
}

extension ClassOffice {
  /// Who agreed that the article about a trip names them, in roster order.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func namingConsents(ofTrip id: Int) async throws -> [NamingConsent] {
    try await read { session in
      let trip = try session.requireTrip(id)
      return try session.rows(
        """
        SELECT member.trainee_id, person.name, trainee.employer, consent.given_at,
          recorder.name AS recorded_by
        FROM naming_consent AS consent
        JOIN trip_member AS member USING (trip_id, person_id)
        JOIN person ON person.id = consent.person_id
        LEFT JOIN trainee ON trainee.id = member.trainee_id
        JOIN staff ON staff.id = consent.recorded_by_id
        JOIN person AS recorder ON recorder.id = staff.person_id
        WHERE consent.trip_id = \(trip.id)
        ORDER BY trainee.class_order NULLS LAST, person.id
        """
      ) { row in
        NamingConsent(
          traineeID: try row["trainee_id"], name: try row["name"], employer: try row["employer"],
          givenAt: try row["given_at"], recordedBy: try row["recorded_by"])
      }
    }
  }

  /// Records who agrees, and who no longer does, that the article about a trip names them.
  ///
  /// Both are remembered in the journal, by the numbers of the persons.
  ///
  /// - Parameters:
  ///   - given: Names or trainees' numbers of those who agree.
  ///   - withdrawn: Those who take their consent back.
  /// - Throws: ``Refusal`` when there is no such trip, or a name means none or several on its list.
  public func recordNamingConsent(
    ofTrip id: Int, given: [String], withdrawn: [String] = [], key: String? = nil
  ) async throws {
    _ = try await act(
      "article.consent", key: key, request: [["\(id)"], given, withdrawn]
    ) { act in
      let trip = try act.session.requireTrip(id)
      let agreeing = try given.map { try act.session.requireMember($0, of: trip.id) }
      let leaving = try withdrawn.map { try act.session.requireMember($0, of: trip.id) }
      try act.write(agreeing: agreeing, leaving: leaving, on: trip.id)
      return agreeing + leaving
    }
  }
}

extension Act {
  fileprivate func write(agreeing: [Int], leaving: [Int], on trip: Int) throws {
    try session.execute(
      """
      INSERT INTO naming_consent (trip_id, person_id, given_at, recorded_by_id)
      SELECT DISTINCT \(trip), person_id, \(stamp)::timestamptz, \(staff.id)
      FROM unnest(\(agreeing)) AS person_id
      ON CONFLICT (trip_id, person_id) DO NOTHING
      """)
    try session.execute(
      "DELETE FROM naming_consent WHERE trip_id = \(trip) AND person_id = ANY (\(leaving))")
    try journal(
      .trip, trip,
      after: [
        "naming_agreed": agreeing.map(String.init).joined(separator: " "),
        "naming_withdrawn": leaving.map(String.init).joined(separator: " "),
      ])
  }
}
