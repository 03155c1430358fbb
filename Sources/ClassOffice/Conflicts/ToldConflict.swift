internal import Postgres
internal import Training

/// A conflict that knows its sessions by number alone.
struct ToldConflict: Hashable, Sendable {
  /// What two sessions share, or what a finding is about.
  enum Resource: String, Hashable, Sendable, SQLEncodable, SQLDecodable {
    case unit
    case lecturer
    case place
    case escort
    case bus
    case person
  }

  let code: ScheduleFinding.Code
  let firstID: Int
  let secondID: Int?
  let day: Day
  let resource: Resource?
  let resourceID: Int?
  /// The name of what both need, of the unit, or of the place.
  let name: String?
  /// Minutes that there are, people who come, sessions that are open.
  let amount: Int?
  /// Minutes that are needed, people who fit in.
  let bound: Int?
  /// Whether the travel time was estimated.
  let isEstimated: Bool
  /// Opening hours, a meal, the first sessions of several.
  let detail: String?
  /// The first ten sessions, where a finding is about any number of them.
  let sessions: [Int]?

  /// Reads a row of `reports/conflicts.sql`.
  init(_ row: Row) throws {
    code = try row["code"]
    (firstID, secondID) = (try row["first_id"], try row["second_id"])
    day = try row["day"]
    (resource, resourceID) = (try row["resource"], try row["resource_id"])
    name = try row["name"]
    (amount, bound) = (try row["amount"], try row["bound"])
    isEstimated = try row["is_estimated"] ?? false
    detail = try row["detail"]
    sessions = try row["session_ids"]
  }
}
