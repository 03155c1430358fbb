import Synchronization
import Testing
import TripPlanning

@Suite struct GroupingSearchTests {
  @Test func `small groupings are solved to the optimum, and impossible ones are told`() {
    var (possible, optimal) = (0, 0)
    for seed in 1...500 as ClosedRange<UInt64> {
      let problem = RandomGrouping.small(seed: seed)

      let answer = GroupingSearch(problem, seed: seed, patience: Patience(steps: 20_000))
        .run().answer

      let best = GroupingOracle.best(of: problem)
      switch answer {
      case .blocked(let conflicts):
        #expect(best == nil && !conflicts.isEmpty)
      case .grouped(let plan):
        #expect(GroupingRules.faults(of: plan, in: problem) == [])
        #expect(plan.penalty >= best ?? .max)
        possible += 1
        optimal += plan.penalty == best ? 1 : 0
      }
    }
    #expect(possible > 250)
    #expect(optimal * 100 >= possible * 99)
  }

  @Test(arguments: [(48, 4), (64, 4), (101, 8), (130, 8)])
  func `a class is grouped by all rules, and so is each better plan on the way`(
    people: Int, groups: Int
  ) {
    let problem = RandomGrouping.trainingClass(people: people, groups: groups, seed: 5)
    var penalties: [Int] = []

    let answer = GroupingSearch(problem, seed: 3, patience: Patience(steps: 100_000)).run { plan in
      #expect(GroupingRules.faults(of: plan, in: problem) == [])
      penalties.append(plan.penalty)
    }.answer

    guard case .grouped(let plan) = answer else {
      Issue.record("blocked: \(answer)")
      return
    }
    #expect(GroupingRules.faults(of: plan, in: problem) == [])
    #expect(penalties == penalties.sorted(by: >) && Set(penalties).count == penalties.count)
    #expect(penalties.last == plan.penalty)
    let imbalances = problem.imbalances(of: plan.groupOf)
    #expect(imbalances.reduce(0) { $0 + $1.penalty } == plan.penalty)
  }

  @Test func `the same seed and steps give the same groups`() {
    let problem = RandomGrouping.trainingClass(people: 64, groups: 4, seed: 2)
    func answer(_ seed: UInt64) -> GroupingAnswer {
      GroupingSearch(problem, seed: seed, patience: Patience(steps: 30_000)).run().answer
    }

    #expect(answer(5) == answer(5))
    #expect(answer(5) != answer(6))
  }

  @Test func `a search ends when it is told to`() {
    let problem = RandomGrouping.trainingClass(people: 130, groups: 8, seed: 2)
    let asked = Atomic(0)

    let steps = GroupingSearch(
      problem, seed: 1,
      patience: Patience(steps: 1 << 40) { asked.add(1, ordering: .relaxed).newValue == 4 }
    ).run().steps

    #expect(steps == 3 * 512)
  }

  @Test func `what stays unbalanced is told with the fair share`() {
    let problem = GroupingProblem(
      people: 4, attributes: [[1, 1, 2, 2], [40, 50, 30, 20]],
      groups: [.init(branch: 7, least: 2, most: 2), .init(branch: 7, least: 2, most: 2)],
      balance: [
        Balance(attribute: 0, level: .group, kind: .count, weight: 30),
        Balance(attribute: 1, level: .group, kind: .sum, weight: 2),
      ])

    let imbalances = problem.imbalances(of: [0, 0, 1, 1])

    func people(_ group: Int, _ value: Int, _ count: Int) -> Imbalance {
      Imbalance(
        rule: 0, block: .group(group),
        deviation: .people(value: value, count: count, fair: 1...1), penalty: 30)
    }
    #expect(
      imbalances == [
        people(0, 1, 2), people(0, 2, 0), people(1, 1, 0), people(1, 2, 2),
        Imbalance(
          rule: 1, block: .group(0), deviation: .total(difference: 20), penalty: 40),
        Imbalance(
          rule: 1, block: .group(1), deviation: .total(difference: -20), penalty: 40),
      ])
  }
}
