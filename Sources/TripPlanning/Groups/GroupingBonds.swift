/// Who moves together, who must be apart and whose group is settled, cluster by cluster.
struct GroupingBonds {
  /// The people of each cluster, those who must be together, in ascending order.
  let members: [[Int]]
  /// The cluster of each person.
  let clusterOf: [Int]
  /// For each cluster those that must be in another group.
  let apart: [[Int]]
  /// The group of a settled cluster.
  let fixedGroup: [Int?]

  init(_ problem: GroupingProblem) {
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
    var members: [[Int]] = []
    var clusterOf = Array(repeating: 0, count: problem.people)
    for person in 0..<problem.people {
      if root(person) == person {
        clusterOf[person] = members.count
        members.append([person])
      } else {
        clusterOf[person] = clusterOf[root(person)]
        members[clusterOf[person]].append(person)
      }
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
    self.members = members
    self.clusterOf = clusterOf
    self.apart = apart.map { $0.sorted() }
    self.fixedGroup = fixedGroup
  }
}
