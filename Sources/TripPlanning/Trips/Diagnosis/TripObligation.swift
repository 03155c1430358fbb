/// Something that every plan of a trip must contain (必须安排的事项).
public enum TripObligation: Hashable, Sendable {
  /// A lecture, by its number in the problem.
  case lecture(Int)
  /// The visit of a party to a site that its branch must see.
  case visit(site: Int, party: Int)
  /// A fixed stop, by its number in ``TripProblem/fixed``.
  case fixed(Int)
  /// The lunch of a party on a day.
  case lunch(party: Int, day: Int)
  /// The way of a party from the first to the last place of a day.
  case way(party: Int, day: Int)
  /// A seat for everyone of a party.
  case seats(party: Int)
}
