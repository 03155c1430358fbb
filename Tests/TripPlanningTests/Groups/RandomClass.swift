import TripPlanning

/// Invented classes of the size and with the rules of real ones: people come from units, units from
/// regions; ranks, ages and posts are skewed as they are among cadres; the rules are those of
/// `banci-grouping-1`, on one level or two.
struct RandomClass {
  private static let attributes = 9
  private var random: SeededRandom
  private var attributes = Array(repeating: [Int](), count: Self.attributes)

  /// A class of 40 to 130 people in groups of about 8 to 16, every second one in two branches.
  static func problem(seed: UInt64) -> GroupingProblem {
    var random = SeededRandom(seed: seed)
    let branches = 1 + random.below(2)
    let groups = branches * (2 + random.below(3))
    let people = groups * (10 + random.below(7)) + random.below(3)
    var made = RandomClass(random: random)
    made.addPeople(people, most: groups)
    return made.problem(groups: groups, branches: branches)
  }

  private init(random: SeededRandom) { self.random = random }

  private mutating func addPeople(_ count: Int, most: Int) {
    var left: (unit: Int, people: Int, region: Int, kind: Int) = (0, 0, 0, 0)
    let regions = 6 + random.below(8)
    for _ in 0..<count {
      if left.people == 0 {
        left = (left.unit + 1, 1 + skewed(min(5, most)), skewed(regions), skewed(4))
      }
      left.people -= 1
      add(unit: left.unit, region: left.region, kind: left.kind)
    }
  }

  /// A number below a bound, small ones more often.
  private mutating func skewed(_ bound: Int) -> Int {
    min(random.below(bound), random.below(bound))
  }

  private mutating func add(unit: Int, region: Int, kind: Int) {
    let gender = random.below(10) < 3 ? 1 : 0
    let rank = skewed(4)
    let age = 30 + random.below(15) + random.below(15)
    let person = [
      gender, rank, region, unit, kind, skewed(8), skewed(3), gender * 4 + rank, age / 5,
    ]
    for (attribute, value) in person.enumerated() { attributes[attribute].append(value) }
    ages.append(age)
  }

  private var ages: [Int] = []

  private mutating func problem(groups: Int, branches: Int) -> GroupingProblem {
    let people = ages.count
    let sizes = (0..<groups).map { group in
      GroupingProblem.Group(
        branch: group * branches / groups, least: people / groups,
        most: (people + groups - 1) / groups)
    }
    let apart = (0..<2 + random.below(3)).map { _ in pair(of: people) }
    return GroupingProblem(
      people: people, attributes: attributes + [ages], groups: sizes,
      caps: [.init(attribute: 3, level: .group, most: 1)],
      apart: apart, balance: Self.balance(branches: branches))
  }

  private mutating func pair(of people: Int) -> GroupingProblem.Pair {
    let first = random.below(people)
    return .init(first, (first + 1 + random.below(people - 1)) % people)
  }

  private static func balance(branches: Int) -> [Balance] {
    let weights = [(0, 30), (1, 20), (2, 10), (4, 10), (5, 10), (6, 5), (7, 10), (8, 5)]
    let group = weights.map { Balance(attribute: $0, level: .group, kind: .count, weight: $1) }
    let age = Balance(attribute: attributes, level: .group, kind: .sum, weight: 1)
    guard branches > 1 else { return group + [age] }
    let branch = weights.map {
      Balance(attribute: $0, level: .branch, kind: .count, weight: 2 * $1)
    }
    return group + branch
      + [age, Balance(attribute: attributes, level: .branch, kind: .sum, weight: 1)]
  }
}
