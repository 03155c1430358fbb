/// Takes strings of neighbouring visits out of routes that lie near each other (Christiaens and
/// Vanden Berghe, "Slack Induction by String Removals for Vehicle Routing Problems",
/// Transportation Science 54, 2020).
struct Ruin {
  /// For each place all others, the nearest first.
  private let neighbours: Cells
  private let count: Int
  /// The step at which a route was last touched.
  let touched: Cells
  /// The places that were taken out last.
  let removed: Cells
  private(set) var removedCount = 0

  init(_ problem: RoutingProblem) {
    let count = problem.stops.count
    self.count = count
    var order: [Int] = []
    for place in 0..<count {
      order += (0..<count).sorted {
        (problem.travel[place * count + $0], $0) < (problem.travel[place * count + $1], $1)
      }
    }
    neighbours = Cells(order)
    touched = Cells(problem.routes)
    removed = Cells(count)
  }

  func release() {
    neighbours.release()
    touched.release()
    removed.release()
  }

  /// Ruins some routes near a place.
  ///
  /// - Parameters:
  ///   - strings: In how many routes at the most.
  ///   - longest: How many visits of a route at the most.
  mutating func ruin(
    _ set: inout RouteSet, around seed: Int, strings: Int, longest: Int, step: Int,
    _ random: inout SeededRandom
  ) {
    removedCount = 0
    var left = strings
    for index in 0..<count where left > 0 {
      let place = neighbours[seed * count + index]
      let route = set.routeOf[place]
      guard route >= 0, touched[route] != step else { continue }
      touched[route] = step
      left -= 1
      takeString(with: place, from: route, longest: longest, &set, &random)
    }
  }

  private mutating func takeString(
    with place: Int, from route: Int, longest: Int, _ set: inout RouteSet,
    _ random: inout SeededRandom
  ) {
    let visits = set.length[route] - 2
    let long = 1 + random.below(min(longest, visits))
    var slot = 1
    while set.place(slot, of: route) != place { slot += 1 }
    let first = max(1, slot - long + 1)
    let last = min(slot, visits - long + 1)
    let from = first + random.below(last - first + 1)
    for gone in from..<from + long {
      removed[removedCount] = set.place(gone, of: route)
      removedCount += 1
    }
    set.remove(from: from, to: from + long, of: route)
  }
}
