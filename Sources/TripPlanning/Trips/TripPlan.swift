/// What one party does on one day.
public struct PartyDay: Hashable, Sendable {
  /// When it leaves the first place of the day.
  public let leave: Int
  /// When it is at the last place of the day.
  public let arrive: Int
  /// Its stops in order.
  public let stops: [TripStop]

  /// A party-day.
  public init(leave: Int, arrive: Int, stops: [TripStop]) {
    (self.leave, self.arrive, self.stops) = (leave, arrive, stops)
  }
}

/// A timetable that keeps every rule of its problem.
public struct TripPlan: Hashable, Sendable, Comparable {
  /// For each party and each day what it does: party × dayCount + day.
  public let partyDays: [PartyDay]
  /// What the plan is worth in points, as ``TripPrices`` counts.
  public let worth: Int

  /// A plan.
  public init(partyDays: [PartyDay], worth: Int) {
    (self.partyDays, self.worth) = (partyDays, worth)
  }

  /// A plan is less than another that is worth more.
  public static func < (left: TripPlan, right: TripPlan) -> Bool { left.worth < right.worth }
}
