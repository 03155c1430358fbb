import TripPlanning

/// Invented people and rules.
enum RandomGrouping {
  /// A few people, with rules that can contradict one another.
  static func small(seed: UInt64) -> GroupingProblem {
    var random = SeededRandom(seed: seed)
    let people = 4 + random.below(4)
    let count = 2 + random.below(people < 6 ? 2 : 1)
    let attributes = [2, 3, 4, 30].map { kinds in (0..<people).map { _ in random.below(kinds) } }
    func pair() -> GroupingProblem.Pair {
      let first = random.below(people)
      return .init(first, (first + 1 + random.below(people - 1)) % people)
    }
    func some<Rule>(_ chance: Int, _ rule: () -> Rule) -> [Rule] {
      random.below(chance) == 0 ? [rule()] : []
    }
    let groups = (0..<count).map { group in
      GroupingProblem.Group(
        branch: group / 2, least: people / count - random.below(2),
        most: (people + count - 1) / count + random.below(2))
    }
    let caps = some(2) { GroupingProblem.Cap(attribute: 2, level: .group, most: 2) }
    let (apart, together) = (some(2, pair), some(3, pair))
    let fixed = some(4) {
      GroupingProblem.Placement(person: random.below(people), group: random.below(count))
    }
    return GroupingProblem(
      people: people, attributes: attributes, groups: groups, caps: caps, apart: apart,
      together: together, fixed: fixed, balance: balance(random.below(2) == 0))
  }

  /// A whole class in one branch or two.
  static func trainingClass(people: Int, groups: Int, seed: UInt64) -> GroupingProblem {
    var random = SeededRandom(seed: seed)
    let kinds = [2, 4, 13, 70]
    var attributes = kinds.map { kinds in
      (0..<people).map { _ in random.below(1 + random.below(kinds)) }
    }
    attributes[2] = attributes[2].map { $0 / 2 }
    attributes.insert((0..<people).map { _ in 32 + random.below(14) + random.below(14) }, at: 3)
    let units = (0..<people).map { $0 / 2 }
    attributes[4] = units
    return GroupingProblem(
      people: people, attributes: attributes,
      groups: (0..<groups).map { group in
        GroupingProblem.Group(
          branch: group * 2 / groups, least: people / groups,
          most: (people + groups - 1) / groups)
      },
      caps: [.init(attribute: 4, level: .group, most: 1)],
      apart: [.init(0, 5), .init(7, 30)], together: [.init(3, 11)],
      fixed: [.init(person: 20, group: 1)], balance: balance(true))
  }

  private static func balance(_ hasBranches: Bool) -> [Balance] {
    let levels: [GroupingProblem.Level] = hasBranches ? [.group, .branch] : [.group]
    return levels.flatMap { level in
      [
        Balance(attribute: 0, level: level, kind: .count, weight: 30),
        Balance(attribute: 1, level: level, kind: .count, weight: 20),
        Balance(attribute: 2, level: level, kind: .count, weight: 10),
        Balance(attribute: 3, level: level, kind: .sum, weight: 1),
      ]
    }
  }
}
