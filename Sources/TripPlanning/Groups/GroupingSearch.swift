public struct GroupingSearch: Sendable {
  private let problem: GroupingProblem
  private let seed: UInt64
  private let patience: Patience
  private let knobs: [Int]

  /// A search for a problem.
  public init(_ problem: GroupingProblem, seed: UInt64, patience: Patience, knobs: [Int] = []) {
    (self.problem, self.seed, self.patience) = (problem, seed, patience)
    self.knobs = knobs
  }

  public func run(onBetter: (GroupingPlan) -> Void = { _ in }) -> (plan: GroupingPlan, steps: Int) {
    var walk = GroupingWalk(problem, seed: seed, steps: patience.steps, knobs: knobs)
    var step = walk.calibrate(patience, hot: knobs.count > 0 ? knobs[0] : 1500, cold: knobs.count > 1 ? knobs[1] : 30)
    while step < patience.steps {
      if step & 1023 == 0 {
        if patience.shouldStop() { break }
        walk.cool(at: step)
      }
      step += 1
      walk.take()
    }
    return (walk.bestPlan, step)
  }
}

struct GroupingWalk {
  let model: GroupingModel
  var state: GroupingState
  var shift: GroupingShift
  var random: SeededRandom
  var annealing: Annealing
  let best: Cells
  var bestCost = Int.max
  let freeCount: Int
  let groupCount: Int
  let movesSizes: Bool
  let moveChance: Int
  var worse = 0
  let tell: Bool

  init(_ problem: GroupingProblem, seed: UInt64, steps: Int, knobs: [Int]) {
    model = GroupingModel(problem)
    state = GroupingState(model)
    shift = GroupingShift(model)
    random = SeededRandom(seed: seed)
    best = Cells(model.clusters)
    freeCount = model.free.count
    groupCount = model.groups
    movesSizes = problem.groups.contains { $0.least < $0.most }
    tell = knobs.count > 3
    moveChance = knobs.count > 2 ? knobs[2] : 10
    annealing = Annealing(from: 100 * 1024, to: 1, over: steps)
    fill()
    state.recount()
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
    if tell { print("T", hottest, temperature) }
    annealing = Annealing(from: hottest, to: temperature, over: patience.steps)
    return steps
  }

  mutating func cool(at step: Int) { annealing.cool(at: step) }

  mutating func fill() {
    let order = (0..<model.clusters).map { ($0, random.below(1 << 20)) }.sorted {
      (model.size(of: $1.0), $0.1) < (model.size(of: $0.0), $1.1)
    }.map(\.0)
    for cluster in order where model.fixedGroup[cluster] >= 0 {
      state.groupOf[cluster] = model.fixedGroup[cluster]
      state.shift(cluster, model.fixedGroup[cluster], by: 1)
    }
    for cluster in order where model.fixedGroup[cluster] < 0 {
      var bestGroup = 0
      var bestRoom = Int.min
      for group in 0..<groupCount {
        let lack = model.least[group] - state.size[group]
        let room = lack > 0 ? 1000 + lack : model.most[group] - state.size[group]
        if room > bestRoom { (bestGroup, bestRoom) = (group, room) }
      }
      state.groupOf[cluster] = bestGroup
      state.shift(cluster, bestGroup, by: 1)
    }
  }

  mutating func take() {
    let first = model.free[random.below(freeCount)]
    if movesSizes, random.below(moveChance) == 0 {
      let group = random.below(groupCount)
      if group != state.groupOf[first] {
        shift.begin()
        shift.add(first, to: group, state)
        judgeShift()
      }
      return
    }
    let second = model.free[random.below(freeCount)]
    guard state.groupOf[first] != state.groupOf[second] else { return }
    if model.size(of: first) == 1, model.size(of: second) == 1 {
      let change = state.swapCost(first, second)
      if annealing.takes(loss: change, &random) {
        worse += change > 0 ? 1 : 0
        state.swap(first, second, costing: change)
        keepBest()
      }
    } else {
      shift.begin()
      let (a, b) = (state.groupOf[first], state.groupOf[second])
      shift.add(first, to: b, state)
      shift.add(second, to: a, state)
      var (big, small) = (first, second)
      if model.size(of: first) < model.size(of: second) { swap(&big, &small) }
      let target = state.groupOf[big]
      let source = state.groupOf[small]
      var diff = model.size(of: big) - model.size(of: small)
      var tries = 0
      while diff > 0, tries < 40 {
        tries += 1
        let extra = model.free[random.below(freeCount)]
        if state.groupOf[extra] == source, model.size(of: extra) <= diff, extra != small, !shift.contains(extra) {
          shift.add(extra, to: target, state)
          diff -= model.size(of: extra)
        }
      }
      judgeShift()
    }
  }

  mutating func judgeShift() {
    let change = shift.make(state)
    if annealing.takes(loss: change, &random) {
      shift.keep(&state, costing: change)
      keepBest()
    } else {
      shift.unmake(state)
    }
  }

  @inline(__always)
  mutating func keepBest() {
    guard state.cost < bestCost else { return }
    bestCost = state.cost
    best.copy(state.groupOf)
  }

  var bestPlan: GroupingPlan {
    var groupOf = Array(repeating: 0, count: model.people)
    for cluster in 0..<model.clusters {
      for index in model.firstMember[cluster]..<model.firstMember[cluster + 1] {
        groupOf[model.member[index]] = best[cluster]
      }
    }
    return GroupingPlan(groupOf: groupOf, penalty: bestCost, moved: 0, cost: bestCost)
  }
}
