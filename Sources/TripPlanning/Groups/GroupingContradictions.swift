/// Finds which hard rules contradict one another, before any search; all in one pass.
struct GroupingContradictions {
  private let problem: GroupingProblem
  private let bonds: GroupingBonds
  private let largest: Int

  /// What is found in a problem; nothing where no rule is impossible by itself or with one other.
  static func found(in problem: GroupingProblem) -> [GroupingConflict] {
    guard !problem.groups.isEmpty else { return problem.people == 0 ? [] : [.noGroups] }
    let finder = GroupingContradictions(problem)
    return finder.sizes + finder.placements + finder.apart + finder.caps
  }

  private init(_ problem: GroupingProblem) {
    self.problem = problem
    bonds = GroupingBonds(problem)
    largest = problem.groups.map(\.most).max() ?? 0
  }

  private var sizes: [GroupingConflict] {
    let reversed = problem.groups.indices.filter {
      problem.groups[$0].least > problem.groups[$0].most
    }
    let places = problem.groups.reduce(0) { $0 + $1.most }
    let needed = problem.groups.reduce(0) { $0 + $1.least }
    var result: [GroupingConflict] = reversed.map { .limitsReversed(group: $0) }
    if places < problem.people {
      result.append(.tooFewPlaces(places: places, people: problem.people))
    }
    if needed > problem.people {
      result.append(.tooFewPeople(needed: needed, people: problem.people))
    }
    return result
  }

  private var placements: [GroupingConflict] {
    var result: [GroupingConflict] = []
    for (cluster, people) in bonds.members.enumerated() {
      let fixed = Set(problem.fixed.filter { people.contains($0.person) }.map(\.group))
      if fixed.count > 1 {
        result.append(.fixedInSeveral(people: people, groups: fixed.sorted()))
      }
      let most = bonds.fixedGroup[cluster].map { problem.groups[$0].most } ?? largest
      if people.count > max(1, most) {
        result.append(.togetherTooMany(people: people, most: most))
      }
    }
    for (group, limits) in problem.groups.enumerated() {
      let fixed = settled(in: [group])
      if fixed.count > limits.most {
        result.append(.fixedTooMany(people: fixed, group: group, most: limits.most))
      }
    }
    return result
  }

  private var apart: [GroupingConflict] {
    var result: [GroupingConflict] = []
    for pair in problem.apart {
      let (one, other) = (bonds.clusterOf[pair.first], bonds.clusterOf[pair.second])
      if one == other {
        result.append(.apartButTogether(first: pair.first, second: pair.second))
      } else if let group = bonds.fixedGroup[one], bonds.fixedGroup[other] == group {
        result.append(.apartButFixed(first: pair.first, second: pair.second, group: group))
      }
    }
    let clique = ApartClique.large(in: bonds.apart, beyond: problem.groups.count)
    if clique.count > problem.groups.count {
      let people = clique.map { bonds.members[$0][0] }.sorted()
      result.append(.apartTooMany(people: people, groups: problem.groups.count))
    }
    return result
  }

  private var caps: [GroupingConflict] { problem.caps.indices.flatMap(conflicts(ofCap:)) }

  private func conflicts(ofCap index: Int) -> [GroupingConflict] {
    let cap = problem.caps[index]
    let values = problem.attributes[cap.attribute]
    let byValue = Dictionary(grouping: 0..<problem.people) { values[$0] }
    let blocks = problem.blocks(cap.level).map { ($0, problem.groups(of: $0)) }
    let places = blocks.reduce(0) { sum, block in
      sum + min(cap.most, block.1.reduce(0) { $0 + problem.groups[$1].most })
    }
    var result: [GroupingConflict] = []
    for (value, people) in byValue.sorted(by: { $0.key < $1.key }) {
      if people.count > places {
        result.append(
          .capTooSmall(cap: index, value: value, people: people.count, places: places))
      }
      let bound =
        blocks.map { settled(in: $0.1) } + bonds.members.filter { $0.count > 1 }
      for bunch in bound {
        let same = bunch.filter { values[$0] == value }
        guard same.count > cap.most else { continue }
        let conflict = GroupingConflict.capExceeded(
          cap: index, value: value, people: same, most: cap.most)
        if !result.contains(conflict) { result.append(conflict) }
      }
    }
    let admitted = byValue.values.reduce(0) { $0 + min($1.count, cap.most) }
    for (block, inside) in blocks {
      let needed = inside.reduce(0) { $0 + problem.groups[$1].least }
      guard needed > admitted, needed <= problem.people else { continue }
      result.append(
        .capTooSmallForSize(cap: index, block: block, needed: needed, admitted: admitted))
    }
    return result
  }

  /// The people whose clusters are settled in one of some groups.
  private func settled(in groups: [Int]) -> [Int] {
    bonds.members.indices.filter { cluster in
      bonds.fixedGroup[cluster].map(groups.contains) ?? false
    }.flatMap { bonds.members[$0] }.sorted()
  }
}
