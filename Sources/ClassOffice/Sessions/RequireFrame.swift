internal import Postgres
internal import Training

/// What a session belongs to, as it was found.
struct FoundFrame: Hashable, Sendable {
  let tripID: Int?
  let classID: Int?
  /// The days in which its sessions lie.
  let days: DaySpan
  /// The state of the trip or class, as stored.
  let state: String
  /// What messages call it: 赴昆山市异地教学（编号 1）.
  let label: String
}

extension Session {
  /// The trip or class that a session belongs to, which must not be over.
  ///
  /// - Throws: ``Refusal`` when there is none or nothing about it changes any more.
  func requireFrame(_ frame: SessionFrame) throws -> FoundFrame {
    switch frame {
    case .trip(let id): try foundTrip(id)
    case .trainingClass(let path): try foundClass(try requireClass(at: path).id)
    }
  }

  /// The trip of that number.
  func foundTrip(_ id: Int) throws -> FoundFrame {
    let trip = try row(
      """
      SELECT trip.days, trip.state,
        coalesce('赴' || string_agg(destination.name, '、' ORDER BY destination.position), '')
          || '异地教学（编号 ' || trip.id || '）' AS label
      FROM trip
      LEFT JOIN trip_destination AS destination ON destination.trip_id = trip.id
      WHERE trip.id = \(id)
      GROUP BY trip.id
      """
    ) { row in
      FoundFrame(
        tripID: id, classID: nil, days: try row["days"], state: try row["state"],
        label: try row["label"])
    }
    guard let trip else { throw Refusal.noTripForSession(id) }
    return trip
  }

  /// The class of that number.
  func foundClass(_ id: Int) throws -> FoundFrame {
    let found = try row(
      """
      SELECT class.days, class.state, unit.official_name
      FROM training_class AS class
      JOIN study_unit AS unit ON unit.id = class.unit_id
      WHERE class.unit_id = \(id)
      """
    ) { row in
      FoundFrame(
        tripID: nil, classID: id, days: try row["days"], state: try row["state"],
        label: try row["official_name"])
    }
    guard let found else { throw Refusal.unitGone }
    return found
  }

  /// The units that attend a session of the frame unless others are named.
  func usualUnits(of frame: FoundFrame) throws -> [Int] {
    if let classID = frame.classID { return [classID] }
    return try values(
      "SELECT unit_id FROM trip_unit WHERE trip_id = \(frame.tripID) ORDER BY unit_id")
  }
}

extension FoundFrame {
  /// Refuses where nothing changes any more.
  func requireOpen() throws(Refusal) {
    switch state {
    case "done": throw .frameIsOver(label, "已结束")
    case "cancelled": throw .frameIsOver(label, "已取消")
    default: return
    }
  }

  /// Refuses an idea where everything is promised already.
  func requireRoomForIdeas() throws(Refusal) {
    guard tripID == nil || (state != "confirmed" && state != "under_way") else {
      throw .frameIsConfirmed(label)
    }
  }
}

extension Refusal {
  /// There is no trip of that number.
  static func noTripForSession(_ id: Int) -> Self {
    Self(
      .notFound, code: "trip-not-found", message: "没有编号为 \(id) 的异地教学",
      repair: "用 banci trip list 查看已有的异地教学")
  }

  /// Nothing about the trip or class changes any more.
  static func frameIsOver(_ label: String, _ state: String) -> Self {
    Self(.conflict, code: "timetable-is-closed", message: "\(label)\(state)，日程不能再改")
  }

  /// The trip is confirmed, so nothing of it is tentative.
  static func frameIsConfirmed(_ label: String) -> Self {
    Self(
      .conflict, code: "trip-is-confirmed", message: "\(label)已确认，不能再有待定的日程",
      repair: "请直接定下（不加 --tentative），或先退回该异地教学")
  }
}
