internal import Postgres
internal import Training

extension ClassOffice {
  /// Changes a trip and returns its number.
  ///
  /// - Throws: ``Refusal`` when the trip is unknown or over, where or when it goes is before those
  ///   who decide, or something stands in the way of the new days.
  @discardableResult
  public func changeTrip(
    _ id: Int, _ change: TripChange, key: String? = nil
  ) async throws -> Int {
    try await act(
      "trip.change", key: key, request: [["\(id)"]] + change.digestible,
      refusing: wordings(of: change, on: id)
    ) { act in
      let trip = try act.session.requireTripNotOver(id)
      guard !(change.touchesApproval && trip.state.isUnderApproval) else {
        throw Refusal.tripIsUnderApproval(trip)
      }
      try act.changeFacts(of: trip, to: change)
      if let destinations = change.destinations {
        try act.replaceDestinations(of: trip, with: destinations)
      }
      if let hosts = change.hosts { try act.replaceHosts(of: trip, with: hosts) }
      if let leader = change.leader { try act.replaceLeader(of: trip, with: leader) }
      if let days = change.days, days != trip.days {
        try act.move(trip, to: days, withSessions: change.movesSessions)
      }
      return id
    }
  }
}

extension Act {
  fileprivate func changeFacts(of trip: FoundTrip, to change: TripChange) throws {
    guard change.theme != nil || change.statedDays != nil || change.note != nil else { return }
    let before = try session.row("SELECT theme, stated_days FROM trip WHERE id = \(trip.id)") {
      (theme: try $0["theme"] as String?, statedDays: try $0["stated_days"] as Int?)
    }
    let theme = change.theme.map(\.nilIfBlank) ?? before?.theme
    let statedDays = change.statedDays ?? before?.statedDays
    try session.execute(
      """
      UPDATE trip
      SET theme = \(theme), stated_days = \(statedDays),
        note = CASE WHEN \(change.note != nil) THEN \(change.note?.nilIfBlank) ELSE note END
      WHERE id = \(trip.id)
      """)
    try journal(
      .trip, trip.id,
      before: ["theme": before?.theme, "stated_days": before?.statedDays.map { "\($0)" }],
      after: ["theme": theme, "stated_days": statedDays.map { "\($0)" }],
      changed: change.note == nil ? [] : ["note"])
  }

  fileprivate func replaceDestinations(
    of trip: FoundTrip, with destinations: [TripDestination]
  ) throws {
    guard !destinations.isEmpty else { throw Refusal.tripGoesNowhere }
    try session.execute("DELETE FROM trip_destination WHERE trip_id = \(trip.id)")
    try session.insertDestinations(destinations, of: trip.id)
    try journal(
      .trip, trip.id, before: ["destinations": trip.destinations],
      after: ["destinations": destinations.map(\.name).joined(separator: "、")])
  }

  fileprivate func replaceHosts(of trip: FoundTrip, with hosts: [String]) throws {
    let before = try session.values(
      "SELECT name FROM trip_host WHERE trip_id = \(trip.id) ORDER BY position", as: String.self)
    try session.execute("DELETE FROM trip_host WHERE trip_id = \(trip.id)")
    try session.insertHosts(hosts, of: trip.id)
    try journal(
      .trip, trip.id, before: ["hosts": before.joined(separator: "、")],
      after: ["hosts": hosts.joined(separator: "、")])
  }

  // The leader before stays on the list, as an escort.
  fileprivate func replaceLeader(of trip: FoundTrip, with typed: String) throws {
    let leader = try session.requireStaff(named: typed)
    try session.execute(
      """
      UPDATE trip_member SET part = \(MemberPart.escort)
      WHERE trip_id = \(trip.id) AND part = \(MemberPart.leader)
      """)
    try session.insertLeader(leader, of: trip.id)
    try journal(.trip, trip.id, after: ["leader": "\(leader)"])
  }

  fileprivate func move(
    _ trip: FoundTrip, to days: DaySpan, withSessions movesSessions: Bool
  ) throws {
    if movesSessions {
      try session.moveTripWithSessions(trip, to: days)
    } else {
      try session.execute("UPDATE trip SET days = \(days) WHERE id = \(trip.id)")
    }
    try journal(
      .trip, trip.id, before: ["days": "\(trip.days)"],
      after: ["days": "\(days)", "moves_sessions": "\(movesSessions)"])
  }
}

extension String {
  /// Itself, unless it is blank.
  fileprivate var nilIfBlank: String? { contains { !$0.isWhitespace } ? self : nil }
}

extension Refusal {
  /// What is before those who decide stays as it is.
  static func tripIsUnderApproval(_ trip: FoundTrip) -> Self {
    Self(
      .conflict, code: "trip-is-under-approval",
      message: "\(trip.label)\(trip.state.word)，日期和目的地不能改",
      repair: "先用 banci trip return \(trip.id) --opinion 原因 退回，改好再报批")
  }
}
