/// What a party can stop for.
public enum StopPurpose: Hashable, Sendable {
  /// To see a site, by its number in the problem.
  case site(Int)
  /// To hear a lecture.
  case lecture(Int)
  /// To eat at one of the tables of ``TripLunch``.
  case lunch(table: Int)
}

/// A stop of a party-day.
public struct TripStop: Hashable, Sendable {
  /// What for.
  public let purpose: StopPurpose
  /// When it begins.
  public let start: Int

  /// A stop.
  public init(_ purpose: StopPurpose, start: Int) { (self.purpose, self.start) = (purpose, start) }
}

/// A stop that is settled before the search: the plan has it on that day, and at that minute where
/// one is named.
public struct FixedStop: Hashable, Sendable {
  /// Which party it is for; for a lecture all parties of its branches are meant.
  public let party: Int
  /// What for.
  public let purpose: StopPurpose
  /// On which day.
  public let day: Int
  /// When it begins, or `nil` where only the day is settled.
  public let start: Int?

  /// A fixed stop.
  public init(party: Int, purpose: StopPurpose, day: Int, start: Int?) {
    (self.party, self.purpose, self.day, self.start) = (party, purpose, day, start)
  }
}

/// A time at which something is taken by others: another trip, another class, another lecture.
public struct TakenTime: Hashable, Sendable {
  /// What is taken.
  public enum Resource: Hashable, Sendable {
    /// Room for that many people at a site.
    case site(Int, people: Int)
    /// Room for that many people at a table of the lunch.
    case table(Int, people: Int)
    /// A room or another place, whole, for lectures.
    case room(place: Int)
    /// A lecturer.
    case lecturer(Int)
    /// A party: it has no stop then (it may be on its way).
    case party(Int)
  }

  /// What.
  public let resource: Resource
  /// On which day.
  public let day: Int
  /// From when to when.
  public let time: Range<Int>

  /// A taken time.
  public init(_ resource: Resource, day: Int, time: Range<Int>) {
    (self.resource, self.day, self.time) = (resource, day, time)
  }
}
