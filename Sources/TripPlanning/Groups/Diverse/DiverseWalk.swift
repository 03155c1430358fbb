/// A walk from grouping to grouping: elements swap, and where sizes may vary some move.
struct DiverseWalk: AnnealedWalk {
  static let hotRate = 1_500
  static let coldRate = 30
  /// One try in so many is a move.
  private static let moveChance = 8

  private var state: DiverseState
  private var random: SeededRandom
  private let best: Cells
  private(set) var bestDiversity = -1
  private let sizes: [Int]
  private let sizesVary: Bool
  let hottest: Int

  init(_ problem: DiverseGroupingProblem, seed: UInt64) {
    state = DiverseState(problem)
    random = SeededRandom(seed: seed)
    best = Cells(problem.elements)
    sizes = DiverseSizes.best(for: problem)
    sizesVary = problem.sizes.contains { $0.count > 1 }
    hottest = max(1, problem.distances.max() ?? 1) << 12
  }

  func release() {
    state.release()
    best.release()
  }

  /// The best plan so far.
  var bestPlan: DiverseGroupingPlan {
    var groups: [[Int]] = Array(repeating: [], count: state.groups)
    for element in 0..<state.elements { groups[best[element]].append(element) }
    return DiverseGroupingPlan(groups: groups, diversity: bestDiversity)
  }

  mutating func begin() {
    state.clear()
    let lots = (0..<state.elements).map { (lot: random.next(), element: $0) }
    var next = lots.sorted { $0 < $1 }.map(\.element)[...]
    for (group, size) in sizes.enumerated() {
      for element in next.prefix(size) { state.put(element, into: group) }
      next = next.dropFirst(size)
    }
    _ = keepIfBest()
  }

  @inline(__always)
  mutating func attempt(_ annealing: Annealing) -> Attempt {
    let first = random.below(state.elements)
    if sizesVary, random.below(Self.moveChance) == 0 { return tryMove(first, annealing) }
    let second = random.below(state.elements)
    guard state.groupOf[first] != state.groupOf[second] else { return .even }
    let gain = state.swapGain(first, second)
    guard annealing.takes(loss: 0 &- gain, &random) else { return .even }
    state.swap(first, second, gaining: gain)
    return gain < 0 ? .worse : keepIfBest()
  }

  private mutating func tryMove(_ element: Int, _ annealing: Annealing) -> Attempt {
    let (here, there) = (state.groupOf[element], random.below(state.groups))
    guard here != there, state.size[here] > state.least[here],
      state.size[there] < state.most[there]
    else { return .even }
    let gain = state.moveGain(element, to: there)
    guard annealing.takes(loss: 0 &- gain, &random) else { return .even }
    state.move(element, to: there, gaining: gain)
    return gain < 0 ? .worse : keepIfBest()
  }

  @inline(__always)
  private mutating func keepIfBest() -> Attempt {
    guard state.diversity > bestDiversity else { return .even }
    bestDiversity = state.diversity
    best.copy(state.groupOf)
    return .best
  }
}
