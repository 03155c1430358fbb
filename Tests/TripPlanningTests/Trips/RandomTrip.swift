import TripPlanning

/// Invented trips to a town with a hotel, a station, two lecture rooms, restaurants and sites.
///
/// For each lecture there is a half day at which it can be held beside all others, required sites
/// are few and hold every party, and everyone finds a seat at lunch in two sittings, so that a plan
/// is nearly always to be had.
struct RandomTrip {
  /// What a trip is like.
  struct Shape: Hashable {
    var branches: Int
    var partiesPerBranch: Int
    var days: Int
    var sites: Int
  }

  private static let (hotel, station, firstRoom, firstTable, firstSite) = (0, 1, 2, 4, 6)
  private static let (morning, afternoon) = (510..<720, 840..<1035)

  private var random: SeededRandom
  private let shape: Shape
  private var sizes: [Int] = []
  private var frames: [[DayFrame]] = []

  /// A trip of any shape: 1 to 3 branches, 2 to 6 parties, 3 to 7 days, 8 to 25 sites.
  static func problem(seed: UInt64) -> TripProblem {
    var random = SeededRandom(seed: seed ^ 0x7EA5)
    let branches = 1 + random.below(3)
    let shape = Shape(
      branches: branches,
      partiesPerBranch: branches == 1 ? 2 + random.below(3) : 1 + random.below(2),
      days: 3 + random.below(5), sites: 8 + random.below(18))
    return problem(seed: seed, shape: shape)
  }

  /// A trip of a shape.
  static func problem(seed: UInt64, shape: Shape) -> TripProblem {
    var trip = Self(random: SeededRandom(seed: seed), shape: shape)
    return trip.problem()
  }

  private init(random: SeededRandom, shape: Shape) { (self.random, self.shape) = (random, shape) }

  private mutating func problem() -> TripProblem {
    let (placeCount, travel) = town()
    let parties = parties()
    frames = (0..<shape.branches).map { _ in branchFrames() }
    return TripProblem(
      placeCount: placeCount, travel: travel, boarding: 15, dayCount: shape.days,
      branches: frames.map(TripBranch.init(frames:)), parties: parties, sites: sites(),
      lectures: lectures(), lunch: lunch(), mostVisitsPerDay: 3 + random.below(2), noon: 720,
      grid: 5, prices: TripPrices(visit: 1000, travel: 2, wait: 1, split: 120))
  }

  private mutating func fivefold(_ range: ClosedRange<Int>) -> Int {
    (range.lowerBound / 5 + random.below((range.upperBound - range.lowerBound) / 5 + 1)) * 5
  }

  /// Ways along streets, rounded up to 5 minutes, so that no detour is shorter than the way.
  private mutating func town() -> (placeCount: Int, travel: [Int]) {
    let (width, height) = (40 + random.below(50), 30 + random.below(40))
    let centre = (x: width / 2, y: height / 2)
    var points: [(x: Int, y: Int)] = [centre, (random.below(width), random.below(height))]
    points.append(random.below(2) == 0 ? centre : (centre.x + 4, centre.y + 3))
    for _ in 3..<(Self.firstSite + shape.sites) {
      let isCentral = random.below(3) == 0
      let (x, y) = (random.below(width), random.below(height))
      points.append(isCentral ? ((x + centre.x) / 2, (y + centre.y) / 2) : (x, y))
    }
    let travel = points.flatMap { from in
      points.map { to in (((abs(from.x - to.x) + abs(from.y - to.y)) / 2 + 4) / 5) * 5 }
    }
    return (points.count, travel)
  }

  private mutating func parties() -> [TripParty] {
    (0..<shape.branches).flatMap { branch in
      let size = 24 + random.below(14)
      return (0..<shape.partiesPerBranch).map { number in
        sizes.append(size - number % 2)
        return TripParty(branch: branch, size: size - number % 2, seats: 45)
      }
    }
  }

  private mutating func branchFrames() -> [DayFrame] {
    (0..<shape.days).map { day in
      let (isFirst, isLast) = (day == 0, day == shape.days - 1)
      return DayFrame(
        start: isFirst ? Self.station : Self.hotel, earliest: isFirst ? fivefold(570...690) : 480,
        end: isLast ? Self.station : Self.hotel,
        latest: isLast ? fivefold(900...990) : fivefold(1050...1080), hasLunch: true)
    }
  }

  /// Every third site is so small that parties must take turns.
  private mutating func sites() -> [TripSite] {
    let required = 1 + random.below(min(3, shape.days - 1))
    let (largest, all) = (sizes.max() ?? 1, sizes.reduce(0, +))
    return (0..<shape.sites).map { number in
      let isRequired = number < required
      let capacity =
        switch random.below(isRequired ? 5 : 12) {
        case 0, 1: largest + random.below(8)
        case 2, 3: largest * 2 + random.below(20)
        case 11: largest - 1 - random.below(6)
        case 10: all
        default: fivefold(largest...(all + 60)) + 5
        }
      return TripSite(
        place: Self.firstSite + number, duration: fivefold(40...110), capacity: capacity,
        isRequired: isRequired, weight: 1 + random.below(5), open: openings(isRequired: isRequired))
    }
  }

  /// Some are closed at midday, some on two weekdays, some on one end of the trip.
  private mutating func openings(isRequired: Bool) -> [[Range<Int>]] {
    let (opens, closes) = (480 + random.below(3) * 30, 960 + random.below(3) * 30)
    let hasGap = random.below(3) == 0
    let rest = random.below(isRequired ? 9 : 7)
    return (0..<shape.days).map { day in
      let isMiddle = day > 0 && day < shape.days - 1
      if day % 7 == rest, !(isRequired && isMiddle) { return [] }
      if !isRequired, random.below(9) == 0 { return [] }
      return hasGap ? [opens..<690, 780..<closes] : [opens..<closes]
    }
  }

  private mutating func lunch() -> TripLunch {
    let all = sizes.reduce(0, +)
    let largest = sizes.max() ?? 1
    let tables = [Self.hotel, Self.firstTable, Self.firstTable + 1].map { place in
      TripLunch.Table(
        place: place,
        capacity: max(largest * (place == Self.hotel ? 2 : 1), fivefold(30...(all + 20))))
    }
    return TripLunch(duration: 60, earliest: 675, latest: 765, tables: tables)
  }
}

/// The lectures.
extension RandomTrip {
  /// A half day of the trip.
  private struct Half: Hashable {
    let day: Int
    let isMorning: Bool

    var time: Range<Int> { isMorning ? RandomTrip.morning : RandomTrip.afternoon }
  }

  /// One or two for all branches, and a few for each alone; a lecturer tours the branches.
  private mutating func lectures() -> [TripLecture] {
    var busy: [Int: Set<Half>] = [:]
    var lectures: [TripLecture] = []
    let each = min(shape.days - 1, 2 + random.below(2))
    let joint = shape.branches == 1 ? 0 : random.below(3)
    for lecturer in 0..<each {
      let audiences =
        lecturer < joint ? [Array(0..<shape.branches)] : (0..<shape.branches).map { [$0] }
      let (room, duration) = (Self.firstRoom + random.below(2), 90 + random.below(3) * 30)
      for audience in audiences {
        guard let half = freeHalf(for: audience, room: room, lecturer: lecturer, busy) else {
          continue
        }
        for user in audience + [100 + room, 200 + lecturer] { busy[user, default: []].insert(half) }
        let windows = halves.filter { $0 == half || random.below(5) < 2 }
        lectures.append(
          TripLecture(
            lecturer: lecturer, branches: audience, place: room, duration: duration,
            windows: windows.map { TripLecture.Window(day: $0.day, time: $0.time) }))
      }
    }
    return lectures
  }

  private var halves: [Half] {
    (0..<shape.days).flatMap { [Half(day: $0, isMorning: true), Half(day: $0, isMorning: false)] }
  }

  /// A half day at which the branches are in town and nothing else is held.
  private mutating func freeHalf(
    for audience: [Int], room: Int, lecturer: Int, _ busy: [Int: Set<Half>]
  ) -> Half? {
    let users = audience + [100 + room, 200 + lecturer]
    let free = halves.filter { half in
      (half.day > 0 || !half.isMorning) && (half.day < shape.days - 1 || half.isMorning)
        && users.allSatisfy { busy[$0]?.contains(half) != true }
    }
    return free.isEmpty ? nil : free[random.below(free.count)]
  }
}
