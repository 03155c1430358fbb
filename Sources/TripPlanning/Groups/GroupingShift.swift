/// Blocks that a change touches, each once.
struct TouchedBlocks {
  private let blocks: Cells
  private let mark: Cells
  private(set) var count = 0
  private var round = 0

  init(_ model: GroupingModel) {
    blocks = Cells(model.blocks)
    mark = Cells(model.blocks)
  }

  func release() {
    blocks.release()
    mark.release()
  }

  @inline(__always)
  subscript(index: Int) -> Int { blocks[index] }

  /// Forgets all.
  @inline(__always)
  mutating func clear() {
    round &+= 1
    count = 0
  }

  /// Notes a block.
  @inline(__always)
  mutating func note(_ block: Int) {
    guard mark[block] != round else { return }
    mark[block] = round
    blocks[count] = block
    count &+= 1
  }
}

/// A change of any kind: clusters that go to other groups, whatever their sizes.
///
/// It is made first and judged by reckoning the touched blocks anew; what is not taken is unmade.
struct GroupingShift {
  private let cluster: Cells
  private let from: Cells
  private let to: Cells
  private var moves = 0
  private var touched: TouchedBlocks

  init(_ model: GroupingModel) {
    cluster = Cells(model.clusters)
    from = Cells(model.clusters)
    to = Cells(model.clusters)
    touched = TouchedBlocks(model)
  }

  func release() {
    for cells in [cluster, from, to] { cells.release() }
    touched.release()
  }

  /// Begins an empty change.
  @inline(__always)
  mutating func begin() {
    moves = 0
    touched.clear()
  }

  /// Adds a move of a cluster to another group.
  mutating func add(_ cluster: Int, to group: Int, _ state: GroupingState) {
    let old = state.groupOf[cluster]
    self.cluster[moves] = cluster
    from[moves] = old
    to[moves] = group
    moves &+= 1
    touched.note(old)
    touched.note(group)
    let (upper, lower) = (state.model.branchOf[old], state.model.branchOf[group])
    if upper != lower {
      touched.note(upper)
      touched.note(lower)
    }
  }

  /// Whether a cluster is part of the change already.
  func contains(_ other: Int) -> Bool {
    for move in 0..<moves where cluster[move] == other { return true }
    return false
  }

  /// Makes the change; what it costs.
  mutating func make(_ state: GroupingState) -> Int {
    var result = 0
    for index in 0..<touched.count { result &-= state.cost(of: touched[index]) }
    for move in 0..<moves {
      let (cluster, old, new) = (cluster[move], from[move], to[move])
      state.shift(cluster, old, by: -1)
      state.shift(cluster, new, by: 1)
      result &-= state.clashes(of: cluster, in: old) &* GroupingModel.broken
      state.groupOf[cluster] = new
      result &+= state.clashes(of: cluster, in: new) &* GroupingModel.broken
      result &+= state.model.place[cluster &* state.model.groups &+ new]
      result &-= state.model.place[cluster &* state.model.groups &+ old]
    }
    for index in 0..<touched.count { result &+= state.cost(of: touched[index]) }
    return result
  }

  /// Keeps a change that was made.
  func keep(_ state: inout GroupingState, costing change: Int) {
    for index in 0..<touched.count { state.refresh(touched[index]) }
    state.cost &+= change
  }

  /// Unmakes a change that was made.
  func unmake(_ state: GroupingState) {
    for move in 0..<moves {
      state.shift(cluster[move], to[move], by: -1)
      state.shift(cluster[move], from[move], by: 1)
      state.groupOf[cluster[move]] = from[move]
    }
  }
}
