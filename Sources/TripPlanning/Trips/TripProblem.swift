/// The timetable of an off-site teaching trip (异地教学): what every party of every branch does on
/// every day, so that all lectures take place, the sites that must be seen are seen, and what can
/// be seen besides is worth the most for the least driving and waiting.
///
/// It is a team orienteering problem with time windows in which routes meet: a lecture is one event
/// for all parties of its branches, a site holds only so many people at a moment (which makes
/// parties rotate), and a branch sees a site whole or not at all. The rules are numbered T1 to T8:
///
/// - T1: A party-day (``PartyDay``) leaves its first place not before ``DayFrame/earliest``, goes
///   through its stops in order, with a move between two of them, and is at its last place by
///   ``DayFrame/latest``.
/// - T2: A visit lies inside one opening interval of its day.
/// - T3: At no moment are there more people at a site than it holds.
/// - T4: Every party visits a required site once, any other at most once; either all parties of a
///   branch visit a site or none.
/// - T5: A lecture takes place once, inside one of its windows, for all parties of its branches
///   together. A room holds one lecture at a time; a lecturer gives one at a time and needs the
///   move between two rooms.
/// - T6: A day with lunch has one lunch, which begins inside the window; a lunch place holds only
///   so many people at a moment.
/// - T7: A party makes at most so many visits a day.
/// - T8: A party has a seat for everyone.
///
/// All times are whole minutes after midnight and multiples of ``grid``.
public struct TripProblem: Hashable, Sendable {
  /// How many places there are: hotels, stations, rooms, restaurants, sites.
  public let placeCount: Int
  /// Driving minutes, row by row: from × placeCount + to.
  public let travel: [Int]
  /// Minutes that every move between two different places takes besides (清点人数, 上下车).
  public let boarding: Int
  /// How many days the trip has.
  public let dayCount: Int
  /// The branches (支部) that travel.
  public let branches: [TripBranch]
  /// The parties (参观批次) that move together, each in one bus.
  public let parties: [TripParty]
  /// The sites that can be visited.
  public let sites: [TripSite]
  /// The lectures that must be held.
  public let lectures: [TripLecture]
  /// When and where lunch is eaten.
  public let lunch: TripLunch
  /// How many visits a party makes in a day at the most.
  public let mostVisitsPerDay: Int
  /// The minute at which the afternoon begins.
  public let noon: Int
  /// All times are multiples of this many minutes.
  public let grid: Int
  /// What counts for and against a plan.
  public let prices: TripPrices
  /// Stops that are settled already: the plan must have them so.
  public let fixed: [FixedStop]
  /// Times at which something is taken by others.
  public let taken: [TakenTime]

  /// A problem.
  public init(
    placeCount: Int, travel: [Int], boarding: Int, dayCount: Int, branches: [TripBranch],
    parties: [TripParty], sites: [TripSite], lectures: [TripLecture], lunch: TripLunch,
    mostVisitsPerDay: Int, noon: Int, grid: Int, prices: TripPrices, fixed: [FixedStop] = [],
    taken: [TakenTime] = []
  ) {
    self.placeCount = placeCount
    self.travel = travel
    self.boarding = boarding
    self.dayCount = dayCount
    self.branches = branches
    self.parties = parties
    self.sites = sites
    self.lectures = lectures
    self.lunch = lunch
    self.mostVisitsPerDay = mostVisitsPerDay
    self.noon = noon
    self.grid = grid
    self.prices = prices
    self.fixed = fixed
    self.taken = taken
  }

  /// Minutes from one place to another, boarding included; none where they are the same.
  public func move(from: Int, to: Int) -> Int {
    from == to ? 0 : travel[from * placeCount + to] + boarding
  }
}

/// A branch on a trip, with the frame of each of its days.
public struct TripBranch: Hashable, Sendable {
  /// One frame a day.
  public let frames: [DayFrame]

  /// A branch.
  public init(frames: [DayFrame]) { self.frames = frames }
}

/// From where to where a branch goes on a day, and when.
public struct DayFrame: Hashable, Sendable {
  /// Where the day begins: hotel or station.
  public let start: Int
  /// When the branch can leave there at the earliest.
  public let earliest: Int
  /// Where the day ends.
  public let end: Int
  /// When the branch must be there at the latest.
  public let latest: Int
  /// Whether lunch is eaten on that day.
  public let hasLunch: Bool

  /// A frame.
  public init(start: Int, earliest: Int, end: Int, latest: Int, hasLunch: Bool) {
    (self.start, self.earliest) = (start, earliest)
    (self.end, self.latest) = (end, latest)
    self.hasLunch = hasLunch
  }
}

/// The smallest set of people that moves together, in one bus (参观批次).
public struct TripParty: Hashable, Sendable {
  /// Its branch.
  public let branch: Int
  /// How many people it has.
  public let size: Int
  /// How many seats its bus has.
  public let seats: Int

  /// A party.
  public init(branch: Int, size: Int, seats: Int) {
    (self.branch, self.size, self.seats) = (branch, size, seats)
  }
}

/// A site that can be visited (现场教学点).
public struct TripSite: Hashable, Sendable {
  /// Where it is.
  public let place: Int
  /// How many minutes a visit takes.
  public let duration: Int
  /// How many people it holds at a moment.
  public let capacity: Int
  /// Whether every party must see it.
  public let isRequired: Bool
  /// What it counts for, for each branch that sees it, where it need not be seen.
  public let weight: Int
  /// For each day the times at which it is open; none on a day when it is closed.
  public let open: [[Range<Int>]]

  /// A site.
  public init(
    place: Int, duration: Int, capacity: Int, isRequired: Bool, weight: Int, open: [[Range<Int>]]
  ) {
    (self.place, self.duration, self.capacity) = (place, duration, capacity)
    (self.isRequired, self.weight, self.open) = (isRequired, weight, open)
  }
}

/// A lecture that must be held once, for some branches together (专题讲座, 大课).
public struct TripLecture: Hashable, Sendable {
  /// A day and the minutes inside which the whole lecture lies.
  public struct Window: Hashable, Sendable {
    /// The day.
    public let day: Int
    /// From when to when.
    public let time: Range<Int>

    /// A window.
    public init(day: Int, time: Range<Int>) { (self.day, self.time) = (day, time) }
  }

  /// Who gives it; lectures with the same number have the same lecturer.
  public let lecturer: Int
  /// The branches that hear it.
  public let branches: [Int]
  /// Its room.
  public let place: Int
  /// How many minutes it takes.
  public let duration: Int
  /// When it can be.
  public let windows: [Window]

  /// A lecture.
  public init(lecturer: Int, branches: [Int], place: Int, duration: Int, windows: [Window]) {
    (self.lecturer, self.branches, self.place) = (lecturer, branches, place)
    (self.duration, self.windows) = (duration, windows)
  }
}

/// Lunch (午餐): how long, when, and where.
public struct TripLunch: Hashable, Sendable {
  /// A place to eat.
  public struct Table: Hashable, Sendable {
    /// Where it is.
    public let place: Int
    /// How many people eat there at a moment at the most.
    public let capacity: Int

    /// A place to eat.
    public init(place: Int, capacity: Int) { (self.place, self.capacity) = (place, capacity) }
  }

  /// How many minutes it takes.
  public let duration: Int
  /// When it begins at the earliest.
  public let earliest: Int
  /// When it begins at the latest.
  public let latest: Int
  /// Where it can be.
  public let tables: [Table]

  /// A lunch.
  public init(duration: Int, earliest: Int, latest: Int, tables: [Table]) {
    (self.duration, self.earliest, self.latest) = (duration, earliest, latest)
    self.tables = tables
  }
}

/// What counts for and against a plan, in points.
public struct TripPrices: Hashable, Sendable {
  /// For each point of weight of a site that need not be seen and is, for each branch.
  public let visit: Int
  /// Against, for each driving minute of each party.
  public let travel: Int
  /// Against, for each idle minute of each party.
  public let wait: Int
  /// Against, for each branch and site whose parties go there in different half days.
  public let split: Int

  /// Prices.
  public init(visit: Int, travel: Int, wait: Int, split: Int) {
    (self.visit, self.travel, self.wait, self.split) = (visit, travel, wait, split)
  }
}
