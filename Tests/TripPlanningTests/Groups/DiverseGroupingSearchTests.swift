import Testing
import TripPlanning

@Suite struct DiverseGroupingSearchTests {
  private func problem(_ elements: Int, _ sizes: [ClosedRange<Int>], seed: UInt64)
    -> DiverseGroupingProblem
  {
    var random = SeededRandom(seed: seed)
    var distances = Array(repeating: 0, count: elements * elements)
    for one in 0..<elements {
      for other in 0..<one {
        distances[one * elements + other] = random.below(100_000)
        distances[other * elements + one] = distances[one * elements + other]
      }
    }
    return DiverseGroupingProblem(elements: elements, distances: distances, sizes: sizes)
  }

  /// What distances inside groups add up to, or `nil` where a rule is broken.
  private func diversity(_ groups: [[Int]], in problem: DiverseGroupingProblem) -> Int? {
    guard groups.flatMap(\.self).sorted() == Array(0..<problem.elements),
      zip(groups, problem.sizes).allSatisfy({ $1.contains($0.count) })
    else { return nil }
    var sum = 0
    for group in groups {
      for one in group {
        for other in group where other < one {
          sum += problem.distances[one * problem.elements + other]
        }
      }
    }
    return sum
  }

  private func best(of problem: DiverseGroupingProblem, _ groups: [[Int]], _ next: Int) -> Int {
    guard next < problem.elements else { return diversity(groups, in: problem) ?? -1 }
    return groups.indices.filter { groups[$0].count < problem.sizes[$0].upperBound }.map {
      var longer = groups
      longer[$0].append(next)
      return best(of: problem, longer, next + 1)
    }.max() ?? -1
  }

  @Test func `small problems are solved to the optimum`() {
    var optimal = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      let sizes = seed % 2 == 0 ? [3...3, 4...4] : [1...4, 2...5]
      let problem = problem(7, sizes, seed: seed)

      let plan = DiverseGroupingSearch(problem, seed: seed, patience: Patience(steps: 3_000))
        .run().plan

      let best = best(of: problem, [[], []], 0)
      #expect(diversity(plan.groups, in: problem) == plan.diversity)
      #expect(plan.diversity <= best)
      optimal += plan.diversity == best ? 1 : 0
    }
    #expect(optimal >= 59)
  }

  @Test func `larger ones keep their sizes and come out the same for a seed`() {
    let problem = problem(60, [8...12, 8...14, 10...10, 10...14, 9...11, 10...14], seed: 4)
    func plan(_ seed: UInt64) -> DiverseGroupingPlan {
      DiverseGroupingSearch(problem, seed: seed, patience: Patience(steps: 50_000)).run().plan
    }

    #expect(diversity(plan(1).groups, in: problem) == plan(1).diversity)
    #expect(plan(1) == plan(1))
    #expect(plan(1) != plan(2))
  }

  @Test func `one group takes all`() {
    let problem = problem(5, [5...5], seed: 1)

    let plan = DiverseGroupingSearch(problem, seed: 1, patience: Patience(steps: 100)).run().plan

    #expect(plan.groups == [[0, 1, 2, 3, 4]])
    #expect(plan.diversity == diversity(plan.groups, in: problem))
  }
}
