/// How many people are at each site and table at each moment, others' included.
struct Crowds {
  /// For each site or table, day and slot.
  private let people: Cells
  private let slots: Int
  private let days: Int

  init(_ ground: TripGround) {
    (slots, days) = (ground.slots, ground.days)
    people = Cells((ground.sites + ground.tables) * ground.days * ground.slots)
    people.copy(ground.bounds.people)
  }

  func release() { people.release() }

  func copy(_ other: Crowds) { people.copy(other.people) }

  /// Adds people (or takes them away) from a slot on.
  @inline(__always)
  func add(_ count: Int, _ row: Int, _ day: Int, _ start: Int, _ duration: Int) {
    let from = people.base + ((row &* days &+ day) &* slots &+ start)
    for slot in 0..<duration { from[slot] &+= Int32(truncatingIfNeeded: count) }
  }

  /// The people of a site or table on a day, slot by slot.
  @inline(__always)
  func row(_ row: Int, _ day: Int) -> UnsafePointer<Int32> {
    UnsafePointer(people.base + ((row &* days &+ day) &* slots))
  }
}
