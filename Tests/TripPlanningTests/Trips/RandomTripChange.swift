import TripPlanning

/// Something that happens after a trip was planned (计划外的变动), chosen where it hurts the plan.
struct RandomTripChange {
  private var random: SeededRandom
  private let problem: TripProblem
  private let plan: TripPlan

  /// The problem after a change.
  static func change(_ problem: TripProblem, planned plan: TripPlan, seed: UInt64) -> TripProblem {
    var change = Self(random: SeededRandom(seed: seed), problem: problem, plan: plan)
    return change.changed(kind: Int(seed % 6))
  }

  private init(random: SeededRandom, problem: TripProblem, plan: TripPlan) {
    (self.random, self.problem, self.plan) = (random, problem, plan)
  }

  private mutating func changed(kind: Int) -> TripProblem {
    let visits = plan.partyDays.enumerated().flatMap { index, partyDay in
      partyDay.stops.compactMap { stop -> (site: Int, day: Int, start: Int)? in
        guard case .site(let site) = stop.purpose else { return nil }
        return (site, index % problem.dayCount, stop.start)
      }
    }
    guard kind < 2 || !visits.isEmpty else { return problem }
    switch kind {
    case 0: return narrowedLecture()
    case 1: return grownParty()
    case 2...5: return changed(kind, at: visits[random.below(visits.count)])
    default: return problem
    }
  }

  /// A host cancels a day, holds fewer, opens shorter, or has other guests at the time.
  private mutating func changed(
    _ kind: Int, at visit: (site: Int, day: Int, start: Int)
  ) -> TripProblem {
    let site = problem.sites[visit.site]
    var (open, capacity, taken) = (site.open, site.capacity, problem.taken)
    switch kind {
    case 2: open[visit.day] = []
    case 3: capacity = max(0, capacity - 1 - random.below(capacity / 2 + 1))
    case 4:
      let end = visit.start + site.duration - problem.grid
      open[visit.day] = open[visit.day].map {
        $0.contains(visit.start) ? $0.lowerBound..<max($0.lowerBound, end) : $0
      }
    default:
      let time = visit.start..<(visit.start + 2 * problem.grid)
      taken.append(
        TakenTime(.site(visit.site, people: capacity), day: visit.day, time: time))
    }
    var sites = problem.sites
    sites[visit.site] = TripSite(
      place: site.place, duration: site.duration, capacity: capacity,
      isRequired: site.isRequired, weight: site.weight, open: open)
    return problem.with(sites: sites, taken: taken)
  }

  private mutating func narrowedLecture() -> TripProblem {
    guard !problem.lectures.isEmpty else { return problem }
    var lectures = problem.lectures
    let (number, later) = (random.below(lectures.count), problem.grid * (1 + random.below(4)))
    let old = lectures[number]
    lectures[number] = TripLecture(
      lecturer: old.lecturer, branches: old.branches, place: old.place, duration: old.duration,
      windows: old.windows.map {
        .init(day: $0.day, time: ($0.time.lowerBound + later)..<($0.time.upperBound + later))
      })
    return problem.with(lectures: lectures)
  }

  private mutating func grownParty() -> TripProblem {
    var parties = problem.parties
    let number = random.below(parties.count)
    let old = parties[number]
    parties[number] = TripParty(
      branch: old.branch, size: min(old.seats, old.size + 1 + random.below(6)), seats: old.seats)
    return problem.with(parties: parties)
  }
}

extension TripProblem {
  /// The same with something else in place of what is named.
  func with(
    parties: [TripParty]? = nil, sites: [TripSite]? = nil, lectures: [TripLecture]? = nil,
    fixed: [FixedStop]? = nil, taken: [TakenTime]? = nil
  ) -> TripProblem {
    TripProblem(
      placeCount: placeCount, travel: travel, boarding: boarding, dayCount: dayCount,
      branches: branches, parties: parties ?? self.parties, sites: sites ?? self.sites,
      lectures: lectures ?? self.lectures, lunch: lunch, mostVisitsPerDay: mostVisitsPerDay,
      noon: noon, grid: grid, prices: prices, fixed: fixed ?? self.fixed, taken: taken ?? self.taken
    )
  }
}
