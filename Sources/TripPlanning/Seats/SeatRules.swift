/// The numbers of a problem as the search needs them; costs are multiplied by a scale and count
/// moves behind the point.
struct SeatRules {
  /// The bands.
  let bands: [SeatBand]
  let buses: Int
  /// Of each bus: its seats for people who are not staff, all its seats, and its even share.
  let forOthers: [Int]
  let seats: [Int]
  let shares: [Int]
  /// Buses with the same number here can change places, as long as nobody is on them.
  let likeness: [Int]
  let branchSplit: Int
  let groupSplit: Int
  let partySplit: Int
  let unwanted: Int
  let crowded: Int
  let moved: Int
  let staffMissing: Int
  let staffWanted: Int
  /// For every band and the end: people behind it who are settled on each bus (bus by bus, staff
  /// after the others), and all who are not settled.
  private(set) var laterSettled: [Int] = []
  private(set) var laterOthers: [Int] = []
  private(set) var laterFree: [Int] = []
  private(set) var laterStaff: [Int] = []
  /// For every band and the end: what the units that begin behind cost, because they are too large
  /// for one bus.
  private(set) var laterSplits: [Int] = []

  init(_ problem: SeatProblem, settled: SettledSeats) {
    let findings = SeatFindings(problem)
    bands = SeatBands(problem, settled: settled, earlierBus: findings.earlierBus).bands
    buses = problem.buses.count
    forOthers = problem.buses.indices.map(settled.seatsForOthers(on:))
    seats = problem.buses.map(\.seats)
    shares = findings.shares
    let prices = problem.prices
    branchSplit = prices.branchSplit * findings.scale
    groupSplit = prices.groupSplit * findings.scale
    partySplit = prices.partySplit * findings.scale
    unwanted = prices.unwanted * findings.scale
    crowded = prices.crowded * findings.scale
    moved = prices.moved * findings.scale + 1
    staffMissing = prices.staffMissing * findings.scale
    staffWanted = prices.staffWanted
    let known = Set(settled.bus.compactMap(\.self) + findings.earlierBus.compactMap(\.self))
    likeness = problem.buses.indices.map { bus in
      guard !known.contains(bus) else { return bus }
      return problem.buses.indices.first {
        !known.contains($0) && problem.buses[$0].seats == problem.buses[bus].seats
          && problem.buses[$0].reserved == problem.buses[bus].reserved
      } ?? bus
    }
    countLater()
    laterSplits = forcedSplits(problem)
  }

  private mutating func countLater() {
    var settled = [Int](repeating: 0, count: 2 * buses)
    var (others, free, staff) = (0, 0, 0)
    var rows = [settled]
    (laterOthers, laterFree, laterStaff) = ([0], [0], [0])
    for band in bands.reversed() {
      let size = band.members.count
      if band.isStaff { staff += size }
      if band.settledBus >= 0 {
        settled[band.settledBus + (band.isStaff ? buses : 0)] += size
      } else {
        free += size
        if !band.isStaff { others += size }
      }
      rows.append(settled)
      laterOthers.append(others)
      laterFree.append(free)
      laterStaff.append(staff)
    }
    laterSettled = rows.reversed().flatMap(\.self)
    laterOthers.reverse()
    laterFree.reverse()
    laterStaff.reverse()
  }

  /// Units that have not begun are on as many of the largest buses as they need at the least.
  private func forcedSplits(_ problem: SeatProblem) -> [Int] {
    var sums = [Int](repeating: 0, count: bands.count + 1)
    for (flag, price) in [
      (SeatColumn.branch, branchSplit), (SeatColumn.group, groupSplit),
      (SeatColumn.party, partySplit),
    ] {
      var (size, others) = (0, 0)
      for (place, band) in bands.enumerated().reversed() where band.flags & flag != 0 {
        if band.closing & flag != 0 { (size, others) = (0, 0) }
        size += band.members.count
        others += band.isStaff ? 0 : band.members.count
        if place > 0, bands[place - 1].closing & flag == 0 { continue }
        let needed = max(busesNeeded(size, seats), busesNeeded(others, forOthers))
        sums[place] += price * (needed - 1)
      }
    }
    for place in bands.indices.reversed() { sums[place] += sums[place + 1] }
    return sums
  }

  /// Room on a bus beside those on it and those settled on it from a band on: for people who are
  /// not staff, and for anybody.
  @inline(__always)
  func room(_ column: Int, _ bus: Int, before band: Int) -> (others: Int, all: Int) {
    let row = band &* buses &* 2 &+ bus
    let others = SeatColumn.others(column) &+ laterSettled[row]
    let all = others &+ SeatColumn.staff(column) &+ laterSettled[row &+ buses]
    return (min(forOthers[bus] &- others, seats[bus] &- all), seats[bus] &- all)
  }

  /// How often somebody of a band avoids or is avoided on a bus.
  @inline(__always)
  func avoided(_ column: Int, _ band: Int) -> Int {
    bands[band].avoided.reduce(0) { column & $1.mark == 0 ? $0 : $0 + $1.count }
  }

  private func busesNeeded(_ people: Int, _ rooms: [Int]) -> Int {
    var (left, needed) = (people, 0)
    for room in rooms.sorted(by: >) where left > 0 {
      left -= room
      needed += 1
    }
    return max(1, needed)
  }
}
