internal import Postgres
internal import Training

/// A session as messages about a trip name it: 3 昆山招商实践（2024-12-10 08:30）.
struct SessionLabel: Hashable, Sendable {
  let id: Int
  let title: String
  let start: Moment
  let state: String

  /// At most ten of them in one line.
  static func list(_ sessions: [SessionLabel]) -> String {
    let shown = sessions.prefix(10).map { "\($0.id) \($0.title)（\($0.start)）" }
    return shown.joined(separator: "、") + (sessions.count > 10 ? "……" : "")
  }
}

extension Session {
  /// The sessions of a trip that are in one of those states, by time.
  func sessions(of trip: Int, in states: [String]) throws -> [SessionLabel] {
    try rows(
      """
      SELECT id, title, lower(planned) AS start, state
      FROM session
      WHERE trip_id = \(trip) AND state = ANY (\(states))
      ORDER BY lower(planned), id
      """
    ) { row in
      SessionLabel(
        id: try row["id"], title: try row["title"], start: try row["start"],
        state: try row["state"])
    }
  }
}
