import TripPlanning

/// Invented trips so small that every plan can be looked at.
///
/// Every time is a multiple of half an hour, which is their ``TripProblem/grid``: a day has about a
/// dozen moments. Now and then nothing can be planned.
struct RandomSmallTrip {
  private static let grid = 30

  private var random: SeededRandom
  private let dayCount: Int
  private let placeCount: Int
  private var parties: [TripParty] = []
  private var branches: [TripBranch] = []

  /// One or two branches, one to three parties, one or two days, three to five sites, up to two
  /// lectures; something may be fixed, something taken by others.
  static func problem(seed: UInt64) -> TripProblem {
    var trip = Self(seed: seed)
    return trip.problem()
  }

  private init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    dayCount = 1 + random.below(2)
    placeCount = 5 + random.below(2)
  }

  private mutating func problem() -> TripProblem {
    let branchCount = 1 + random.below(2)
    let partyCount =
      dayCount == 1 && random.below(3) == 0 ? 3 : max(branchCount, 1 + random.below(2))
    parties = (0..<partyCount).map { TripParty(branch: $0 % branchCount, size: 20 + $0, seats: 30) }
    branches = (0..<branchCount).map { _ in branch() }
    let sites = (0..<(3 + random.below(partyCount == 3 ? 1 : 3))).map { _ in site() }
    let lectures = (0..<[0, 1, 1, 2][random.below(4)]).map { _ in lecture() }
    return TripProblem(
      placeCount: placeCount, travel: travel(), boarding: Self.grid * random.below(2),
      dayCount: dayCount, branches: branches, parties: parties, sites: sites, lectures: lectures,
      lunch: lunch(), mostVisitsPerDay: 1 + random.below(3), noon: 720, grid: Self.grid,
      prices: TripPrices(
        visit: [100, 300, 1000][random.below(3)], travel: random.below(4), wait: random.below(3),
        split: [0, 50, 120][random.below(3)]),
      fixed: random.below(6) == 0 ? [fixed(sites: sites, lectures: lectures)] : [],
      taken: random.below(3) == 0 ? [taken(sites: sites, lectures: lectures)] : [])
  }

  private mutating func moments(_ range: ClosedRange<Int>) -> Int {
    (range.lowerBound + random.below(range.count)) * Self.grid
  }

  private mutating func travel() -> [Int] {
    let points = (0..<placeCount).map { _ in (x: random.below(3), y: random.below(2)) }
    return points.flatMap { from in
      points.map { to in (abs(from.x - to.x) + abs(from.y - to.y)) * Self.grid }
    }
  }

  private mutating func branch() -> TripBranch {
    TripBranch(
      frames: (0..<dayCount).map { _ in
        let earliest = 480 + moments(0...2)
        return DayFrame(
          start: random.below(2), earliest: earliest, end: random.below(2),
          latest: earliest + moments(12...16), hasLunch: random.below(3) > 0)
      })
  }

  private mutating func site() -> TripSite {
    let isRequired = random.below(7) == 0
    let open = (0..<dayCount).map { _ -> [Range<Int>] in
      switch isRequired ? 2 : random.below(6) {
      case 0: return []
      case 1: return [480..<660, 750..<960]
      default:
        let opens = 480 + moments(0...3)
        return [opens..<(opens + moments((isRequired ? 11 : 4)...14))]
      }
    }
    return TripSite(
      place: 1 + random.below(placeCount - 1), duration: moments(1...4),
      capacity: [25, 25, 45, 100, 100, isRequired ? 45 : 15][random.below(6)],
      isRequired: isRequired,
      weight: 1 + random.below(3), open: open)
  }

  private mutating func lecture() -> TripLecture {
    let heard = branches.count == 2 ? [[0], [1], [0, 1]][random.below(3)] : [0]
    let windows = (0..<(1 + random.below(2))).map { _ in
      let from = 510 + moments(0...6)
      return TripLecture.Window(
        day: random.below(dayCount), time: from..<(from + moments(4...9)))
    }
    return TripLecture(
      lecturer: random.below(2), branches: heard, place: 2 + random.below(2),
      duration: moments(2...3), windows: windows)
  }

  private mutating func lunch() -> TripLunch {
    let tables = (0..<(1 + random.below(2))).map { number in
      TripLunch.Table(place: number * 4, capacity: [25, 45, 70][random.below(3)])
    }
    return TripLunch(
      duration: moments(1...2), earliest: 660, latest: 660 + moments(2...4), tables: tables)
  }

  private mutating func fixed(sites: [TripSite], lectures: [TripLecture]) -> FixedStop {
    let purpose: StopPurpose =
      switch random.below(lectures.isEmpty ? 3 : 4) {
      case 0, 1: .site(random.below(sites.count))
      case 2: .lunch(table: 0)
      default: .lecture(random.below(lectures.count))
      }
    let start = random.below(3) > 0 ? nil : 480 + moments(1...8)
    return FixedStop(
      party: random.below(parties.count), purpose: purpose, day: random.below(dayCount),
      start: start)
  }

  private mutating func taken(sites: [TripSite], lectures: [TripLecture]) -> TakenTime {
    let from = 480 + moments(0...8)
    let resource: TakenTime.Resource =
      switch random.below(5) {
      case 0: .site(random.below(sites.count), people: 20)
      case 1: .table(0, people: 20)
      case 2: .room(place: 2)
      case 3: .lecturer(0)
      default: .party(random.below(parties.count))
      }
    return TakenTime(resource, day: random.below(dayCount), time: from..<(from + moments(1...5)))
  }
}
