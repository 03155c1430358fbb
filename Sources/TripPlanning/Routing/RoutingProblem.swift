/// The Team Orienteering Problem with Time Windows: which places to visit, in which order, on how
/// many routes, so that what they are worth is the most (Vansteenwegen, Souffriau, Vanden Berghe
/// and Van Oudheusden, "Iterated local search for the team orienteering problem with time windows",
/// Computers & Operations Research 36, 2009).
///
/// Place 0 is where every route begins and ends. A visit begins inside its window, at once or after
/// waiting, and may end after it; a route is back by the end of place 0's window. All times are
/// whole numbers of one unit.
public struct RoutingProblem: Sendable {
  /// A place that can be visited.
  public struct Stop: Hashable, Sendable {
    /// How long a visit takes.
    public let duration: Int
    /// What it is worth.
    public let worth: Int
    /// When a visit may begin at the earliest.
    public let opens: Int
    /// When it may begin at the latest.
    public let closes: Int

    /// A place.
    public init(duration: Int, worth: Int, opens: Int, closes: Int) {
      self.duration = duration
      self.worth = worth
      self.opens = opens
      self.closes = closes
    }
  }

  /// All places; the first is where routes begin and end.
  public let stops: [Stop]
  /// Travel times, row by row: from × count + to.
  public let travel: [Int]
  /// How many routes there may be.
  public let routes: Int

  /// A problem.
  ///
  /// - Precondition: `travel` has a row and a column for every stop.
  public init(stops: [Stop], travel: [Int], routes: Int) {
    precondition(travel.count == stops.count * stops.count && routes >= 1)
    self.stops = stops
    self.travel = travel
    self.routes = routes
  }
}

/// Routes and what they are worth.
public struct RoutingPlan: Hashable, Sendable, Comparable {
  /// The places of each route in order, without place 0.
  public let routes: [[Int]]
  /// What the visited places are worth together.
  public let worth: Int

  /// A plan is less than another that is worth more.
  public static func < (left: RoutingPlan, right: RoutingPlan) -> Bool { left.worth < right.worth }
}
