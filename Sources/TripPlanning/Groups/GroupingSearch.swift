/// Looks for groups by parallel tempering over swaps and moves of people, most of which begin at what
/// is out of balance, with temperatures that fit the instance; what was tried is told in decision 0011.
public struct GroupingSearch: Sendable {
  /// How many walks there are.
  private static let walks = 6

  private let problem: GroupingProblem
  private let regrouping: Regrouping?
  private let seed: UInt64
  private let patience: Patience

  /// A search for a problem.
  ///
  /// - Parameter regrouping: The groups that were made before, if there are any.
  /// - Precondition: A regrouping says of every person who that was before.
  public init(
    _ problem: GroupingProblem, regrouping: Regrouping? = nil, seed: UInt64, patience: Patience
  ) {
    precondition(regrouping.map { $0.personBefore.count == problem.people } ?? true)
    (self.problem, self.regrouping) = (problem, regrouping)
    (self.seed, self.patience) = (seed, patience)
  }

  /// The best plan found or why there is none, and how many steps it took to end.
  ///
  /// A regrouping without a change leads to the same plan.
  ///
  /// - Parameter onBetter: Told of every plan that is better than all before.
  public func run(
    onBetter: (GroupingPlan) -> Void = { _ in }
  ) -> (answer: GroupingAnswer, steps: Int) {
    let conflicts = GroupingContradictions.found(in: problem)
    guard conflicts.isEmpty else { return (.blocked(conflicts), 0) }
    guard problem.people > 0 else { return (.grouped(plan([])), 0) }
    if let regrouping, regrouping.changesNothing(in: problem),
      problem.breaches(of: regrouping.groupOf).isEmpty
    {
      return (.grouped(plan(regrouping.groupOf)), 0)
    }
    return search(onBetter)
  }

  private func search(
    _ onBetter: (GroupingPlan) -> Void
  ) -> (answer: GroupingAnswer, steps: Int) {
    let earlier = earlierGroups
    let model = GroupingModel(problem, earlier: earlier, price: regrouping?.price ?? 0)
    let like = LikePeople(model)
    var random = SeededRandom(seed: seed)
    var walks = (0..<Self.walks).map { _ in GroupingWalk(model, like, seed: random.next()) }
    defer {
      for walk in walks { walk.release() }
      like.release()
      model.release()
    }
    walks[0].begin { cluster in earlier[model.person[model.firstSeat[cluster]]] }
    for other in walks.indices.dropFirst() { walks[other].begin() }
    var tempering = ParallelTempering(walks, seed: random.next())
    func tell(_ walk: GroupingWalk) {
      if walk.bestCost < GroupingModel.broken {
        onBetter(plan(walk.bestGroupOf, costing: walk.bestCost))
      }
    }
    tell(tempering.best)
    let isOpen = problem.groups.count > 1 && model.free.count > 0
    let steps = isOpen ? tempering.run(patience, onBest: tell) : 0
    let best = tempering.best.bestGroupOf
    let breaches = problem.breaches(of: best)
    return (breaches.isEmpty ? .grouped(plan(best)) : .blocked([.notFound(breaches)]), steps)
  }

  private var earlierGroups: [Int?] {
    regrouping?.earlierGroups(groups: problem.groups.count)
      ?? Array(repeating: nil, count: problem.people)
  }

  private func plan(_ groupOf: [Int], costing cost: Int? = nil) -> GroupingPlan {
    let earlier = earlierGroups
    let moved = groupOf.indices.count { (earlier[$0] ?? groupOf[$0]) != groupOf[$0] }
    let paid = moved * (regrouping?.price ?? 0)
    let penalty =
      cost.map { $0 - paid } ?? problem.imbalances(of: groupOf).reduce(0) { $0 + $1.penalty }
    return GroupingPlan(groupOf: groupOf, penalty: penalty, moved: moved, cost: penalty + paid)
  }
}
