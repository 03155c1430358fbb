internal import Training

/// One conflict as the query tells it (冲突).
struct ConflictRow: Hashable, Sendable {
  /// A session that the conflict is about.
  struct Party: Hashable, Sendable {
    let id: Int
    let time: TimeSpan
    let state: SessionState
    let place: String?
    /// 日程 3“昆山招商实践”（2024-12-10 08:30–11:00）; made once, however many conflicts name it.
    let label: String
    /// 昆山市委党校（日程 3“昆山招商实践”，2024-12-10 08:30–11:00）.
    let placed: String

    init(id: Int, title: String, time: TimeSpan, state: SessionState, place: String?) {
      (self.id, self.time, self.state, self.place) = (id, time, state, place)
      let words = "\(time)"
      label = "日程 \(id)“\(title)”（\(words)）"
      placed = "\(place ?? "")（日程 \(id)“\(title)”，\(words)）"
    }
  }

  let told: ToldConflict
  let first: Party
  let second: Party?
}
