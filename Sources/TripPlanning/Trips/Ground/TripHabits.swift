/// Where stops were in an earlier plan, and what it costs to leave it (``TripRepair``).
struct TripHabits {
  /// Whether there is an earlier plan.
  let exist: Bool
  /// For each party and purpose (all tables count as the first): the day before, or −1.
  ///
  /// Lunches have a place for each day: party × width + sites + lectures + day.
  let day: Cells
  let start: Cells
  /// For each party and day the table before, or −1.
  let table: Cells
  let added: Int
  let dropped: Int
  let moved: Int
  /// Points for each step of the grid.
  let later: Int
  private let width: Int
  private let firstTable: Int

  init(_ problem: TripProblem, _ repair: TripRepair?) {
    let grid = max(1, problem.grid)
    firstTable = problem.sites.count + problem.lectures.count
    width = firstTable + problem.dayCount
    exist = repair != nil
    day = Cells(problem.parties.count * width, filledWith: -1)
    start = Cells(problem.parties.count * width, filledWith: -1)
    table = Cells(problem.parties.count * problem.dayCount, filledWith: -1)
    (added, dropped) = (repair?.prices.added ?? 0, repair?.prices.dropped ?? 0)
    (moved, later) = (repair?.prices.moved ?? 0, (repair?.prices.fiveMinutes ?? 0) * grid / 5)
    guard let repair else { return }
    for (index, partyDay) in repair.earlier.enumerated() {
      let (party, date) = (index / problem.dayCount, index % problem.dayCount)
      guard party < problem.parties.count else { break }
      for stop in partyDay.stops {
        let place: Int
        switch stop.purpose {
        case .site(let site): place = site
        case .lecture(let lecture): place = problem.sites.count + lecture
        case .lunch(let eaten):
          place = firstTable + date
          table[party * problem.dayCount + date] = eaten
        }
        guard place < width else { continue }
        day[party * width + place] = date
        start[party * width + place] = stop.start / grid
      }
    }
  }

  func release() {
    for cells in [day, start, table] { cells.release() }
  }

  /// Whether the start of a stop on a day matters: it was on that day before.
  @inline(__always)
  func areOn(_ day: Int, _ party: Int, _ purpose: Int) -> Bool {
    exist && self.day[place(party, purpose, day)] == day
  }

  /// What a stop costs for not being as it was.
  @inline(__always)
  func change(_ party: Int, _ purpose: Int, day: Int, start: Int, days: Int) -> Int {
    guard exist else { return 0 }
    let place = place(party, purpose, day)
    let before = self.day[place]
    guard before >= 0 else { return added }
    guard before == day else { return moved }
    let shift = abs(start &- self.start[place]) &* later
    guard purpose >= firstTable else { return shift }
    return shift &+ (table[party &* days &+ day] == purpose &- firstTable ? 0 : moved)
  }

  /// What it costs that a stop is not there.
  @inline(__always)
  func loss(_ party: Int, _ purpose: Int, day: Int) -> Int {
    exist && self.day[place(party, purpose, day)] >= 0 ? dropped : 0
  }

  @inline(__always)
  private func place(_ party: Int, _ purpose: Int, _ day: Int) -> Int {
    party &* width &+ (purpose < firstTable ? purpose : firstTable &+ day)
  }
}
