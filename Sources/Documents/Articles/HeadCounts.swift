/// The four counts of a unit on a trip, escorts apart (在册、应到、实到、出行).
///
/// A count that is not known is `nil`, never a guess.
public struct HeadCounts: Hashable, Sendable {
  /// 在册: on the unit's books while it is away.
  public let onBooks: Int?
  /// 应到: those on the books who have no leave.
  public let expected: Int?
  /// 实到: those recorded as present.
  public let present: Int?
  /// 出行: those on the trip's list who go, for the whole time or a part of it.
  public let going: Int?

  /// The four counts.
  public init(
    onBooks: Int? = nil, expected: Int? = nil, present: Int? = nil, going: Int? = nil
  ) {
    (self.onBooks, self.expected) = (onBooks, expected)
    (self.present, self.going) = (present, going)
  }
}
