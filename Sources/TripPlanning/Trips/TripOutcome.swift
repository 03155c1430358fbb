/// What the search for a timetable came to.
public struct TripOutcome: Hashable, Sendable {
  /// Something that every plan must have.
  public enum Obligation: Hashable, Sendable {
    /// A lecture, by its number.
    case lecture(Int)
    /// A site that a branch must see.
    case site(Int, branch: Int)
    /// A fixed stop, by its number.
    case fixed(Int)
    /// The lunch of a party on a day.
    case lunch(party: Int, day: Int)
    /// A seat for everyone of a party.
    case seats(party: Int)
  }

  /// The best plan, or `nil` where none with all that it must have was found.
  public let plan: TripPlan?
  /// How many steps the search took.
  public let steps: Int
  /// What the best attempt lacked; empty where there is a plan.
  public let missing: [Obligation]

  /// An outcome.
  public init(plan: TripPlan?, steps: Int, missing: [Obligation]) {
    (self.plan, self.steps, self.missing) = (plan, steps, missing)
  }
}
