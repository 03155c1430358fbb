internal import Postgres
public import Training

extension ClassOffice {
  /// Writes down how many minutes it takes from one place to another (路程时间); the way back
  /// counts as long until it is written down itself.
  ///
  /// - Returns: What was known before and what is known now.
  /// - Throws: ``Refusal`` when a place is unknown, both are one, or the minutes are none.
  public func setTravelTime(
    from start: String, to end: String, minutes: Int, source: TravelTimeSource,
    key: String? = nil
  ) async throws -> TravelTimeChange {
    guard (1...1440).contains(minutes) else { throw Refusal.travelMinutesUnsound(minutes) }
    return try await act(
      "place.travel-time", key: key, request: [start, end, "\(minutes)", source.rawValue]
    ) { act in
      let from = try act.session.requirePlace(named: start)
      let to = try act.session.requirePlace(named: end)
      guard from != to else { throw Refusal.travelNowhere(start) }
      let before: Int? = try act.session.optionalValue(
        "SELECT minutes FROM travel_time WHERE from_place_id = \(from) AND to_place_id = \(to)")
      try act.session.execute(
        """
        INSERT INTO travel_time (from_place_id, to_place_id, minutes, source)
        VALUES (\(from), \(to), \(minutes), \(source))
        ON CONFLICT (from_place_id, to_place_id)
        DO UPDATE SET minutes = excluded.minutes, source = excluded.source
        """)
      try act.journal(
        .place, from, before: ["travel_minutes": before.map(String.init), "to": "\(to)"],
        after: ["travel_minutes": "\(minutes)", "to": "\(to)", "source": source.rawValue])
      return TravelTimeChange(before: before, now: minutes)
    }
  }
}

/// Minutes between two places before and after (路程变更).
public struct TravelTimeChange: Hashable, Sendable, Codable {
  /// The minutes that were known; `nil` where none were.
  public let before: Int?
  /// The minutes that are known now.
  public let now: Int
}

extension Refusal {
  /// Nobody travels so long, or so short.
  static func travelMinutesUnsound(_ minutes: Int) -> Self {
    Self(
      .invalid, code: "travel-minutes-unsound", message: "路程 \(minutes) 分钟不合理",
      repair: "请写 1 到 1440 分钟")
  }

  /// Both ends are one place.
  static func travelNowhere(_ typed: String) -> Self {
    Self(
      .invalid, code: "travel-nowhere", message: "起点和终点是同一处“\(typed)”", repair: "请写两个不同的地点")
  }
}
