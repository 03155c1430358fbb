/// What is settled before the search, and what is taken by others (``FixedStop``, ``TakenTime``).
struct TripBounds {
  /// For each party and site: the only day and the only start, or −1.
  let siteDay: Cells
  let siteStart: Cells
  /// For each party and day: the only table and the only start of the lunch, or −1.
  let lunchTable: Cells
  let lunchStart: Cells
  /// For each site or table and day and slot: people of others.
  let people: Cells
  /// For each party and day and slot: whether it is kept from stops.
  let isBusy: Cells
  /// For each lecture and day and slot: whether its room or its lecturer is taken.
  let isTaken: Cells
  private let slots: Int

  init(_ problem: TripProblem, slots: Int) {
    let (days, parties) = (problem.dayCount, problem.parties.count)
    let (sites, tables) = (problem.sites.count, problem.lunch.tables.count)
    let grid = max(1, problem.grid)
    self.slots = slots
    siteDay = Cells(parties * sites, filledWith: -1)
    siteStart = Cells(parties * sites, filledWith: -1)
    lunchTable = Cells(parties * days, filledWith: -1)
    lunchStart = Cells(parties * days, filledWith: -1)
    people = Cells((sites + tables) * days * slots)
    isBusy = Cells(parties * days * slots)
    isTaken = Cells(problem.lectures.count * days * slots)
    for stop in problem.fixed {
      let start = stop.start.map { $0 / grid } ?? -1
      switch stop.purpose {
      case .site(let site):
        siteDay[stop.party * sites + site] = stop.day
        siteStart[stop.party * sites + site] = start
      case .lunch(let table):
        lunchTable[stop.party * days + stop.day] = table
        lunchStart[stop.party * days + stop.day] = start
      case .lecture: break
      }
    }
    for taken in problem.taken where (0..<days).contains(taken.day) { take(taken, problem) }
  }

  func release() {
    for cells in [siteDay, siteStart, lunchTable, lunchStart, people, isBusy, isTaken] {
      cells.release()
    }
  }

  private func take(_ taken: TakenTime, _ problem: TripProblem) {
    let (day, sites) = (taken.day, problem.sites.count)
    switch taken.resource {
    case .site(let site, let count): add(count, to: people, site, taken, problem)
    case .table(let table, let count): add(count, to: people, sites + table, taken, problem)
    case .party(let party): add(1, to: isBusy, party, taken, problem)
    case .room(let place):
      for (lecture, held) in problem.lectures.enumerated() where held.place == place {
        add(1, to: isTaken, lecture, taken, problem)
      }
    case .lecturer(let lecturer):
      for (lecture, held) in problem.lectures.enumerated() where held.lecturer == lecturer {
        add(1, to: isTaken, lecture, taken, problem)
      }
    }
    _ = day
  }

  private func add(
    _ count: Int, to cells: Cells, _ row: Int, _ taken: TakenTime, _ problem: TripProblem
  ) {
    let grid = max(1, problem.grid)
    let base = (row * problem.dayCount + taken.day) * slots
    let first = max(0, taken.time.lowerBound / grid)
    let end = min(slots, (taken.time.upperBound + grid - 1) / grid)
    for slot in first..<max(first, end) { cells[base + slot] += count }
  }
}
