import TripPlanning

/// What is settled before the search, and what the plan is worth.
extension TripRules {
  /// Fixed stops that are not as they were settled, and stops of parties that are away.
  var settledFaults: [String] {
    let fixed = problem.fixed.flatMap { fixed -> [String] in
      let parties =
        if case .lecture(let number) = fixed.purpose {
          problem.parties.indices.filter {
            problem.lectures[number].branches.contains(problem.parties[$0].branch)
          }
        } else {
          [fixed.party]
        }
      return parties.filter { !has(fixed, party: $0) }.map { "fixed: party \($0) not \(fixed)" }
    }
    let away = problem.taken.flatMap { taken -> [String] in
      guard case .party(let party) = taken.resource else { return [] }
      return partyDay(party, taken.day).stops.filter { time(of: $0).overlaps(taken.time) }
        .map { "taken: party \(party) stops for \($0)" }
    }
    return fixed + away
  }

  private func has(_ fixed: FixedStop, party: Int) -> Bool {
    partyDay(party, fixed.day).stops.contains {
      $0.purpose == fixed.purpose && (fixed.start == nil || fixed.start == $0.start)
    }
  }

  /// A worth that is another than the plan's.
  var worthFaults: [String] {
    plan.worth == worth ? [] : ["the worth is \(worth), not \(plan.worth)"]
  }

  /// The worth of the plan, from its stops alone.
  var worth: Int {
    let prices = problem.prices
    let travelled = days.reduce(0) { $0 + driving(of: $1.party, on: $1.day) }
    let waited = days.reduce(0) { $0 + idle(of: $1.party, on: $1.day) }
    return prices.visit * optionalWeight - prices.travel * travelled - prices.wait * waited
      - prices.split * splits
  }

  private var optionalWeight: Int {
    visits.reduce(0) { sum, visit in
      sum + (problem.sites[visit.site].isRequired ? 0 : problem.sites[visit.site].weight)
    }
  }

  private var splits: Int {
    visits.count { visit in
      let halves = stops.filter {
        $0.stop.purpose == .site(visit.site) && problem.parties[$0.party].branch == visit.branch
      }.map { $0.day * 2 + ($0.stop.start >= problem.noon ? 1 : 0) }
      return Set(halves).count > 1
    }
  }

  private struct Visit: Hashable {
    let branch: Int
    let site: Int
  }

  private var visits: Set<Visit> {
    var visits: Set<Visit> = []
    for (party, _, stop) in stops {
      guard case .site(let site) = stop.purpose else { continue }
      visits.insert(Visit(branch: problem.parties[party].branch, site: site))
    }
    return visits
  }

  private func ways(of party: Int, on day: Int) -> [(from: Int, to: Int)] {
    let frame = frame(party, day)
    let places = [frame.start] + partyDay(party, day).stops.map(place(of:)) + [frame.end]
    return zip(places, places.dropFirst()).map { (from: $0, to: $1) }
  }

  private func driving(of party: Int, on day: Int) -> Int {
    ways(of: party, on: day).reduce(0) { sum, way in
      sum + (way.from == way.to ? 0 : problem.travel[way.from * problem.placeCount + way.to])
    }
  }

  private func idle(of party: Int, on day: Int) -> Int {
    let partyDay = partyDay(party, day)
    let moves = ways(of: party, on: day).reduce(0) { $0 + problem.move(from: $1.from, to: $1.to) }
    let stays = partyDay.stops.reduce(0) { $0 + duration(of: $1) }
    return partyDay.arrive - partyDay.leave - stays - moves
  }
}
