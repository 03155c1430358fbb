/// Who shares a room with whom, and which one (分房).
///
/// Two of one sex share a twin room or somebody is alone; every pair and everybody alone has a
/// price, and the sum is to be least. That is a cheapest perfect pairing in a general graph, where
/// everybody may be paired with a place alone instead; it is solved exactly.
public struct RoomProblem: Hashable, Sendable {
  /// Everybody who needs a bed, in the order of the roster.
  ///
  /// Among allocations that cost the same one is taken that depends on this order alone.
  public let people: [Lodger]
  /// The rooms, in the order in which they are to be filled.
  public let rooms: [HotelRoom]
  /// What is settled already.
  public let pins: [RoomPin]
  /// What counts how much.
  public let prices: RoomPrices
  /// Who slept where before a change, which is to be kept as far as its prices say; people and
  /// rooms that are no longer there do not matter.
  public let earlier: RoomAllocation?

  /// A problem.
  ///
  /// - Precondition: No two people and no two rooms have the same number.
  public init(
    people: [Lodger], rooms: [HotelRoom], pins: [RoomPin] = [], prices: RoomPrices = .usual,
    earlier: RoomAllocation? = nil
  ) {
    precondition(Set(people.map(\.id)).count == people.count)
    precondition(Set(rooms.map(\.id)).count == rooms.count)
    (self.people, self.rooms, self.pins) = (people, rooms, pins)
    (self.prices, self.earlier) = (prices, earlier)
  }

  /// The allocation that costs least, or why there is none.
  ///
  /// Two things are done one after the other, each exactly. Who shares with whom: every pair is
  /// charged for the fewest of the two who must change rooms with it; of pairings that cost the
  /// same the one with the fewest such changes is taken. Then who has which room: as few as
  /// possible change, weighed against beds left empty. With an unchanged problem the same
  /// allocation comes back.
  public func allocate() -> RoomAnswer {
    let settled = SettledRooms(self)
    guard settled.conflicts.isEmpty else { return .contradictory(settled.conflicts) }
    let costs = RoomCosts(self, settled: settled)
    let sharing = RoomSharing(self, settled: settled, costs: costs)
    if let shortage = sharing.count.shortage { return .short(shortage) }
    let units = sharing.cheapestUnits()
    return .allocated(RoomDealing(self, settled: settled, costs: costs).deal(units))
  }
}

/// What can be said to a request for rooms.
public enum RoomAnswer: Hashable, Sendable {
  /// Everybody has a bed.
  case allocated(RoomAllocation)
  /// The rooms are too few.
  case short(BedShortage)
  /// What was settled contradicts itself; nothing was tried.
  case contradictory([RoomConflict])
}
