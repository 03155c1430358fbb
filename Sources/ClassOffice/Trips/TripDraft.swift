public import Training

/// A place that a trip goes to (目的地).
public struct TripDestination: Hashable, Sendable {
  /// The name as officially printed: 昆山市.
  public let name: String
  /// Its division code: 320583.
  public let divisionCode: String?

  /// A destination of that name.
  public init(_ name: String, divisionCode: String? = nil) {
    (self.name, self.divisionCode) = (name, divisionCode)
  }
}

/// What is written down of a new trip (异地教学登记).
public struct TripDraft: Hashable, Sendable {
  /// Who goes: a class, branches or groups.
  public let units: [UnitPath]
  /// Where to, in order.
  public let destinations: [TripDestination]
  /// Who receives the trip, in order (承接单位).
  public let hosts: [String]
  /// From the day of leaving through the day of returning.
  public let days: DaySpan
  /// What it is about.
  public let theme: String?
  /// How many days texts say, where that is decided (5天的时间).
  public let statedDays: Int?
  /// The member of staff who leads, as typed (带队领导).
  public let leader: String?
  /// The members of staff who go along, as typed (随队工作人员).
  public let escorts: [String]
  /// Whatever else is to be known.
  public let note: String?

  /// Writes down a new trip.
  public init(
    units: [UnitPath], destinations: [TripDestination], hosts: [String] = [], days: DaySpan,
    theme: String? = nil, statedDays: Int? = nil, leader: String? = nil, escorts: [String] = [],
    note: String? = nil
  ) {
    self.units = units
    self.destinations = destinations
    self.hosts = hosts
    self.days = days
    self.theme = theme
    self.statedDays = statedDays
    self.leader = leader
    self.escorts = escorts
    self.note = note
  }

  /// All of it as text, to tell one request from another.
  var digestible: [[String?]] {
    [
      units.map(\.text), destinations.map(\.name), destinations.map(\.divisionCode), hosts,
      ["\(days)", theme, statedDays.map { "\($0)" }, leader, note], escorts,
    ]
  }
}
