/// The stops that a party-day is asked to have, the ways between them, and how much time they take
/// at least.
///
/// A stop is a bit; it has a node for each place where it can be: only a lunch has several.
struct DayStops {
  /// The most stops that are looked at.
  static let mostBits = 10
  static let mostNodes = 64

  /// For each node what it is for, where, and how long it takes.
  let purpose = Cells(mostNodes)
  private let place = Cells(mostNodes)
  let duration = Cells(mostNodes)
  /// For each node the start that is settled, or −1.
  let start = Cells(mostNodes)
  /// For each bit its first node; one more at the end.
  let firstNode = Cells(mostBits + 1)
  private(set) var nodes = 0
  private(set) var bits = 0
  /// Whether there are more stops than can be looked at, or there is no table to eat at.
  private(set) var isHopeless = false

  /// From node to node, from × nodes + to: steps of the grid, and points against driving.
  let move = Cells(mostNodes * mostNodes)
  let drive = Cells(mostNodes * mostNodes)
  /// For each node the same from where the day begins, and to where it ends.
  let out = Cells(mostNodes)
  let outDrive = Cells(mostNodes)
  let back = Cells(mostNodes)
  let backDrive = Cells(mostNodes)
  /// For each set of stops the least time from the end of its last one to the end of the day, where
  /// all others come after it.
  let rest = Cells(1 << mostBits)

  func release() {
    for cells in [
      purpose, place, duration, start, firstNode, move, drive, out, outDrive, back, backDrive, rest,
    ] { cells.release() }
  }

  /// Forgets all stops.
  mutating func clear() {
    (nodes, bits, isHopeless) = (0, 0, false)
    firstNode[0] = 0
  }

  /// Adds a visit, or a lecture at its time.
  mutating func add(_ purpose: Int, at start: Int, _ ground: TripGround) {
    addNode(purpose, at: start, ground)
    close()
  }

  /// Adds a lunch at one of the tables.
  mutating func addLunch(_ ground: TripGround) {
    if ground.tables == 0 { isHopeless = true }
    for table in 0..<ground.tables { addNode(ground.table(table), at: -1, ground) }
    close()
  }

  private mutating func addNode(_ purpose: Int, at start: Int, _ ground: TripGround) {
    guard bits < Self.mostBits, nodes < Self.mostNodes else {
      isHopeless = true
      return
    }
    self.purpose[nodes] = purpose
    self.start[nodes] = start
    place[nodes] = ground.place[purpose]
    duration[nodes] = ground.duration[purpose]
    nodes &+= 1
  }

  private mutating func close() {
    guard bits < Self.mostBits else { return }
    bits &+= 1
    firstNode[bits] = nodes
  }

  /// Lays out the ways; whether a day would be long enough for all stops if they could be at any
  /// time.
  func haveTime(_ frame: Int, _ ground: TripGround) -> Bool {
    guard !isHopeless else { return false }
    layOutWays(frame, ground)
    let full = (1 << bits) &- 1
    rest[full] = leastBack
    for bit in 0..<bits {
      let time = leastTime(of: bit)
      // All sets that lack this stop and have those with higher bits.
      let high = full &- ((2 << bit) &- 1)
      for low in 0..<(1 << bit) { rest[high &+ low] = rest[high &+ (1 << bit) &+ low] &+ time }
    }
    return ground.earliest[frame] &+ rest[0] <= ground.latest[frame]
  }

  private func layOutWays(_ frame: Int, _ ground: TripGround) {
    let (begin, end) = (ground.dayStart[frame] &* ground.places, ground.dayEnd[frame])
    for node in 0..<nodes {
      let (first, row) = (begin &+ place[node], place[node] &* ground.places)
      out[node] = ground.move[first]
      outDrive[node] = ground.drive[first]
      back[node] = ground.move[row &+ end]
      backDrive[node] = ground.drive[row &+ end]
      for other in 0..<nodes {
        move[node &* nodes &+ other] = ground.move[row &+ place[other]]
        drive[node &* nodes &+ other] = ground.drive[row &+ place[other]]
      }
    }
  }

  private var leastBack: Int {
    var least = bits == 0 ? 0 : Int.max
    for node in 0..<nodes { least = min(least, back[node]) }
    return least
  }

  /// The least time of a stop and the way to it.
  private func leastTime(of bit: Int) -> Int {
    var least = Int.max
    let own = firstNode[bit]..<firstNode[bit &+ 1]
    for node in own {
      var way = out[node]
      for other in 0..<nodes where !own.contains(other) {
        way = min(way, move[other &* nodes &+ node])
      }
      least = min(least, way &+ duration[node])
    }
    return least
  }
}
