internal import Postgres

/// How much the office holds (概况).
public struct OfficeStanding: Hashable, Sendable {
  /// The school's name.
  public let school: String
  /// How many classes.
  public let classes: Int
  /// How many trainees in all classes.
  public let trainees: Int
  /// How many trips, cancelled ones left out.
  public let trips: Int
  /// How many sessions, cancelled ones left out.
  public let sessions: Int
}

extension ClassOffice {
  /// Counts what the office holds, in one query.
  public func standing() async throws -> OfficeStanding {
    try await read { session in
      let standing = try session.row(
        """
        SELECT coalesce((SELECT name FROM public.school WHERE schema_name = current_schema()), '')
            AS school,
          (SELECT count(*) FROM training_class) AS classes,
          (SELECT count(*) FROM trainee) AS trainees,
          (SELECT count(*) FROM trip WHERE is_live) AS trips,
          (SELECT count(*) FROM session WHERE state <> 'cancelled') AS sessions
        """
      ) { row in
        OfficeStanding(
          school: try row["school"], classes: try row["classes"], trainees: try row["trainees"],
          trips: try row["trips"], sessions: try row["sessions"])
      }
      return standing
        ?? OfficeStanding(school: "", classes: 0, trainees: 0, trips: 0, sessions: 0)
    }
  }
}
