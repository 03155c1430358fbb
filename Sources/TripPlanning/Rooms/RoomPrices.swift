/// What everything that is not as it should be costs when rooms are shared out.
///
/// All prices are points of one unit and not negative; only how they compare matters. A price of 0
/// means that it does not matter.
public struct RoomPrices: Hashable, Sendable {
  /// Somebody who wants to share with certain people has none of them.
  public let wishMissed: Int
  /// Somebody has a room-mate they do not want.
  public let unwantedMate: Int
  /// Somebody who wishes a room alone shares one.
  public let singleDenied: Int
  /// Somebody has a room alone who need not have one.
  public let alone: Int
  /// Somebody is alone in a twin room, so that a bed stays empty.
  public let emptyBed: Int
  /// Two share who are of different groups.
  public let otherGroup: Int
  /// Two share who come from different units.
  public let otherUnit: Int
  /// Two share who come from the same unit.
  public let sameUnit: Int
  /// Two share who are both chiefs of one unit.
  public let twoChiefs: Int
  /// For every step between the ranks of two who share.
  public let rankStep: Int
  /// For every year between the ages of two who share.
  public let ageYear: Int
  /// One who smokes and one who does not share.
  public let smokingMixed: Int
  /// Somebody no longer shares with the room-mate they had, who is still there.
  public let mateLost: Int
  /// Somebody must leave the room they had, which is still there.
  public let roomLost: Int

  /// Prices of which those left out do not matter.
  ///
  /// - Precondition: None is negative or above a million.
  public init(
    wishMissed: Int = 0, unwantedMate: Int = 0, singleDenied: Int = 0, alone: Int = 0,
    emptyBed: Int = 0, otherGroup: Int = 0, otherUnit: Int = 0, sameUnit: Int = 0,
    twoChiefs: Int = 0, rankStep: Int = 0, ageYear: Int = 0, smokingMixed: Int = 0,
    mateLost: Int = 0, roomLost: Int = 0
  ) {
    let all = [
      wishMissed, unwantedMate, singleDenied, alone, emptyBed, otherGroup, otherUnit, sameUnit,
      twoChiefs, rankStep, ageYear, smokingMixed, mateLost, roomLost,
    ]
    precondition(all.allSatisfy { (0...1_000_000).contains($0) })
    (self.wishMissed, self.unwantedMate, self.singleDenied) = (
      wishMissed, unwantedMate, singleDenied
    )
    (self.alone, self.emptyBed) = (alone, emptyBed)
    (self.otherGroup, self.otherUnit, self.sameUnit) = (otherGroup, otherUnit, sameUnit)
    (self.twoChiefs, self.rankStep, self.ageYear) = (twoChiefs, rankStep, ageYear)
    (self.smokingMixed, self.mateLost, self.roomLost) = (smokingMixed, mateLost, roomLost)
  }

  /// What an office begins with: wishes before groups, groups before ranks and ages.
  public static let usual = RoomPrices(
    wishMissed: 300, unwantedMate: 1_000, singleDenied: 200, alone: 400, emptyBed: 50,
    otherGroup: 100, sameUnit: 20, twoChiefs: 60, rankStep: 15, ageYear: 2, smokingMixed: 250,
    mateLost: 500, roomLost: 120)
}
