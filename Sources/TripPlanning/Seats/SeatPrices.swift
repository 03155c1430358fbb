/// What everything that is not as it should be costs when seats are shared out.
///
/// All prices are points of one unit and not negative; only how they compare matters.
public struct SeatPrices: Hashable, Sendable {
  /// A branch is on one more bus than one.
  public let branchSplit: Int
  /// A group is on one more bus than one.
  public let groupSplit: Int
  /// A party is on one more bus than one.
  public let partySplit: Int
  /// Somebody is on a bus with somebody they avoid.
  public let unwanted: Int
  /// One of the staff that a bus should have is missing on it.
  public let staffMissing: Int
  /// How many staff each bus should have.
  public let staffWanted: Int
  /// Somebody is on a bus beyond its even share of all people.
  public let crowded: Int
  /// Somebody is on another bus than before.
  public let moved: Int

  /// Prices of which those left out do not matter.
  ///
  /// - Precondition: None is negative or above a million.
  public init(
    branchSplit: Int = 0, groupSplit: Int = 0, partySplit: Int = 0, unwanted: Int = 0,
    staffMissing: Int = 0, staffWanted: Int = 2, crowded: Int = 0, moved: Int = 0
  ) {
    let all = [
      branchSplit, groupSplit, partySplit, unwanted, staffMissing, staffWanted, crowded, moved,
    ]
    precondition(all.allSatisfy { (0...1_000_000).contains($0) })
    (self.branchSplit, self.groupSplit, self.partySplit) = (branchSplit, groupSplit, partySplit)
    (self.unwanted, self.staffMissing, self.staffWanted) = (unwanted, staffMissing, staffWanted)
    (self.crowded, self.moved) = (crowded, moved)
  }

  /// What an office begins with: branches before groups before parties, evenness last.
  public static let usual = SeatPrices(
    branchSplit: 1_000, groupSplit: 400, partySplit: 300, unwanted: 150, staffMissing: 200,
    crowded: 3, moved: 40)
}
