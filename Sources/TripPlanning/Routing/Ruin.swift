/// Takes strings of neighbouring visits out of routes that lie near each other (Christiaens and
/// Vanden Berghe, "Slack Induction by String Removals for Vehicle Routing Problems",
/// Transportation Science 54, 2020).
struct Ruin {
  // Found by measuring, decision 0009.
  private static let splitChance = 2
  private static let mostKept = 4

  /// For each place all others, the nearest first.
  private let neighbours: Cells
  private let count: Int
  private let routes: Int
  /// Before which slots of each route there may be more room than before.
  private let firstSlot: Cells
  private let lastSlot: Cells
  /// The step at which a place was last taken out.
  private let removed: Cells
  private var step = 0
  /// The place around which the last ruin was.
  private(set) var center = 0
  /// Whether the routes are in time without what was taken out.
  private(set) var isInTime = true

  init(_ problem: RoutingProblem) {
    let count = problem.stops.count
    (self.count, routes) = (count, problem.routes)
    neighbours = Cells(count * count)
    for place in 0..<count {
      // Ways first, then numbers, in one word: that sorts ten times as fast as pairs.
      let ways = (0..<count).map { problem.travel[place * count + $0] << 20 | $0 }.sorted()
      for (rank, way) in ways.enumerated() {
        neighbours[place * count + rank] = way & (1 << 20 - 1)
      }
    }
    firstSlot = Cells(problem.routes)
    lastSlot = Cells(problem.routes)
    removed = Cells(count)
  }

  func release() {
    for cells in [neighbours, firstSlot, lastSlot, removed] { cells.release() }
  }

  /// Whether the last ruin took a place out.
  @inline(__always)
  func hasRemoved(_ place: Int) -> Bool { removed[place] == step }

  /// Before which slots of a route there is more room than before the last ruin.
  @inline(__always)
  func span(of route: Int) -> SlotSpan { SlotSpan(first: firstSlot[route], last: lastSlot[route]) }

  /// Ruins some routes near a place.
  ///
  /// - Parameters:
  ///   - strings: In how many routes at the most.
  ///   - longest: How many visits of a route at the most.
  mutating func ruin(
    _ set: inout RouteSet, around place: Int, strings: Int, longest: Int,
    _ random: inout SeededRandom
  ) {
    step &+= 1
    center = place
    isInTime = true
    for route in 0..<routes { (firstSlot[route], lastSlot[route]) = (1, 0) }
    var left = strings
    var index = 0
    while left > 0, index < count {
      let place = neighbours[center &* count &+ index]
      let route = set.routeOf[place]
      index &+= 1
      guard route >= 0, lastSlot[route] == 0 else { continue }
      left &-= 1
      takeString(with: place, from: route, longest: longest, &set, &random)
    }
  }

  /// Takes a string out; now and then in two pieces, so that some visits in its middle stay.
  private mutating func takeString(
    with place: Int, from route: Int, longest: Int, _ set: inout RouteSet,
    _ random: inout SeededRandom
  ) {
    let visits = set.length[route] &- 2
    let long = 1 &+ random.below(min(longest, visits))
    var kept = 0
    if long > 1, long < visits, random.below(Self.splitChance) == 0 {
      kept = 1 &+ random.below(min(visits &- long, Self.mostKept))
    }
    var slot = 1
    while set.place(slot, of: route) != place { slot &+= 1 }
    let all = long &+ kept
    let first = max(1, slot &- all &+ 1)
    let last = min(slot, visits &- all &+ 1)
    let from = first &+ random.below(last &- first &+ 1)
    let head = kept == 0 ? long : 1 &+ random.below(long &- 1)
    if head < long { take(from &+ head &+ kept, from &+ all, of: route, &set) }
    let behind = span(of: route)
    take(from, from &+ head, of: route, &set)
    if head < long {
      // What was behind has moved up to where the first piece was.
      firstSlot[route] = min(firstSlot[route], behind.first)
      lastSlot[route] = max(lastSlot[route], behind.last &- head)
    }
  }

  private mutating func take(_ from: Int, _ end: Int, of route: Int, _ set: inout RouteSet) {
    for gone in from..<end { removed[set.place(gone, of: route)] = step }
    let span = set.remove(from: from, to: end, of: route)
    (firstSlot[route], lastSlot[route]) = (span.first, span.last)
    isInTime = isInTime && set.isInTime(at: from, of: route)
  }
}
