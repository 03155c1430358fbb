/// A walk from grouping to grouping: people swap, and now and then somebody moves.
///
/// Most swaps begin where something is out of balance: elsewhere they could only make it worse. That
/// such a focused walk gets far further than one that tries everything alike is known from
/// satisfiability (Seitz, Alava and Orponen, "Focused Local Search for Random 3-Satisfiability",
/// J. Stat. Mech. P06006, 2005).
struct GroupingWalk: TemperedWalk {
  static let hotRate = 5_000
  static let coldRate = 400
  /// Of 100 tries so many begin at a value that is out of balance, and so many at a sum.
  private static let countedShare = 64
  private static let summedShare = 21
  /// One partner in so many is chosen from all, not from those alike.
  private static let farChance = 4
  /// How often a partner is looked for who makes an exchange of clusters of unlike size even.
  private static let partnerTries = 16

  let model: GroupingModel
  var state: GroupingState
  private var shift: GroupingShift
  var random: SeededRandom
  private let best: Cells
  private let like: LikePeople
  private(set) var bestCost = Int.max
  /// One try in so many is a move that makes one group smaller and another larger; 0 for none.
  private let moveChance: Int

  /// - Parameter like: Whom each person alone is most like; whoever made it releases it.
  init(_ model: GroupingModel, _ like: LikePeople, seed: UInt64) {
    (self.model, self.like) = (model, like)
    state = GroupingState(model)
    shift = GroupingShift(model)
    random = SeededRandom(seed: seed)
    best = Cells(model.clusters)
    let sizesVary = (0..<model.groups).contains { model.least[$0] < model.most[$0] }
    moveChance = sizesVary || model.singles < model.clusters ? min(30, 4 + model.people / 4) : 0
  }

  func release() {
    state.release()
    shift.release()
    best.release()
  }

  var hottest: Int { model.largestWeight << 10 }

  @inline(__always)
  var cost: Int { state.cost }

  /// The group of each person in the best grouping so far.
  var bestGroupOf: [Int] { model.groupOfPeople(best) }

  /// Goes to a grouping in which some clusters have a group and the rest is put where there is the
  /// most room, the largest first and else at random.
  mutating func begin(keeping groupOf: (Int) -> Int? = { _ in nil }) {
    state.clear()
    var loose: [(size: Int, lot: UInt64, cluster: Int)] = []
    for cluster in 0..<model.clusters {
      let settled = model.fixedGroup[cluster]
      if let group = settled >= 0 ? settled : groupOf(cluster) {
        state.groupOf[cluster] = group
        state.add(cluster, to: group, times: 1)
      } else {
        loose.append((-model.size(of: cluster), random.next(), cluster))
      }
    }
    for entry in loose.sorted(by: { ($0.size, $0.lot) < ($1.size, $1.lot) }) {
      let group = roomiestGroup
      state.groupOf[entry.cluster] = group
      state.add(entry.cluster, to: group, times: 1)
    }
    state.recount()
    keepIfBest()
  }

  /// The group that lacks the most people to its least, or else has room for the most.
  private var roomiestGroup: Int {
    func room(_ group: Int) -> Int {
      let lack = model.least[group] - state.size[group]
      return lack > 0 ? model.people + lack : model.most[group] - state.size[group]
    }
    return (1..<model.groups).reduce(0) { room($1) > room($0) ? $1 : $0 }
  }

  @inline(__always)
  mutating func attempt(_ annealing: Annealing) {
    let lot = random.below(100)
    if lot < Self.countedShare, state.unfair.count > 0 {
      mendValue(annealing)
    } else if lot >= 100 &- Self.summedShare, model.summed.count > 0 {
      mendSum(annealing)
    } else {
      tryAny(annealing)
    }
  }

  /// Anybody moves, or swaps with somebody.
  private mutating func tryAny(_ annealing: Annealing) {
    let first = model.free[random.below(model.free.count)]
    if moveChance > 0, random.below(moveChance) == 0 { return tryMove(first, annealing) }
    let second = partner(of: first)
    guard state.groupOf[first] != state.groupOf[second] else { return }
    guard first < model.singles, second < model.singles else {
      return tryExchange(first, second, annealing)
    }
    _ = trySwap(first, second, annealing)
  }

  /// Two people who are each a cluster of their own swap; whether they did.
  @inline(__always)
  mutating func trySwap(_ first: Int, _ second: Int, _ annealing: Annealing) -> Bool {
    let change = state.swapCost(first, second)
    guard annealing.takes(loss: change, &random) else { return false }
    state.swap(first, second, costing: change)
    keepIfBest()
    return true
  }

  /// Somebody like a person, or now and then anybody.
  @inline(__always)
  mutating func partner(of first: Int) -> Int {
    guard like.count > 0, first < model.singles, random.below(Self.farChance) > 0 else {
      return model.free[random.below(model.free.count)]
    }
    return like.partner[first &* like.count &+ random.below(like.count)]
  }

  /// A cluster moves to another group.
  private mutating func tryMove(_ cluster: Int, _ annealing: Annealing) {
    let (here, there) = (state.groupOf[cluster], random.below(model.groups))
    let people = model.size(of: cluster)
    guard here != there,
      state.excess(of: here, with: 0 &- people) &+ state.excess(of: there, with: people)
        <= state.excess(of: here, with: 0) &+ state.excess(of: there, with: 0)
    else { return }
    shift.clear()
    shift.add(cluster, to: there, in: state)
    tryShift(annealing)
  }

  /// Two clusters change places; those who even out their sizes go with the smaller one.
  private mutating func tryExchange(_ first: Int, _ second: Int, _ annealing: Annealing) {
    let isLarger = model.size(of: first) >= model.size(of: second)
    let (large, small) = isLarger ? (first, second) : (second, first)
    let (here, there) = (state.groupOf[large], state.groupOf[small])
    shift.clear()
    shift.add(large, to: there, in: state)
    shift.add(small, to: here, in: state)
    var missing = model.size(of: large) - model.size(of: small)
    for _ in 0..<Self.partnerTries * missing where missing > 0 {
      let partner = model.free[random.below(model.free.count)]
      guard state.groupOf[partner] == there, model.size(of: partner) <= missing,
        !shift.contains(partner)
      else { continue }
      shift.add(partner, to: here, in: state)
      missing -= model.size(of: partner)
    }
    tryShift(annealing)
  }

  private mutating func tryShift(_ annealing: Annealing) {
    let change = shift.make(in: state)
    guard annealing.takes(loss: change, &random) else {
      return shift.unmake(in: state)
    }
    shift.keep(in: &state, costing: change)
    keepIfBest()
  }

  @inline(__always)
  private mutating func keepIfBest() {
    guard state.cost < bestCost else { return }
    bestCost = state.cost
    best.copy(state.groupOf)
  }
}
