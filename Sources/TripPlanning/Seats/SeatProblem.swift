/// Who travels on which bus and in which seat (乘车安排).
///
/// Everybody has one seat; branches, groups and parties stay together as far as their prices say,
/// every bus has its staff, and all are filled evenly.
public struct SeatProblem: Hashable, Sendable {
  /// Everybody, in the order of the roster.
  public let people: [Passenger]
  /// The buses: 16 at the most.
  public let buses: [Bus]
  /// What is settled already.
  public let pins: [SeatPin]
  /// What counts how much.
  public let prices: SeatPrices
  /// Who sat where before a change; people and buses that are no longer there do not matter.
  public let earlier: SeatPlan?

  /// A problem.
  ///
  /// - Precondition: No two people and no two buses have the same number.
  public init(
    people: [Passenger], buses: [Bus], pins: [SeatPin] = [], prices: SeatPrices = .usual,
    earlier: SeatPlan? = nil
  ) {
    precondition(Set(people.map(\.id)).count == people.count)
    precondition(Set(buses.map(\.id)).count == buses.count && buses.count <= 16)
    (self.people, self.buses, self.pins) = (people, buses, pins)
    (self.prices, self.earlier) = (prices, earlier)
  }

  /// The best plan found, or why there is none.
  ///
  /// The plan says what could be proven about it. The same problem and steps give the same plan;
  /// an earlier plan is only left for one that costs less, moves counted, or where a rule now
  /// forbids it.
  ///
  /// - Parameters:
  ///   - patience: A step is one number of people looked at on one bus; the usual ones take two
  ///     seconds at the most.
  ///   - onBetter: Told of every plan that is better than all before.
  public func seat(
    _ patience: Patience = Patience(steps: 200_000_000), onBetter: (SeatPlan) -> Void = { _ in }
  ) -> SeatAnswer {
    let settled = SettledSeats(self)
    guard settled.conflicts.isEmpty else { return .contradictory(settled.conflicts) }
    if settled.seatsShort > 0 { return .short(seats: settled.seatsShort) }
    let findings = SeatFindings(self)
    let numbers = SeatNumbers(self, settled: settled)
    func plan(_ busOf: [Int], bound: Int) -> SeatPlan {
      SeatPlan(
        loads: numbers.loads(busOf), findings: findings.findings(of: busOf), bound: bound)
    }
    let kept = settled.kept(after: findings.earlierBus)
    if let kept, isUnchanged(findings.findings(of: kept)), let earlier {
      return .seated(plan(kept, bound: earlier.bound))
    }
    var search = SeatSearch(self, settled: settled, patience: patience)
    if let kept {
      search.start(with: kept, cost: findings.scaledCost(of: kept))
    }
    search.run { onBetter(plan($0, bound: findings.unscaled($1))) }
    return .seated(plan(search.best, bound: findings.unscaled(search.bound)))
  }
}

extension SeatProblem {
  /// Whether an earlier plan that was not proven to be the best is one for the same people and
  /// buses, and leaves the same to be wished: then another search might find another plan, though
  /// nothing has changed.
  private func isUnchanged(_ findings: [SeatFinding]) -> Bool {
    guard let earlier, !earlier.isProvenBest else { return false }
    let before = earlier.findings.filter { finding in
      if case .moved = finding.kind { return false }
      return true
    }
    return before == findings && earlier.loads.map(\.bus) == buses.map(\.id)
      && Set(earlier.loads.flatMap { $0.places.map(\.person) }) == Set(people.map(\.id))
  }
}

/// What can be said to a request for seats.
public enum SeatAnswer: Hashable, Sendable {
  /// Everybody has a seat.
  case seated(SeatPlan)
  /// So many more seats are wanted.
  case short(seats: Int)
  /// What was settled contradicts itself; nothing was tried.
  case contradictory([SeatConflict])
}
