/// An earlier plan that is to be kept where it can be, and what it costs to leave it: a plan is then
/// looked for that is worth the most after what its changes cost.
///
/// A stop of a party is the same as before where it has the same purpose; lunches are the same where
/// they are on the same day. Where the earlier plan still keeps all rules, it comes back as it is.
public struct TripRepair: Hashable, Sendable {
  /// What changes cost, in points, for each stop of each party.
  public struct Prices: Hashable, Sendable {
    /// For a stop that was not there.
    public let added: Int
    /// For a stop that is no longer there.
    public let dropped: Int
    /// For a stop on another day, or a lunch at another table.
    public let moved: Int
    /// For every five minutes that a stop of the same day begins earlier or later.
    public let fiveMinutes: Int

    /// Prices.
    public init(added: Int, dropped: Int, moved: Int, fiveMinutes: Int) {
      (self.added, self.dropped) = (added, dropped)
      (self.moved, self.fiveMinutes) = (moved, fiveMinutes)
    }
  }

  /// What each party did on each day: party × dayCount + day.
  public let earlier: [PartyDay]
  /// What changes cost.
  public let prices: Prices

  /// A repair.
  public init(_ earlier: [PartyDay], prices: Prices) {
    (self.earlier, self.prices) = (earlier, prices)
  }
}
