/// Routes that grow and shrink, with the earliest and latest start of every visit.
///
/// A route is a row of slots: place 0, its visits, place 0 again. `start` is when a visit begins
/// when everything is done as early as possible; `latest` is when it may begin at the latest so
/// that all behind it stays in time (the forward time slack of Savelsbergh, "The vehicle routing
/// problem with time windows: minimizing route duration", ORSA Journal on Computing 4, 1992).
struct RouteSet {
  let count: Int
  let routes: Int
  /// Slots that a route may have.
  private let width: Int
  private let travel: Cells
  let duration: Cells
  let worth: Cells
  let opens: Cells
  let closes: Cells

  /// How many slots each route has, both ends counted.
  let length: Cells
  private let visits: Cells
  private let start: Cells
  private let latest: Cells
  /// The route of each place, or −1.
  let routeOf: Cells
  /// What the visited places are worth.
  var total = 0

  init(_ problem: RoutingProblem) {
    count = problem.stops.count
    routes = problem.routes
    width = count + 1
    travel = Cells(problem.travel)
    duration = Cells(problem.stops.map(\.duration))
    worth = Cells(problem.stops.map(\.worth))
    opens = Cells(problem.stops.map(\.opens))
    closes = Cells(problem.stops.map(\.closes))
    length = Cells(routes, filledWith: 2)
    visits = Cells(routes * width)
    start = Cells(routes * width)
    latest = Cells(routes * width)
    routeOf = Cells(count, filledWith: -1)
    for route in 0..<routes {
      start[route * width] = opens[0]
      latest[route * width] = closes[0]
      start[route * width + 1] = opens[0]
      latest[route * width + 1] = closes[0]
    }
  }

  func release() {
    for cells in [
      travel, duration, worth, opens, closes, length, visits, start, latest, routeOf,
    ] { cells.release() }
  }

  /// The place in a slot.
  @inline(__always)
  func place(_ slot: Int, of route: Int) -> Int { visits[route * width + slot] }

  @inline(__always)
  func way(_ from: Int, _ to: Int) -> Int { travel[from &* count &+ to] }

  /// The places of a route in order.
  func order(of route: Int) -> [Int] { (1..<length[route] - 1).map { place($0, of: route) } }

  /// The cheapest way into a route for a place: the slot before which it goes, and what it costs;
  /// `nil` where there is none.
  ///
  /// The cost is four times the time by which the next visit is put off, and the longer way.
  @inline(__always)
  func cheapestSlot(for place: Int, in route: Int) -> (cost: Int, slot: Int) {
    let base = route &* width
    let (opens, closes, stay) = (opens[place], closes[place], duration[place])
    let end = length[route]
    var best = (cost: Int.max, slot: 0)
    var slot = 1
    // Before these slots it would be too early: what comes next could not wait so long.
    while slot < end, latest[base &+ slot] < opens &+ stay { slot &+= 1 }
    while slot < end {
      let before = visits[base &+ slot &- 1]
      let free = start[base &+ slot &- 1] &+ duration[before]
      // From here on it is too late.
      guard free <= closes else { break }
      let next = visits[base &+ slot]
      let arrival = free &+ way(before, place)
      let begin = arrival > opens ? arrival : opens
      let after = begin &+ stay &+ way(place, next)
      if begin <= closes, after <= latest[base &+ slot] {
        let detour = way(before, place) &+ way(place, next) &- way(before, next)
        let delay = after &- start[base &+ slot]
        let cost = (delay > 0 ? delay &<< 2 : 0) &+ detour
        if cost < best.cost { best = (cost, slot) }
      }
      slot &+= 1
    }
    return best
  }

  /// Puts a place into a route before a slot.
  mutating func insert(_ place: Int, into route: Int, before slot: Int) {
    let base = route * width
    let end = length[route]
    visits.open(at: base + slot, length: base + end)
    start.open(at: base + slot, length: base + end)
    latest.open(at: base + slot, length: base + end)
    visits[base + slot] = place
    length[route] = end + 1
    routeOf[place] = route
    total += worth[place]
    start[base + slot] = arrival(at: slot, base)
    latest[base + slot] = latestStart(at: slot, base)
    passOn(from: slot + 1, of: route)
    passBack(from: slot - 1, of: route)
  }

  /// Takes the visits from a slot up to another out of a route.
  mutating func remove(from slot: Int, to end: Int, of route: Int) {
    let base = route * width
    for gone in slot..<end {
      routeOf[visits[base + gone]] = -1
      total -= worth[visits[base + gone]]
    }
    visits.close(from: base + slot, to: base + end, length: base + length[route])
    start.close(from: base + slot, to: base + end, length: base + length[route])
    latest.close(from: base + slot, to: base + end, length: base + length[route])
    length[route] -= end - slot
    passOn(from: slot, of: route)
    passBack(from: slot - 1, of: route)
  }

  /// Takes over the routes of another set for the same problem.
  mutating func copy(_ other: RouteSet) {
    length.copy(other.length)
    visits.copy(other.visits)
    start.copy(other.start)
    latest.copy(other.latest)
    routeOf.copy(other.routeOf)
    total = other.total
  }

  @inline(__always)
  private func arrival(at slot: Int, _ base: Int) -> Int {
    let before = visits[base + slot - 1]
    let place = visits[base + slot]
    return max(opens[place], start[base + slot - 1] + duration[before] + way(before, place))
  }

  @inline(__always)
  private func latestStart(at slot: Int, _ base: Int) -> Int {
    let place = visits[base + slot]
    let next = visits[base + slot + 1]
    return min(closes[place], latest[base + slot + 1] - duration[place] - way(place, next))
  }

  /// Moves starts on until one stays as it was.
  private func passOn(from slot: Int, of route: Int) {
    let base = route * width
    for slot in slot..<length[route] {
      let begin = arrival(at: slot, base)
      guard begin != start[base + slot] else { return }
      start[base + slot] = begin
    }
  }

  /// Moves latest starts back until one stays as it was.
  private func passBack(from slot: Int, of route: Int) {
    let base = route * width
    for slot in stride(from: slot, through: 0, by: -1) {
      let end = latestStart(at: slot, base)
      guard end != latest[base + slot] else { return }
      latest[base + slot] = end
    }
  }
}
