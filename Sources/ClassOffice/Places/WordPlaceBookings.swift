internal import Postgres
internal import Training

extension Session {
  /// Says which bookings keep places from being shared.
  func bookingsKeepExclusive(_ places: [String]) throws -> Refusal {
    let ids = try places.map { try requirePlace(named: $0) }
    let first = try row(
      """
      SELECT place.official_name, session.id, session.title, lower(session.planned) AS start,
        count(*) OVER (PARTITION BY place.id) AS count
      FROM booking
      JOIN session ON session.id = booking.session_id
      JOIN place ON place.id = booking.place_id
      WHERE place.id = ANY (\(ids)) AND booking.state NOT IN ('cancelled', 'skipped')
      ORDER BY session.planned, session.id
      LIMIT 1
      """
    ) { row in
      Refusal.placeIsBooked(
        try row["official_name"], count: try row["count"],
        first: SessionAtPlace(id: try row["id"], title: try row["title"], start: try row["start"]))
    }
    return first ?? SchemaRule.bookingPlaceIsExclusive.refusal
  }

  /// Says which sessions meet at places that are to take one at a time.
  func sessionsMeet(_ places: [String]) throws -> Refusal {
    let ids = try places.map { try requirePlace(named: $0) }
    let pair = try row(
      """
      SELECT place.official_name, earlier.id AS earlier_id, earlier.title AS earlier_title,
        lower(earlier.planned) AS earlier_start, later.id AS later_id,
        later.title AS later_title, lower(later.planned) AS later_start
      FROM session AS earlier
      JOIN session AS later ON later.place_id = earlier.place_id AND later.id > earlier.id
        AND later.planned && earlier.planned AND later.state IN ('booked', 'held')
      JOIN place ON place.id = earlier.place_id
      WHERE place.id = ANY (\(ids)) AND earlier.state IN ('booked', 'held')
      ORDER BY earlier.planned, earlier.id, later.id
      LIMIT 1
      """
    ) { row in
      Refusal.sessionsMeetAtPlace(
        try row["official_name"],
        SessionAtPlace(
          id: try row["earlier_id"], title: try row["earlier_title"],
          start: try row["earlier_start"]),
        SessionAtPlace(
          id: try row["later_id"], title: try row["later_title"], start: try row["later_start"]))
    }
    return pair ?? SchemaRule.bookingsDoNotOverlap.refusal
  }
}

/// A session as a refusal names it.
struct SessionAtPlace {
  let id: Int
  let title: String
  let start: Moment

  var words: String { "\(start)《\(title)》（编号 \(id)）" }
}

extension Refusal {
  /// The place is booked, so it cannot be shared.
  static func placeIsBooked(_ name: String, count: Int, first: SessionAtPlace) -> Self {
    Self(
      .conflict, code: "place-is-booked",
      message: "“\(name)”已被 \(count) 项日程独占预订，最早的是 \(first.words)，不能改为可共用",
      repair: "请先取消这些日程或改到别处")
  }

  /// Two sessions take place there at one time, so it cannot become exclusive.
  static func sessionsMeetAtPlace(
    _ name: String, _ first: SessionAtPlace, _ second: SessionAtPlace
  ) -> Self {
    Self(
      .conflict, code: "sessions-meet-at-place",
      message: "“\(name)”同一时间有两项日程：\(first.words)、\(second.words)，不能改为独占",
      repair: "请先把其中一项改到别处或别的时间")
  }
}
