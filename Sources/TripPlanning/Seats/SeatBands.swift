/// People who are alike for the search: how many of a band are on which bus is all that matters.
///
/// They are of one party, group and branch, all staff or none, settled on the same bus or on none,
/// and were on the same bus before.
struct SeatBand {
  /// The people, by their places in the list.
  var members: [Int]
  /// Whether they are staff.
  let isStaff: Bool
  /// The bus on which they are settled, or −1.
  let settledBus: Int
  /// The bus on which they were before, or −1.
  let earlierBus: Int
  /// The parts of the column that tell of their branch, group and party; 0 where they have none.
  let flags: Int
  /// Those of them that say nothing any more after this band.
  var closing = 0
  /// The mark of a person whom people in later bands avoid, or who avoids these; else 0.
  var ownMark = 0
  /// The marks of people before who are avoided or avoid, and how often.
  var avoided: [(mark: Int, count: Int)] = []
}

/// All bands, in the order of the roster.
struct SeatBands {
  /// The bands.
  private(set) var bands: [SeatBand] = []
  private let problem: SeatProblem

  init(_ problem: SeatProblem, settled: SettledSeats, earlierBus: [Int?]) {
    self.problem = problem
    let relations = Self.relations(problem)
    let order = RosterOrder(problem.people).places
    var previous: Int?
    for person in order {
      let isAlike = previous.map { other in
        !Self.isLoose(problem.people[person]) && relations[person].isEmpty
          && relations[other].isEmpty && settled.bus[person] == settled.bus[other]
          && earlierBus[person] == earlierBus[other]
          && Self.isSameUnit(problem.people[person], problem.people[other])
          && problem.people[person].isStaff == problem.people[other].isStaff
      }
      if isAlike == true {
        bands[bands.count - 1].members.append(person)
      } else {
        bands.append(
          Self.band(of: person, problem.people[person], settled.bus[person], earlierBus[person]))
      }
      previous = person
    }
    closeUnits()
    mark(relations)
  }

  private static func band(
    of place: Int, _ person: Passenger, _ settled: Int?, _ earlier: Int?
  ) -> SeatBand {
    SeatBand(
      members: [place], isStaff: person.isStaff, settledBus: settled ?? -1,
      earlierBus: earlier ?? -1,
      flags: (person.branch == nil ? 0 : SeatColumn.branch)
        | (person.group == nil ? 0 : SeatColumn.group)
        | (person.party == nil ? 0 : SeatColumn.party))
  }

  private static func isLoose(_ person: Passenger) -> Bool {
    person.branch == nil && person.group == nil && person.party == nil
  }

  private static func isSameUnit(_ one: Passenger, _ other: Passenger) -> Bool {
    one.branch == other.branch && one.group == other.group && one.party == other.party
  }

  /// How often each two avoid one another, by person.
  private static func relations(_ problem: SeatProblem) -> [[Int: Int]] {
    var relations = [[Int: Int]](repeating: [:], count: problem.people.count)
    guard problem.prices.unwanted > 0 else { return relations }
    let places = Dictionary(uniqueKeysWithValues: problem.people.enumerated().map { ($1.id, $0) })
    for (person, passenger) in problem.people.enumerated() {
      for id in Set(passenger.avoids) {
        guard let other = places[id], other != person else { continue }
        relations[person][other, default: 0] += 1
        relations[other][person, default: 0] += 1
      }
    }
    return relations
  }

  private mutating func closeUnits() {
    for place in bands.indices {
      let next = place + 1 < bands.count ? problem.people[bands[place + 1].members[0]] : nil
      let person = problem.people[bands[place].members[0]]
      if next?.branch != person.branch { bands[place].closing |= SeatColumn.branch }
      if next?.branch != person.branch || next?.group != person.group {
        bands[place].closing |= SeatColumn.group
      }
      if next.map({ Self.isSameUnit($0, person) }) != true {
        bands[place].closing |= SeatColumn.party
      }
    }
  }

  /// Gives everybody a mark who is avoided by or avoids somebody in a later band, until the last
  /// of these; marks are used again.
  private mutating func mark(_ relations: [[Int: Int]]) {
    var bandOf = [Int](repeating: 0, count: problem.people.count)
    for (place, band) in bands.enumerated() {
      for member in band.members { bandOf[member] = place }
    }
    var free = SeatColumn.marks
    var marks: [Int: Int] = [:]
    for place in bands.indices {
      let person = bands[place].members[0]
      var ended: [Int] = []
      for other in relations[person].keys.sorted() where bandOf[other] < place {
        guard let mark = marks[other], let count = relations[person][other] else { continue }
        bands[place].avoided.append((mark, count))
        guard relations[other].keys.allSatisfy({ bandOf[$0] <= place }) else { continue }
        bands[place].closing |= mark
        marks[other] = nil
        ended.append(mark)
      }
      if relations[person].keys.contains(where: { bandOf[$0] > place }) {
        // Without a mark the search overlooks what these cost; the plan is not proven then.
        bands[place].ownMark = free.popLast() ?? 0
        marks[person] = bands[place].ownMark
      }
      free += ended.filter { $0 != 0 }
    }
  }
}

/// What the search knows of a bus, in one number: how many people and staff are on it, whether any
/// are of the branch, group and party that are being seated, and marks of people.
enum SeatColumn {
  /// One person who is not staff.
  static let other = 1
  /// One of the staff.
  static let staff = 1 << 8
  /// Somebody of the branch.
  static let branch = 1 << 16
  /// Somebody of the group.
  static let group = 1 << 17
  /// Somebody of the party.
  static let party = 1 << 18
  /// Marks of people.
  static let marks = (19..<62).map { 1 << $0 }

  /// How many people who are not staff are on the bus.
  @inline(__always)
  static func others(_ column: Int) -> Int { column & 255 }

  /// How many staff are.
  @inline(__always)
  static func staff(_ column: Int) -> Int { column >> 8 & 255 }
}
