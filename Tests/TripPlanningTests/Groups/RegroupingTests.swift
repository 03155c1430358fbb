import Testing
import TripPlanning

@Suite struct RegroupingTests {
  private func plan(
    _ problem: GroupingProblem, _ regrouping: Regrouping? = nil, steps: Int = 20_000
  ) -> GroupingPlan? {
    let search = GroupingSearch(
      problem, regrouping: regrouping, seed: 9, patience: Patience(steps: steps))
    guard case .grouped(let plan) = search.run().answer else { return nil }
    return plan
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `without a change the groups stay`(seed: UInt64) {
    let problem =
      seed % 8 == 0
      ? RandomGrouping.trainingClass(people: 48, groups: 4, seed: seed)
      : RandomGrouping.small(seed: seed)
    guard let before = plan(problem, steps: 500) else { return }

    let after = plan(
      problem,
      Regrouping(
        earlier: problem, groupOf: before.groupOf, personBefore: Array(0..<problem.people),
        price: Int(seed % 3)))

    #expect(after?.groupOf == before.groupOf && after?.penalty == before.penalty)
    #expect(after?.moved == 0)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `after a change every hard rule holds and a high price keeps people where they are`(
    seed: UInt64
  ) throws {
    let problem = RandomGrouping.trainingClass(people: 50, groups: 4, seed: seed)
    let before = try #require(plan(problem))
    var random = SeededRandom(seed: seed)
    var attributes = problem.attributes
    for _ in 0..<5 { attributes[random.below(3)][random.below(50)] = random.below(2) }
    // The last one leaves, a new one comes.
    let changed = GroupingProblem(
      people: 50, attributes: attributes, groups: problem.groups, caps: problem.caps,
      apart: problem.apart, together: problem.together,
      fixed: problem.fixed + [.init(person: 8, group: before.groupOf[8])], balance: problem.balance)
    func after(price: Int) -> GroupingPlan? {
      plan(
        changed,
        Regrouping(
          earlier: problem, groupOf: before.groupOf, personBefore: Array(0..<49) + [nil],
          price: price))
    }

    let (dear, cheap) = (try #require(after(price: 10_000)), try #require(after(price: 2)))

    for plan in [dear, cheap] {
      #expect(GroupingRules.faults(of: plan, in: changed) == [])
      let moved = (0..<49).count { plan.groupOf[$0] != before.groupOf[$0] }
      #expect(plan.moved == moved && plan.groupOf[8] == before.groupOf[8])
    }
    #expect(dear.moved <= 1 && dear.cost == dear.penalty + dear.moved * 10_000)
    #expect(cheap.penalty <= dear.penalty)
  }

  @Test func `the price of moved people is part of the optimum`() {
    var (possible, optimal) = (0, 0)
    for seed in 1...100 as ClosedRange<UInt64> {
      let problem = RandomGrouping.small(seed: seed)
      var random = SeededRandom(seed: seed)
      let earlier = (0..<problem.people).map { _ in random.below(problem.groups.count) }
      let empty = GroupingProblem(
        people: problem.people, attributes: [], groups: problem.groups)

      let after = plan(
        problem,
        Regrouping(
          earlier: empty, groupOf: earlier, personBefore: Array(0..<problem.people), price: 7))

      let least = GroupingOracle.best(of: problem, earlier: earlier, price: 7)
      guard let best = least else { continue }
      possible += 1
      #expect(after.map { $0.cost >= best } ?? true)
      optimal += after?.cost == best ? 1 : 0
    }
    #expect(possible > 50 && optimal * 100 >= possible * 99)
  }
}
