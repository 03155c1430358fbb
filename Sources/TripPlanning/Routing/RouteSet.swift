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
  let width: Int
  /// The way from a place: from × count + to.
  let travel: Cells
  /// The same by the place that is reached, so that all ways to it lie in one row.
  let inbound: Cells
  let duration: Cells
  let worth: Cells
  let opens: Cells
  let closes: Cells

  /// How many slots each route has, both ends counted.
  let length: Cells
  let visits: Cells
  let start: Cells
  let latest: Cells
  /// How much longer than now it may take to get from the visit before to a slot's.
  let spare: Cells
  /// The most of these in each route.
  let mostSpare: Cells
  /// The route of each place, or −1.
  let routeOf: Cells
  /// What the visited places are worth.
  private(set) var total = 0

  init(_ problem: RoutingProblem) {
    count = problem.stops.count
    routes = problem.routes
    width = count + 1
    travel = Cells(problem.travel)
    inbound = Cells(count * count)
    duration = Cells(problem.stops.map(\.duration))
    worth = Cells(problem.stops.map(\.worth))
    opens = Cells(problem.stops.map(\.opens))
    closes = Cells(problem.stops.map(\.closes))
    length = Cells(routes, filledWith: 2)
    visits = Cells(routes * width)
    start = Cells(routes * width)
    latest = Cells(routes * width)
    spare = Cells(routes * width)
    mostSpare = Cells(routes)
    routeOf = Cells(count, filledWith: -1)
    for from in 0..<count {
      for to in 0..<count { inbound[to * count + from] = travel[from * count + to] }
    }
    for route in 0..<routes {
      start[route * width] = opens[0]
      start[route * width + 1] = max(opens[0], opens[0] + duration[0] + way(0, 0))
      latest[route * width + 1] = closes[0]
      latest[route * width] = latestStart(at: 0, route * width)
      reckonSpare(of: route)
    }
  }

  func release() {
    for cells in [
      travel, inbound, duration, worth, opens, closes, length, visits, start, latest, spare,
      mostSpare, routeOf,
    ] { cells.release() }
  }

  /// The place in a slot.
  @inline(__always)
  func place(_ slot: Int, of route: Int) -> Int { visits[route &* width &+ slot] }

  @inline(__always)
  func way(_ from: Int, _ to: Int) -> Int { travel[from &* count &+ to] }

  /// The places of a route in order.
  func order(of route: Int) -> [Int] { (1..<length[route] - 1).map { place($0, of: route) } }

  /// Puts a place into a route before a slot.
  mutating func insert(_ place: Int, into route: Int, before slot: Int) {
    let base = route &* width
    let end = base &+ length[route]
    visits.open(at: base &+ slot, length: end)
    start.open(at: base &+ slot, length: end)
    latest.open(at: base &+ slot, length: end)
    visits[base &+ slot] = place
    length[route] = length[route] &+ 1
    routeOf[place] = route
    total &+= worth[place]
    start[base &+ slot] = arrival(at: slot, base)
    latest[base &+ slot] = latestStart(at: slot, base)
    _ = passOn(from: slot &+ 1, of: route)
    _ = passBack(from: slot &- 1, of: route)
    reckonSpare(of: route)
  }

  /// Takes the visits from a slot up to another out of a route.
  ///
  /// - Returns: Before which slots there may be more room than there was.
  mutating func remove(from slot: Int, to end: Int, of route: Int) -> SlotSpan {
    let base = route &* width
    for gone in slot..<end {
      routeOf[visits[base &+ gone]] = -1
      total &-= worth[visits[base &+ gone]]
    }
    let last = base &+ length[route]
    visits.close(from: base &+ slot, to: base &+ end, length: last)
    start.close(from: base &+ slot, to: base &+ end, length: last)
    latest.close(from: base &+ slot, to: base &+ end, length: last)
    length[route] = length[route] &- (end &- slot)
    let same = (before: passBack(from: slot &- 1, of: route), after: passOn(from: slot, of: route))
    reckonSpare(of: route)
    return SlotSpan(first: same.before &+ 1, last: same.after).within(length[route])
  }

  /// Whether a route is still in time behind a slot where visits were taken out; where the straight
  /// way is longer than the one over a place in between, it may not be.
  @inline(__always)
  func isInTime(at slot: Int, of route: Int) -> Bool {
    start[route &* width &+ slot] <= latest[route &* width &+ slot]
  }

  /// Takes over the routes of another set for the same problem.
  mutating func copy(_ other: RouteSet) {
    for route in 0..<routes {
      let (base, end) = (route &* width, other.length[route])
      length[route] = end
      visits.copy(other.visits, from: base, count: end)
      start.copy(other.start, from: base, count: end)
      latest.copy(other.latest, from: base, count: end)
      spare.copy(other.spare, from: base, count: end)
    }
    mostSpare.copy(other.mostSpare)
    routeOf.copy(other.routeOf)
    total = other.total
  }

  @inline(__always)
  private func arrival(at slot: Int, _ base: Int) -> Int {
    let before = visits[base &+ slot &- 1]
    let place = visits[base &+ slot]
    return max(opens[place], start[base &+ slot &- 1] &+ duration[before] &+ way(before, place))
  }

  @inline(__always)
  private func latestStart(at slot: Int, _ base: Int) -> Int {
    let place = visits[base &+ slot]
    let next = visits[base &+ slot &+ 1]
    return min(closes[place], latest[base &+ slot &+ 1] &- duration[place] &- way(place, next))
  }

  private func reckonSpare(of route: Int) {
    let base = route &* width
    var (before, most) = (0, 0)
    for slot in base &+ 1..<base &+ length[route] {
      let place = visits[slot]
      let room = latest[slot] &- start[slot &- 1] &- duration[before] &- way(before, place)
      spare[slot] = room
      most = max(most, room)
      before = place
    }
    mostSpare[route] = most
  }

  /// Moves starts on until one stays as it was; that slot, or the length of the route.
  private func passOn(from slot: Int, of route: Int) -> Int {
    let base = route &* width
    let end = length[route]
    var slot = slot
    while slot < end {
      let begin = arrival(at: slot, base)
      guard begin != start[base &+ slot] else { break }
      start[base &+ slot] = begin
      slot &+= 1
    }
    return slot
  }

  /// Moves latest starts back until one stays as it was; that slot, or −1.
  private func passBack(from slot: Int, of route: Int) -> Int {
    let base = route &* width
    var slot = slot
    while slot >= 0 {
      let end = latestStart(at: slot, base)
      guard end != latest[base &+ slot] else { break }
      latest[base &+ slot] = end
      slot &-= 1
    }
    return slot
  }
}
