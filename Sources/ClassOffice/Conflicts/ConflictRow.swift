internal import Postgres
internal import Training

/// One conflict as the query tells it (冲突).
struct ConflictRow: Hashable, Sendable {
  /// What two sessions share, or what a finding is about.
  enum Resource: String, Hashable, Sendable, SQLEncodable, SQLDecodable {
    case unit
    case lecturer
    case place
    case escort
    case bus
    case person
  }

  /// A session that the conflict is about.
  struct Party: Hashable, Sendable {
    let id: Int
    let title: String
    let time: TimeSpan
    let state: SessionState
    let place: String?
  }

  let code: ScheduleFinding.Code
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
  let first: Party
  let second: Party?
  /// The first ten sessions, where a finding is about any number of them.
  let sessions: [Int]?
}

extension ConflictRow {
  /// Reads a row of `reports/conflicts.sql`.
  init(_ row: Row) throws {
    let second: Int? = try row["second_id"]
    self.init(
      code: try row["code"], day: try row["day"], resource: try row["resource"],
      resourceID: try row["resource_id"], name: try row["name"], amount: try row["amount"],
      bound: try row["bound"], isEstimated: try row["is_estimated"] ?? false,
      detail: try row["detail"],
      first: try Party(row, "first", id: try row["first_id"]),
      second: try second.map { try Party(row, "second", id: $0) },
      sessions: try row["session_ids"])
  }
}

extension ConflictRow.Party {
  fileprivate init(_ row: Row, _ which: String, id: Int) throws {
    self.init(
      id: id, title: try row["\(which)_title"], time: try row["\(which)_planned"],
      state: try row["\(which)_state"], place: try row["\(which)_place"])
  }
}
