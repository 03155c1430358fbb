internal import Postgres
internal import Training

/// A timetable of tentative sessions drawn by lot, and which pairs of them need the same thing.
///
/// The pairs are found by looking at all of them, two by two, without a database.
public struct RandomTimetable: Sendable {
  /// Two sessions that need one thing at one moment.
  public struct Pair: Hashable, Sendable {
    /// The session with the lower number.
    public let first: Int
    /// The other one.
    public let second: Int
    /// What both need: `lecturer`, `place`, `escort`, `bus` or `unit`.
    public let resource: String

    /// Two sessions and what both need.
    public init(_ first: Int, _ second: Int, _ resource: String) {
      (self.first, self.second, self.resource) = (first, second, resource)
    }
  }

  struct Unit: Hashable, Sendable {
    let trainingClass: Int
    /// `nil` for the class, and for a group across its branches.
    let branch: Int?
    let group: Int?
  }

  struct Entry: Sendable {
    let start: Int
    let minutes: Int
    let units: [Unit]
    let lecturers: [Int]
    let place: Int?
    let escort: Int?
    let bus: Int?
  }

  let classes: Int
  let lecturers: Int
  let places: Int
  let escorts: Int
  let buses: Int
  let entries: [Entry]

  /// Draws so many sessions over the days of a term.
  ///
  /// - Parameter seed: The same seed draws the same sessions.
  public init(_ count: Int, seed: UInt64) {
    var lot = Lot(seed: seed)
    let classes = max(3, count / 250)
    (self.classes, lecturers, places, escorts, buses) = (classes, classes * 2, classes, classes, 3)
    let (lecturers, places) = (lecturers, places)
    entries = (0..<count).map { _ in
      Entry(classes: classes, lecturers: lecturers, places: places, lot: &lot)
    }
  }

  /// How many sessions there are.
  public var count: Int { entries.count }

  /// Every pair, two by two; the sessions are numbered from 1 in the order of their drawing.
  public var pairs: Set<Pair> {
    var pairs: Set<Pair> = []
    for second in entries.indices {
      for first in entries[..<second].indices {
        for resource in entries[first].shared(with: entries[second]) {
          pairs.insert(Pair(first + 1, second + 1, resource))
        }
      }
    }
    return pairs
  }
}

extension RandomTimetable.Entry {
  fileprivate init(classes: Int, lecturers: Int, places: Int, lot: inout Lot) {
    start = lot.draw(60) * 1440 + 480 + lot.draw(48) * 15
    // One in fifty runs over midnight, some over several days.
    minutes = lot.draw(50) == 0 ? 600 + lot.draw(3000) : 30 + lot.draw(10) * 15
    let trainingClass = lot.draw(classes)
    units = (0...lot.draw(2)).map { _ in RandomTimetable.Unit(of: trainingClass, lot: &lot) }
    self.lecturers = lot.draw(2) == 0 ? [lot.draw(lecturers)] : []
    place = lot.draw(2) == 0 ? lot.draw(places) : nil
    escort = lot.draw(5) == 0 ? lot.draw(classes) : nil
    bus = lot.draw(20) == 0 ? lot.draw(3) : nil
  }

  fileprivate func shared(with other: Self) -> [String] {
    guard start < other.start + other.minutes, other.start < start + minutes else { return [] }
    var shared: [String] = []
    if !Set(lecturers).isDisjoint(with: other.lecturers) { shared.append("lecturer") }
    // Every second place takes one session at a time.
    if let place, place == other.place, place.isMultiple(of: 2) { shared.append("place") }
    if let escort, escort == other.escort { shared.append("escort") }
    if let bus, bus == other.bus { shared.append("bus") }
    if units.contains(where: { mine in other.units.contains { mine.meets($0) } }) {
      shared.append("unit")
    }
    return shared
  }
}

extension RandomTimetable.Unit {
  fileprivate init(of trainingClass: Int, lot: inout Lot) {
    self.trainingClass = trainingClass
    switch lot.draw(4) {
    case 0: (branch, group) = (nil, nil)
    case 1: (branch, group) = (lot.draw(2), nil)
    case 2: (branch, group) = (lot.draw(2), lot.draw(2))
    default: (branch, group) = (nil, lot.draw(2))
    }
  }

  /// Whether the tree of the class lets both have the same people.
  fileprivate func meets(_ other: Self) -> Bool {
    guard trainingClass == other.trainingClass else { return false }
    if isClass || other.isClass { return true }
    guard branch == other.branch else { return false }
    return group == nil || other.group == nil || group == other.group
  }

  var isClass: Bool { branch == nil && group == nil }
}

/// Numbers drawn by lot, the same for the same seed (xorshift).
struct Lot {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  /// A number from 0 up to, but not including, the bound.
  mutating func draw(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 33) % UInt64(bound))
  }
}
