/// How many people on one day of a trip (人数), in the four counts that papers confuse.
///
/// - 在册 ``onBooks``: trainees of the travelling units on that day, except those replaced or never
///   turned up. Who has left the class since stays on the books.
/// - 应到 ``expected``: of these, without those who have left the class by that day and those
///   excused from the trip that day: staying behind, not yet joined, already returned.
/// - 实到 ``reported``: of the expected, those who reported at the school for the class.
/// - 出行 ``going`` and ``staff``: who is with the trip that day by its member list. Beds, seats,
///   meals, tickets and the article count these.
///
/// Where everything is in order, 应到 and 出行 are equal; where they differ, somebody came to the
/// unit after the trip was written down, or goes along from another unit.
public struct Headcount: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// 在册.
  public let onBooks: Int
  /// 应到.
  public let expected: Int
  /// 实到.
  public let reported: Int
  /// 出行: trainees with the trip.
  public let going: Int
  /// 带队领导, 随队工作人员 and drivers with the trip.
  public let staff: Int

  /// The counts of a day.
  public init(day: Day, onBooks: Int, expected: Int, reported: Int, going: Int, staff: Int) {
    self.day = day
    self.onBooks = onBooks
    self.expected = expected
    self.reported = reported
    self.going = going
    self.staff = staff
  }
}
