/// Who moves together, who must be apart and whose group is settled, cluster by cluster.
struct GroupingBonds {
  /// The people of each cluster in ascending order; clusters of one person come first.
  let members: [[Int]]
  /// The cluster of each person.
  let clusterOf: [Int]
  /// For each cluster those that must be in another group.
  let apart: [[Int]]
  /// The group of a settled cluster.
  let fixedGroup: [Int?]

  init(_ problem: GroupingProblem) {
    let members = Self.clusters(of: problem)
    var clusterOf = Array(repeating: 0, count: problem.people)
    for (cluster, people) in members.enumerated() {
      for person in people { clusterOf[person] = cluster }
    }
    var apart: [Set<Int>] = Array(repeating: [], count: members.count)
    for pair in problem.apart {
      let (first, second) = (clusterOf[pair.first], clusterOf[pair.second])
      guard first != second else { continue }
      apart[first].insert(second)
      apart[second].insert(first)
    }
    var fixedGroup: [Int?] = Array(repeating: nil, count: members.count)
    for placement in problem.fixed where fixedGroup[clusterOf[placement.person]] == nil {
      fixedGroup[clusterOf[placement.person]] = placement.group
    }
    (self.members, self.clusterOf) = (members, clusterOf)
    (self.apart, self.fixedGroup) = (apart.map { $0.sorted() }, fixedGroup)
  }

  /// Those who must be together, by chains of pairs; the smallest clusters come first.
  private static func clusters(of problem: GroupingProblem) -> [[Int]] {
    var leader = Array(0..<problem.people)
    func root(_ person: Int) -> Int {
      var person = person
      while leader[person] != person { person = leader[person] }
      return person
    }
    for pair in problem.together {
      let (first, second) = (root(pair.first), root(pair.second))
      leader[max(first, second)] = min(first, second)
    }
    return Dictionary(grouping: 0..<problem.people, by: root).values.sorted {
      ($0.count, $0[0]) < ($1.count, $1[0])
    }
  }
}
