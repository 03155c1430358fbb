/// Who sits where (乘车安排), and what is not as it should be.
public struct SeatPlan: Hashable, Sendable {
  /// A seat and who has it.
  public struct Place: Hashable, Sendable {
    /// The number of the seat, from 1.
    public let seat: Int
    /// Who has it.
    public let person: Int

    /// A seat and who has it.
    public init(seat: Int, person: Int) { (self.seat, self.person) = (seat, person) }
  }

  /// A bus and who is on it.
  public struct Load: Hashable, Sendable {
    /// The bus.
    public let bus: Int
    /// The seats that are taken, front to back.
    public let places: [Place]

    /// A bus and who is on it.
    public init(bus: Int, places: [Place]) { (self.bus, self.places) = (bus, places) }
  }

  /// Every bus, in the order given.
  public let loads: [Load]
  /// What is not as it should be, with what each costs.
  public let findings: [SeatFinding]
  /// What every plan costs at the least, as far as that was proven.
  public let bound: Int

  /// A plan, as one made earlier or by hand.
  public init(loads: [Load], findings: [SeatFinding] = [], bound: Int = 0) {
    (self.loads, self.findings, self.bound) = (loads, findings, bound)
  }

  /// What everything that is not as it should be costs.
  public var cost: Int { findings.reduce(0) { $0 + $1.cost } }

  /// Whether no plan costs less.
  public var isProvenBest: Bool { cost == bound }
}

/// A branch, a group or a party.
public struct SeatUnit: Hashable, Sendable {
  /// The branch, or that of the group or party.
  public let branch: Int?
  /// The group, or that of the party; `nil` for a branch.
  public let group: Int?
  /// The party; `nil` for a branch or a group.
  public let party: Int?

  /// A unit.
  public init(branch: Int?, group: Int? = nil, party: Int? = nil) {
    (self.branch, self.group, self.party) = (branch, group, party)
  }
}

/// Something that is not as it should be, and its price.
public struct SeatFinding: Hashable, Sendable {
  /// What it is; people and buses by their numbers.
  public enum Kind: Hashable, Sendable {
    /// The branch is on these buses.
    case branchSplit(SeatUnit, buses: [Int])
    /// The group is on these buses.
    case groupSplit(SeatUnit, buses: [Int])
    /// The party is on these buses.
    case partySplit(SeatUnit, buses: [Int])
    /// The person avoids the other, who is on the same bus.
    case unwanted(Int, other: Int, bus: Int)
    /// So many staff are missing on the bus.
    case staffMissing(bus: Int, count: Int)
    /// So many people are on the bus beyond its even share.
    case crowded(bus: Int, count: Int)
    /// The person was on that bus before.
    case moved(Int, from: Int)
  }

  /// What it is.
  public let kind: Kind
  /// What it costs; above 0.
  public let cost: Int

  /// A finding.
  public init(_ kind: Kind, cost: Int) { (self.kind, self.cost) = (kind, cost) }
}
