public import Training

/// What is to be different about a trip (异地教学变更); what is `nil` stays as it is.
public struct TripChange: Hashable, Sendable {
  /// Other days.
  public let days: DaySpan?
  /// Whether the sessions that have not been held, and the days on which people join late or
  /// return early, move along with the first day.
  public let movesSessions: Bool
  /// Another theme; a blank one is none.
  public let theme: String?
  /// Another number of days for texts.
  public let statedDays: Int?
  /// Other destinations, all of them in order.
  public let destinations: [TripDestination]?
  /// Other hosts, all of them in order.
  public let hosts: [String]?
  /// Another leader, as typed; the one before goes along as an escort.
  public let leader: String?
  /// Another note; a blank one is none.
  public let note: String?

  /// Says what is to be different.
  public init(
    days: DaySpan? = nil, movesSessions: Bool = false, theme: String? = nil,
    statedDays: Int? = nil, destinations: [TripDestination]? = nil, hosts: [String]? = nil,
    leader: String? = nil, note: String? = nil
  ) {
    self.days = days
    self.movesSessions = movesSessions
    self.theme = theme
    self.statedDays = statedDays
    self.destinations = destinations
    self.hosts = hosts
    self.leader = leader
    self.note = note
  }

  /// Whether it touches what is decided on when a trip is approved: where and when.
  var touchesApproval: Bool { days != nil || destinations != nil }

  /// All of it as text, to tell one request from another.
  var digestible: [[String?]] {
    [
      [days.map { "\($0)" }, "\(movesSessions)", theme, statedDays.map { "\($0)" }, leader, note],
      destinations.map { $0.map(\.name) } ?? ["-"],
      destinations.map { $0.map(\.divisionCode) } ?? ["-"], hosts ?? ["-"],
    ]
  }
}
