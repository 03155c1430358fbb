/// The unchanging facts of a trip, laid out for the search: times in steps of the grid, sizes and
/// prices in rows of numbers.
///
/// What a party can stop for has one number, its ``purpose``: first the sites, then the lectures,
/// then the tables of the lunch. A party and a day together are party × days + day.
struct TripGround {
  let grid: Int
  let days: Int
  let places: Int
  let parties: Int
  let branches: Int
  let sites: Int
  let lectures: Int
  let tables: Int
  /// How many steps of the grid a day has.
  let slots: Int
  let noon: Int
  let mostVisits: Int
  /// The most stops of a party-day.
  let width: Int
  /// Points against each idle step of the grid.
  let waitPrice: Int
  let splitPrice: Int
  /// Points against each obligation that is not met: more than any plan gains by it.
  let missingPrice: Int

  /// Steps of the grid from a place to another, boarding included: from × places + to.
  let move: Cells
  /// Points against driving from a place to another.
  let drive: Cells

  /// For each purpose: where it is, how long it takes.
  let place: Cells
  let duration: Cells
  /// For each site and table: how many people it holds.
  let capacity: Cells
  /// For each site and table: whether all parties at once are too many, others counted.
  let isNarrow: Cells

  /// For each branch and day: the frame.
  let dayStart: Cells
  let dayEnd: Cells
  let earliest: Cells
  let latest: Cells
  let hasLunch: Cells

  let branchOf: Cells
  let size: Cells
  /// For each branch where its parties begin in ``members``; one more at the end.
  let firstMember: Cells
  let members: Cells

  /// For each branch and site: what it is worth, and whether it must be seen.
  let worth: Cells
  let isRequired: Cells
  /// For each site and day where its opening intervals begin; one more at the end.
  let firstOpening: Cells
  let opens: Cells
  let closes: Cells

  let lecturer: Cells
  /// For each lecture where its branches begin in ``hearers``; one more at the end.
  let firstHearer: Cells
  let hearers: Cells
  /// For each lecture where its windows begin; one more at the end.
  let firstWindow: Cells
  let windowDay: Cells
  let windowFrom: Cells
  let windowTo: Cells

  let lunchEarliest: Int
  let lunchLatest: Int
  /// What is settled or taken, and what was there before.
  let bounds: TripBounds
  let habits: TripHabits

  init(_ problem: TripProblem, repairing repair: TripRepair?) {
    let grid = max(1, problem.grid)
    func up(_ minutes: Int) -> Int { (minutes + grid - 1) / grid }
    func down(_ minutes: Int) -> Int { minutes / grid }
    self.grid = grid
    days = problem.dayCount
    places = problem.placeCount
    parties = problem.parties.count
    branches = problem.branches.count
    sites = problem.sites.count
    lectures = problem.lectures.count
    tables = problem.lunch.tables.count
    slots = up(24 * 60) + 1
    noon = up(problem.noon)
    mostVisits = problem.mostVisitsPerDay
    width = min(problem.mostVisitsPerDay, sites) + lectures + 1
    waitPrice = problem.prices.wait * grid
    splitPrice = problem.prices.split
    let most = problem.sites.map(\.weight).max() ?? 0
    missingPrice = 4 * problem.prices.visit * max(most, 1) + 10_000

    let count = problem.placeCount
    var (moves, drives): ([Int], [Int]) = ([], [])
    for from in 0..<count {
      for to in 0..<count {
        moves.append(up(problem.move(from: from, to: to)))
        drives.append(from == to ? 0 : problem.travel[from * count + to] * problem.prices.travel)
      }
    }
    (move, drive) = (Cells(moves), Cells(drives))
    place = Cells(
      problem.sites.map(\.place) + problem.lectures.map(\.place) + problem.lunch.tables.map(\.place)
    )
    duration = Cells(
      problem.sites.map { up($0.duration) } + problem.lectures.map { up($0.duration) }
        + problem.lunch.tables.map { _ in up(problem.lunch.duration) })
    capacity = Cells(problem.sites.map(\.capacity) + problem.lunch.tables.map(\.capacity))

    let frames = problem.branches.flatMap(\.frames)
    dayStart = Cells(frames.map(\.start))
    dayEnd = Cells(frames.map(\.end))
    earliest = Cells(frames.map { up($0.earliest) })
    latest = Cells(frames.map { min(down($0.latest), up(24 * 60)) })
    hasLunch = Cells(frames.map { $0.hasLunch ? 1 : 0 })

    branchOf = Cells(problem.parties.map(\.branch))
    size = Cells(problem.parties.map(\.size))
    let groups = problem.branches.indices.map { branch in
      problem.parties.indices.filter { problem.parties[$0].branch == branch }
    }
    (firstMember, members) = (Self.firsts(groups.map(\.count)), Cells(groups.flatMap(\.self)))

    let fixedSites = Set(problem.fixed.map { Self.pair($0, problem) })
    let pairs = problem.branches.indices.flatMap { branch in
      problem.sites.indices.map { (branch: branch, site: $0) }
    }
    worth = Cells(
      pairs.map {
        let site = problem.sites[$0.site]
        return site.isRequired ? 0 : site.weight * problem.prices.visit
      })
    isRequired = Cells(
      pairs.map { pair in
        let isFixed = fixedSites.contains(pair.branch * problem.sites.count + pair.site)
        return problem.sites[pair.site].isRequired || isFixed ? 1 : 0
      })
    let openings = problem.sites.flatMap(\.open)
    firstOpening = Self.firsts(openings.map(\.count))
    opens = Cells(openings.flatMap { $0.map { up($0.lowerBound) } })
    closes = Cells(openings.flatMap { $0.map { down($0.upperBound) } })

    lecturer = Cells(problem.lectures.map(\.lecturer))
    let audience = problem.lectures.map { Set($0.branches).sorted() }
    (firstHearer, hearers) = (
      Self.firsts(audience.map(\.count)), Cells(audience.flatMap(\.self))
    )
    let windows = problem.lectures.indices.map { Self.windows(of: $0, problem) }
    firstWindow = Self.firsts(windows.map(\.count))
    windowDay = Cells(windows.flatMap { $0.map(\.day) })
    windowFrom = Cells(windows.flatMap { $0.map { up($0.time.lowerBound) } })
    windowTo = Cells(windows.flatMap { $0.map { down($0.time.upperBound) } })
    lunchEarliest = up(problem.lunch.earliest)
    lunchLatest = down(problem.lunch.latest)
    bounds = TripBounds(problem, slots: slots)
    let everyone = problem.parties.reduce(0) { $0 + $1.size }
    let row = problem.dayCount * slots
    isNarrow = Cells(
      (0..<sites + tables).map { [bounds, capacity] number in
        let others = (0..<row).map { bounds.people[number * row + $0] }.max() ?? 0
        return everyone + others > capacity[number] ? 1 : 0
      })
    habits = TripHabits(problem, repair)
  }

  func release() {
    for cells in [
      move, drive, place, duration, capacity, isNarrow, dayStart, dayEnd, earliest, latest,
      hasLunch,
      branchOf, size, firstMember, members, worth, isRequired, firstOpening, opens, closes,
      lecturer, firstHearer, hearers, firstWindow, windowDay, windowFrom, windowTo,
    ] { cells.release() }
    bounds.release()
    habits.release()
  }

  /// The purpose of a lecture.
  @inline(__always) func lecture(_ lecture: Int) -> Int { sites &+ lecture }
  /// The purpose of a table.
  @inline(__always) func table(_ table: Int) -> Int { sites &+ lectures &+ table }
  /// Whether a purpose is to see a site.
  @inline(__always) func isSite(_ purpose: Int) -> Bool { purpose < sites }
  /// Whether a purpose is to eat.
  @inline(__always) func isLunch(_ purpose: Int) -> Bool { purpose >= sites &+ lectures }
  /// The row of a site or a table among those that hold only so many people.
  @inline(__always) func row(_ purpose: Int) -> Int {
    purpose < sites ? purpose : purpose &- lectures
  }
  /// How many pairs of a day and a site or table there are.
  var crowdMarks: Int { days &* (sites &+ tables) }
  /// A branch and a day together, for a party-day.
  @inline(__always) func frame(_ party: Int, _ day: Int) -> Int { branchOf[party] &* days &+ day }

  /// Where rows of those lengths begin when they lie one after another, and where the last ends.
  private static func firsts(_ counts: [Int]) -> Cells {
    var (firsts, end) = ([0], 0)
    for count in counts {
      end += count
      firsts.append(end)
    }
    return Cells(firsts)
  }

  private static func pair(_ fixed: FixedStop, _ problem: TripProblem) -> Int {
    guard case .site(let site) = fixed.purpose else { return -1 }
    return problem.parties[fixed.party].branch * problem.sites.count + site
  }

  /// The windows of a lecture, narrowed to where it is fixed.
  private static func windows(of lecture: Int, _ problem: TripProblem) -> [TripLecture.Window] {
    let duration = problem.lectures[lecture].duration
    let fixed = problem.fixed.filter { $0.purpose == .lecture(lecture) }
    return problem.lectures[lecture].windows.compactMap { window in
      var time = window.time
      for stop in fixed {
        guard stop.day == window.day else { return nil }
        guard let start = stop.start else { continue }
        time = time.clamped(to: start..<start + duration)
      }
      return time.count < duration ? nil : TripLecture.Window(day: window.day, time: time)
    }
  }
}
