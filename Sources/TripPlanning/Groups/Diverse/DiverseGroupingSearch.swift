public struct DiverseGroupingSearch: Sendable {
  private let problem: DiverseGroupingProblem
  private let seed: UInt64
  private let patience: Patience
  private let knobs: [Int]

  /// A search for a problem.
  public init(
    _ problem: DiverseGroupingProblem, seed: UInt64, patience: Patience, knobs: [Int] = []
  ) {
    (self.problem, self.seed, self.patience) = (problem, seed, patience)
    self.knobs = knobs
  }

  public func run(
    onBetter: (DiverseGroupingPlan) -> Void = { _ in }
  ) -> (plan: DiverseGroupingPlan, steps: Int) {
    var walk = DiverseWalk(problem, seed: seed, steps: patience.steps, knobs: knobs)
    var step = walk.calibrate(patience, hot: knobs.count > 0 ? knobs[0] : 1500, cold: knobs.count > 1 ? knobs[1] : 30)
    while step < patience.steps {
      if step & 1023 == 0 {
        if patience.shouldStop() { break }
        walk.annealing.cool(at: step)
      }
      step += 1
      walk.take()
    }
    return (walk.bestPlan, step)
  }
}

struct DiverseWalk {
  var state: DiverseState
  var random: SeededRandom
  var annealing: Annealing
  let best: Cells
  var bestDiversity = 0
  var worse = 0
  let movesSizes: Bool

  init(_ problem: DiverseGroupingProblem, seed: UInt64, steps: Int, knobs: [Int]) {
    state = DiverseState(problem)
    random = SeededRandom(seed: seed)
    best = Cells(problem.elements)
    movesSizes = problem.sizes.contains { $0.count > 1 }
    let mean = Self.scale(of: problem)
    annealing = Annealing(from: mean * 4096, to: 1, over: steps)
    fill(Self.sizes(of: problem))
  }

  mutating func fill(_ sizes: [Int]) {
    let order = (0..<state.elements).map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
    for element in order {
      var bestGroup = -1
      for group in 0..<state.groups where state.size[group] < sizes[group] {
        if bestGroup < 0 || sizes[group] - state.size[group] > sizes[bestGroup] - state.size[bestGroup] { bestGroup = group }
      }
      state.put(element, into: bestGroup)
    }
    keepBest()
  }

  mutating func calibrate(_ patience: Patience, hot: Int, cold: Int) -> Int {
    let trials = max(64, min(1 << 15, patience.steps / 256))
    var steps = 0
    var temperature = annealing.temperature
    var hottest = 0
    while temperature > 1, steps < patience.steps / 4 {
      if patience.shouldStop() { break }
      annealing = Annealing(from: temperature, to: temperature, over: 1)
      worse = 0
      for _ in 0..<trials { take() }
      steps += trials
      if hottest == 0, worse * 100_000 <= trials * hot { hottest = temperature }
      if worse * 100_000 <= trials * cold { break }
      temperature = temperature * 27 / 32
    }
    annealing = Annealing(from: hottest, to: temperature, over: patience.steps)
    return steps
  }

  /// As unequal as the limits admit: the larger a group, the more pairs it has.
  static func sizes(of problem: DiverseGroupingProblem) -> [Int] {
    var sizes = problem.sizes.map(\.lowerBound)
    var left = problem.elements - sizes.reduce(0, +)
    // Knapsack: best[l] is the most that the groups so far make of l more elements.
    var best: [Int?] = [0] + Array(repeating: nil, count: left)
    var choice: [[Int]] = []
    for limits in problem.sizes {
      var next: [Int?] = Array(repeating: nil, count: left + 1)
      var chosen = Array(repeating: 0, count: left + 1)
      for (used, worth) in best.enumerated() {
        guard let worth else { continue }
        for more in 0...min(left - used, limits.upperBound - limits.lowerBound) {
          let size = limits.lowerBound + more
          let total = worth + size * (size - 1)
          if total > next[used + more] ?? -1 { (next[used + more], chosen[used + more]) = (total, more) }
        }
      }
      best = next
      choice.append(chosen)
    }
    for group in sizes.indices.reversed() {
      let more = choice[group][left]
      sizes[group] += more
      left -= more
    }
    return sizes
  }

  static func scale(of problem: DiverseGroupingProblem) -> Int {
    let n = problem.elements
    guard n > 2 else { return 1 }
    let rows = (0..<n).map { row in problem.distances[row * n..<row * n + n].reduce(0, +) / (n - 2) }
    let all = rows.reduce(0, +) / (n - 1)
    var total = 0
    for one in 0..<n {
      for other in 0..<n where one != other {
        total += abs(problem.distances[one * n + other] - rows[one] - rows[other] + all)
      }
    }
    return max(1, total / (n * n - n))
  }

  @inline(__always)
  mutating func take() {
    let first = random.below(state.elements)
    if movesSizes, random.next() & 7 == 0 {
      let group = random.below(state.groups)
      let here = state.groupOf[first]
      guard group != here, state.size[here] > state.least[here],
        state.size[group] < state.most[group]
      else { return }
      let more = state.moveGain(first, to: group)
      if annealing.takes(loss: -more, &random) {
        state.move(first, to: group, gaining: more)
        keepBest()
      }
      return
    }
    let second = random.below(state.elements)
    guard state.groupOf[first] != state.groupOf[second] else { return }
    let more = state.swapGain(first, second)
    if annealing.takes(loss: -more, &random) {
      worse += more < 0 ? 1 : 0
      state.swap(first, second, gaining: more)
      keepBest()
    }
  }

  @inline(__always)
  mutating func keepBest() {
    guard state.diversity > bestDiversity else { return }
    bestDiversity = state.diversity
    best.copy(state.groupOf)
  }

  var bestPlan: DiverseGroupingPlan {
    var groups: [[Int]] = Array(repeating: [], count: state.groups)
    for element in 0..<state.elements { groups[best[element]].append(element) }
    return DiverseGroupingPlan(groups: groups, diversity: bestDiversity)
  }
}
