/// Why an obligation cannot be met, with the numbers that tell how much is missing (安排不下的原因).
public enum TripObstacle: Hashable, Sendable {
  /// The site is closed on that day.
  case closedThatDay(day: Int)
  /// The opening hours or the window of that day are so many minutes too short.
  case tooShort(day: Int, minutes: Int)
  /// There is no window at all.
  case noWindow
  /// Going there and back takes so many minutes more than that day has.
  case tooFar(day: Int, minutes: Int)
  /// It ends on that day before the branch can be there and stay; so many minutes are missing.
  case windowBeforeArrival(day: Int, branch: Int, minutes: Int)
  /// It ends on that day so late that the branch would be back so many minutes after its time.
  case windowAfterDeparture(day: Int, branch: Int, minutes: Int)
  /// There are so many people, with those of others, where only so many have room.
  case tooManyPeople(people: Int, capacity: Int)
  /// There is no time for the lunch of that day besides.
  case noTimeForLunch(day: Int)
  /// The room or the lecturer is taken by others on that day, the site or the table is full, or the
  /// party is away.
  case takenThatDay(day: Int)
  /// What is fixed for that day leaves no time.
  case settledOtherwise(day: Int)
  /// A party has more visits to make than days to make them on.
  case tooManyVisits(required: Int, possible: Int)
  /// So many parties have to take turns, and there are only so many turns.
  case tooFewTurns(parties: Int, turns: Int)
  /// Each of them could be alone, but not all of them.
  case together([TripObligation])
  /// A day without lunch cannot have a fixed one.
  case noLunchThatDay(day: Int)
  /// The bus has too few seats.
  case tooFewSeats(size: Int, seats: Int)
  /// No proof: a search found no plan with it.
  case notFound
}
