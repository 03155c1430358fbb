/// Fills routes up again: among all places that fit, again and again the one that is worth the most
/// for what it costs, by a scale that changes from step to step.
struct Recreate {
  private let routes: Int
  /// For each place and route the cheapest slot and its score; a score of −1 where it fits nowhere.
  private let slot: Cells
  private let score: UnsafeMutablePointer<Int>
  /// The best route of each place that fits.
  private let bestRoute: Cells
  private let bestScore: UnsafeMutablePointer<Int>
  private let fitting: Cells
  private let value: UnsafeMutablePointer<Int>
  private var fits = 0

  init(_ problem: RoutingProblem) {
    let count = problem.stops.count
    routes = problem.routes
    slot = Cells(count * routes)
    score = .allocate(capacity: count * routes)
    bestRoute = Cells(count)
    bestScore = .allocate(capacity: count)
    fitting = Cells(count)
    value = .allocate(capacity: count)
    score.initialize(repeating: -1, count: count * routes)
    bestScore.initialize(repeating: -1, count: count)
    value.initialize(repeating: 0, count: count)
  }

  func release() {
    for cells in [slot, bestRoute, fitting] { cells.release() }
    for pointer in [score, bestScore, value] { pointer.deallocate() }
  }

  /// Inserts until nothing fits.
  ///
  /// What was out before the ruin fits into ruined routes only, or it would have been in; what the
  /// ruin took out may fit anywhere.
  mutating func fill(
    _ set: inout RouteSet, after ruin: Ruin, step: Int, _ random: inout SeededRandom
  ) {
    appraise(set, &random)
    for index in 0..<ruin.removedCount { bestRoute[ruin.removed[index]] = -2 }
    for place in 1..<set.count where set.routeOf[place] < 0 {
      let isRemoved = bestRoute[place] == -2
      for route in 0..<routes {
        if isRemoved || ruin.touched[route] == step {
          note(place, route, set)
        } else {
          score[place &* routes &+ route] = -1
        }
      }
      keepIfFitting(place)
    }
    insertAll(&set)
  }

  /// Fills routes of which nothing is known.
  mutating func fill(_ set: inout RouteSet, _ random: inout SeededRandom) {
    appraise(set, &random)
    for place in 1..<set.count where set.routeOf[place] < 0 {
      for route in 0..<routes { note(place, route, set) }
      keepIfFitting(place)
    }
    insertAll(&set)
  }

  /// Draws how much the worth of a place counts this time, with some noise for each place.
  private mutating func appraise(_ set: RouteSet, _ random: inout SeededRandom) {
    fits = 0
    let power = random.below(4)
    for place in 1..<set.count where set.routeOf[place] < 0 {
      let worth = set.worth[place] &+ 1
      var value = power == 3 ? 64 : worth
      if power == 1 || power == 2 { value = value &* worth }
      if power == 2 { value = value &* worth }
      self.value[place] = value &* (512 &+ random.below(1024)) &* 1024
    }
  }

  @inline(__always)
  private func note(_ place: Int, _ route: Int, _ set: RouteSet) {
    let best = set.cheapestSlot(for: place, in: route)
    let index = place &* routes &+ route
    slot[index] = best.slot
    // Ways are rounded down, so that a detour may come out negative.
    score[index] = best.slot == 0 ? -1 : value[place] / (max(best.cost, 0) &+ 16)
  }

  /// Finds the best route of a place; whether there is one.
  @inline(__always)
  private func choose(_ place: Int) -> Bool {
    var (best, route) = (-1, -1)
    for other in 0..<routes where score[place &* routes &+ other] > best {
      (best, route) = (score[place &* routes &+ other], other)
    }
    bestScore[place] = best
    bestRoute[place] = route
    return route >= 0
  }

  @inline(__always)
  private mutating func keepIfFitting(_ place: Int) {
    guard choose(place) else { return }
    fitting[fits] = place
    fits &+= 1
  }

  private mutating func insertAll(_ set: inout RouteSet) {
    while fits > 0 {
      var best = (score: -1, place: 0)
      for index in 0..<fits where bestScore[fitting[index]] > best.score {
        best = (bestScore[fitting[index]], fitting[index])
      }
      let route = bestRoute[best.place]
      set.insert(best.place, into: route, before: slot[best.place &* routes &+ route])
      look(after: best.place, in: route, set)
    }
  }

  /// Looks again at a route that has changed; a place that fits nowhere any more is let go.
  @inline(__always)
  private mutating func look(after inserted: Int, in route: Int, _ set: RouteSet) {
    var kept = 0
    for index in 0..<fits {
      let place = fitting[index]
      guard place != inserted else { continue }
      if score[place &* routes &+ route] >= 0 {
        note(place, route, set)
        guard choose(place) else { continue }
      }
      fitting[kept] = place
      kept &+= 1
    }
    fits = kept
  }
}
