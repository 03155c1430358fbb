/// Fills routes up again: among all places that fit, again and again the one that is worth the most
/// for what it costs, by a scale that changes from step to step.
///
/// The costs are kept. When a route changes, only the two new gaps are looked at at once; an older
/// cost is reckoned anew when its turn comes, for a fuller route is hardly ever cheaper (the lazy
/// evaluation of Minoux, "Accelerated greedy algorithms for maximizing submodular set functions",
/// 1978).
struct Recreate {
  // Found by measuring, decision 0009.
  private static let favour = 16
  /// Worths are brought to this scale, so that their third power times all factors is no overflow.
  private static let scale = 1 << 10

  private let routes: Int
  private let mostWorth: Int
  /// For each place and route the cheapest slot, what it costs, and how often the route had been
  /// changed when that was reckoned.
  private let slot: Cells
  private let cost: Cells
  private let version: Cells
  /// How often each route has been changed.
  private let changes: Cells
  /// The cheapest route of each place that fits.
  private let bestRoute: Cells
  private let bestScore: UnsafeMutablePointer<Int>
  /// The places that fit.
  private let fitting: Cells
  private var fits = 0
  /// What each of them counts this time.
  private let value: UnsafeMutablePointer<Int>
  private var power = 0
  /// The place that counts more than others this time.
  private var favoured = 0

  init(_ problem: RoutingProblem) {
    let count = problem.stops.count
    routes = problem.routes
    mostWorth = max(1, problem.stops.map(\.worth).max() ?? 1)
    slot = Cells(count * routes)
    cost = Cells(count * routes)
    version = Cells(count * routes)
    changes = Cells(routes)
    bestRoute = Cells(count)
    bestScore = .allocate(capacity: count)
    fitting = Cells(count)
    value = .allocate(capacity: count)
    bestScore.initialize(repeating: 0, count: count)
    value.initialize(repeating: 0, count: count)
  }

  func release() {
    for cells in [slot, cost, version, changes, bestRoute, fitting] { cells.release() }
    for pointer in [bestScore, value] { pointer.deallocate() }
  }

  /// Inserts until nothing fits.
  ///
  /// What was out before the ruin fits into the gaps of ruined routes only, or it would have been
  /// in; what the ruin took out may fit anywhere. The place around which was ruined is favoured:
  /// without that the very same places mostly come back.
  mutating func fill(
    _ set: inout RouteSet, after ruin: Ruin, _ random: inout SeededRandom
  ) {
    begin(&random)
    favoured = ruin.center
    for place in 1..<set.count where set.routeOf[place] < 0 {
      let isRemoved = ruin.hasRemoved(place)
      for route in 0..<routes {
        let span = isRemoved ? set.slots(of: route) : ruin.span(of: route)
        reckon(place, route, span, set)
      }
      keepIfFitting(place, set, &random)
    }
    insertAll(&set)
  }

  /// Fills routes of which nothing is known.
  mutating func fill(_ set: inout RouteSet, _ random: inout SeededRandom) {
    begin(&random)
    for place in 1..<set.count where set.routeOf[place] < 0 {
      for route in 0..<routes { reckon(place, route, set.slots(of: route), set) }
      keepIfFitting(place, set, &random)
    }
    insertAll(&set)
  }

  private mutating func begin(_ random: inout SeededRandom) {
    fits = 0
    power = random.below(4)
    for route in 0..<routes { changes[route] = 0 }
  }

  @inline(__always)
  private func reckon(_ place: Int, _ route: Int, _ span: SlotSpan, _ set: RouteSet) {
    let best = set.cheapestInsertion(of: place, into: route, span)
    let index = place &* routes &+ route
    slot[index] = best.slot
    cost[index] = best.cost
    version[index] = changes[route]
  }

  @inline(__always)
  private mutating func keepIfFitting(
    _ place: Int, _ set: RouteSet, _ random: inout SeededRandom
  ) {
    // The first to fit is drawn a value, and so on: what does not fit draws none.
    value[place] = 0
    guard choose(place) else { return }
    value[place] = appraisal(of: set.worth[place]) &* (512 &+ random.below(1024)) &* 1024
    if place == favoured { value[place] = value[place] &* Self.favour }
    score(place)
    fitting[fits] = place
    fits &+= 1
  }

  /// How much the worth of a place counts this time.
  @inline(__always)
  private func appraisal(of worth: Int) -> Int {
    let scaled = (worth &+ 1) &* Self.scale / (mostWorth &+ 1)
    return switch power {
    case 0: scaled
    case 1: scaled &* scaled
    case 2: scaled &* scaled &* scaled
    default: Self.scale
    }
  }

  /// Finds the cheapest route of a place; whether there is one.
  @inline(__always)
  private func choose(_ place: Int) -> Bool {
    let base = place &* routes
    var best = 0
    for route in 1..<routes where cost[base &+ route] < cost[base &+ best] { best = route }
    bestRoute[place] = best
    return cost[base &+ best] < Insertion.none.cost
  }

  @inline(__always)
  private func score(_ place: Int) {
    bestScore[place] = value[place] / (cost[place &* routes &+ bestRoute[place]] &+ 16)
  }

  private mutating func insertAll(_ set: inout RouteSet) {
    while fits > 0 {
      let first = mostWorthwhile()
      let place = fitting[first]
      let route = bestRoute[place]
      let index = place &* routes &+ route
      if version[index] == changes[route] {
        set.insert(place, into: route, before: slot[index])
        drop(first)
        changes[route] = changes[route] &+ 1
        lookAtGaps(around: slot[index], of: route, set)
      } else {
        reckon(place, route, set.slots(of: route), set)
        if choose(place) { score(place) } else { drop(first) }
      }
    }
  }

  @inline(__always)
  private func mostWorthwhile() -> Int {
    var best = 0
    for index in 1..<fits where bestScore[fitting[index]] > bestScore[fitting[best]] {
      best = index
    }
    return best
  }

  @inline(__always)
  private mutating func drop(_ index: Int) {
    fits &-= 1
    fitting[index] = fitting[fits]
  }

  /// Looks at the gaps before and behind a new visit, and lets go what now finds no room.
  @inline(__always)
  private mutating func lookAtGaps(around slot: Int, of route: Int, _ set: RouteSet) {
    var kept = 0
    for index in 0..<fits {
      let place = fitting[index]
      if cost[place &* routes &+ route] < Insertion.none.cost {
        guard keeps(place, around: slot, of: route, set) else { continue }
      }
      fitting[kept] = place
      kept &+= 1
    }
    fits = kept
  }

  /// Looks at two gaps for one place; whether it still fits somewhere.
  @inline(__always)
  private func keeps(_ place: Int, around slot: Int, of route: Int, _ set: RouteSet) -> Bool {
    let here = place &* routes &+ route
    if set.leastSpare(for: place) > set.mostSpare[route] {
      cost[here] = Insertion.none.cost
      guard bestRoute[place] == route else { return true }
      guard choose(place) else { return false }
      score(place)
      return true
    }
    for gap in slot...slot &+ 1 {
      let cost = set.insertionCost(of: place, into: route, before: gap)
      guard cost < self.cost[here] else { continue }
      self.cost[here] = cost
      self.slot[here] = gap
      version[here] = changes[route]
    }
    let best = bestRoute[place]
    if cost[here] < cost[place &* routes &+ best] { bestRoute[place] = route }
    if cost[here] <= cost[place &* routes &+ best] { score(place) }
    return true
  }
}
