/// Slots of a route that lie next to each other.
struct SlotSpan {
  let first: Int
  let last: Int

  /// What of it may have a visit before it in a route of so many slots.
  @inline(__always)
  func within(_ length: Int) -> SlotSpan {
    SlotSpan(first: max(1, first), last: min(last, length &- 1))
  }
}

/// Where a place may go, and what that costs: four times the time by which the next visit is put
/// off, and the longer way.
struct Insertion {
  /// It fits nowhere.
  static var none: Insertion { Insertion(cost: Int(Int32.max), slot: 0) }

  let cost: Int
  /// The slot before which it goes.
  let slot: Int
}

extension RouteSet {
  /// All slots before which a visit of a route can be put.
  @inline(__always)
  func slots(of route: Int) -> SlotSpan { SlotSpan(first: 1, last: length[route] &- 1) }

  /// The cheapest way into some slots of a route.
  @inline(__always)
  func cheapestInsertion(of place: Int, into route: Int, _ span: SlotSpan) -> Insertion {
    let base = route &* width
    let (closes, ready) = (closes[place], opens[place] &+ duration[place])
    let least = leastSpare(for: place)
    var best = Insertion.none
    guard least <= mostSpare[route] else { return best }
    var slot = span.first
    // Before these slots it would be too early: what comes next could not wait so long.
    while slot <= span.last, latest[base &+ slot] < ready { slot &+= 1 }
    // Behind the last it is too late.
    while slot <= span.last, start[base &+ slot &- 1] <= closes {
      if spare[base &+ slot] >= least {
        let cost = insertionCost(of: place, into: route, before: slot)
        if cost < best.cost { best = Insertion(cost: cost, slot: slot) }
      }
      slot &+= 1
    }
    return best
  }

  /// What spare time a visit needs at the least: how long it takes.
  ///
  /// The detour costs time as well, but for the two units by which rounding may shorten it. Where
  /// ways over a third place are shorter than straight ones, room may be missed by this.
  @inline(__always)
  func leastSpare(for place: Int) -> Int { duration[place] &- 2 }

  /// What it costs to put a place before a slot; that of `Insertion.none` where it does not fit.
  @inline(__always)
  func insertionCost(of place: Int, into route: Int, before slot: Int) -> Int {
    let at = route &* width &+ slot
    let (before, next) = (visits[at &- 1], visits[at])
    let there = inbound[place &* count &+ before]
    let begin = max(opens[place], start[at &- 1] &+ duration[before] &+ there)
    guard begin <= closes[place] else { return Insertion.none.cost }
    let onward = travel[place &* count &+ next]
    let after = begin &+ duration[place] &+ onward
    guard after <= latest[at] else { return Insertion.none.cost }
    let delay = max(0, after &- start[at])
    // Ways are rounded, so that a detour may come out negative.
    return max(0, delay &<< 2 &+ there &+ onward &- way(before, next))
  }
}
