/// Who sleeps where (住宿分配), and what is not as it should be.
public struct RoomAllocation: Hashable, Sendable {
  /// A room and who is in it.
  public struct Stay: Hashable, Sendable {
    /// The room.
    public let room: Int
    /// One or two people, in the order of the list.
    public let lodgers: [Int]
    /// What is not as it should be in this room, with what each costs.
    public let findings: [RoomFinding]

    /// A room and who is in it.
    public init(room: Int, lodgers: [Int], findings: [RoomFinding] = []) {
      (self.room, self.lodgers, self.findings) = (room, lodgers, findings)
    }

    /// What all findings cost.
    public var cost: Int { findings.reduce(0) { $0 + $1.cost } }
  }

  /// The rooms that are used, in the order of the hotel's list.
  public let stays: [Stay]

  /// An allocation, as one made earlier or by hand.
  public init(stays: [Stay]) { self.stays = stays }

  /// What everything that is not as it should be costs.
  public var cost: Int { stays.reduce(0) { $0 + $1.cost } }
}

/// Something that is not as it should be, and its price.
public struct RoomFinding: Hashable, Sendable {
  /// What it is; people and rooms by their numbers.
  public enum Kind: Hashable, Sendable {
    /// The person shares with none of those they want.
    case wishMissed(Int)
    /// The person does not want the other as a room-mate.
    case unwantedMate(Int, mate: Int)
    /// The person wishes to be alone and is not.
    case singleDenied(Int)
    /// The person is alone and need not be.
    case alone(Int)
    /// The person is alone in a room of two beds.
    case emptyBed(Int)
    /// The two are of different groups.
    case otherGroup(Int, Int)
    /// The two come from different units.
    case otherUnit(Int, Int)
    /// The two come from the same unit.
    case sameUnit(Int, Int)
    /// The two are chiefs of the same unit.
    case twoChiefs(Int, Int)
    /// So many steps lie between the ranks of the two.
    case ranksApart(Int, Int, steps: Int)
    /// So many years lie between the ages of the two.
    case agesApart(Int, Int, years: Int)
    /// The first smokes, the other does not.
    case smokingMixed(smoker: Int, other: Int)
    /// The person shared with the other before, who is now elsewhere.
    case mateLost(Int, mate: Int)
    /// The person was in that room before.
    case roomLost(Int, room: Int)
  }

  /// What it is.
  public let kind: Kind
  /// What it costs; above 0.
  public let cost: Int

  /// A finding.
  public init(_ kind: Kind, cost: Int) { (self.kind, self.cost) = (kind, cost) }
}
