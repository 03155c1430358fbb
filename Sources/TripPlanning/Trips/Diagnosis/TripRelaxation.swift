/// A small change of what is given, which would make room (放宽建议).
public enum TripRelaxation: Hashable, Sendable {
  /// The branch is back so many minutes later on that day.
  case leaveLater(branch: Int, day: Int, minutes: Int)
  /// The branch can begin that day so many minutes earlier.
  case beginEarlier(branch: Int, day: Int, minutes: Int)
  /// The site stays open so many minutes longer on that day, to the minute named.
  case openLonger(site: Int, day: Int, until: Int, minutes: Int)
  /// The site opens so many minutes earlier on that day, at the minute named.
  case openEarlier(site: Int, day: Int, from: Int, minutes: Int)
  /// The site opens on a day when it is closed, at the hours named.
  case openOn(site: Int, day: Int, hours: Range<Int>)
  /// That window of the lecture ends so many minutes later.
  case windowLonger(lecture: Int, window: Int, minutes: Int)
  /// That window of the lecture begins so many minutes earlier.
  case windowEarlier(lecture: Int, window: Int, minutes: Int)
  /// The site holds that many people.
  case moreRoom(site: Int, capacity: Int, people: Int)
  /// The table of lunch holds that many people.
  case moreRoomAtTable(table: Int, capacity: Int, people: Int)
  /// Lunch can begin so many minutes later.
  case lunchLater(minutes: Int)
  /// Lunch can begin so many minutes earlier.
  case lunchEarlier(minutes: Int)
  /// The branch eats on its way on that day.
  case skipLunch(branch: Int, day: Int)
  /// A party makes that many visits a day.
  case moreVisits(perDay: Int)
  /// The bus of the party has that many seats.
  case moreSeats(party: Int, seats: Int)
  /// What others have taken is given up, by its number in ``TripProblem/taken``.
  case giveUp(taken: Int)
  /// A fixed stop is free again, by its number in ``TripProblem/fixed``.
  case unfix(Int)
  /// The site need not be seen.
  case dropSite(Int)
  /// The lecture is not held.
  case dropLecture(Int)

  /// How large the change is, to put small ones first: minutes of a timetable weigh themselves,
  /// a person more at a site five, and to give something up more than any of that.
  public var size: Int {
    switch self {
    case .leaveLater(_, _, let minutes), .beginEarlier(_, _, let minutes): minutes
    case .openLonger(_, _, _, let minutes), .openEarlier(_, _, _, let minutes): minutes
    case .windowLonger(_, _, let minutes), .windowEarlier(_, _, let minutes): minutes
    case .lunchLater(let minutes), .lunchEarlier(let minutes): minutes
    case .moreRoom(_, _, let people), .moreRoomAtTable(_, _, let people): 5 * people
    case .moreSeats: 60
    case .moreVisits: 120
    case .openOn, .skipLunch: 300
    case .unfix: 400
    case .giveUp: 500
    case .dropSite: 1_000
    case .dropLecture: 2_000
    }
  }
}
