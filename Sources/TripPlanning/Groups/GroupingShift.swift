/// A change of any kind: clusters that go to other groups, whatever their sizes.
///
/// It is made first and judged by reckoning the touched blocks anew; what is not taken is unmade.
struct GroupingShift {
  private let clusters: Cells
  private let from: Cells
  private let to: Cells
  private var count = 0
  private var touched: TouchedBlocks

  init(_ model: GroupingModel) {
    clusters = Cells(model.clusters)
    from = Cells(model.clusters)
    to = Cells(model.clusters)
    touched = TouchedBlocks(model)
  }

  func release() {
    for cells in [clusters, from, to] { cells.release() }
    touched.release()
  }

  /// Begins an empty change.
  @inline(__always)
  mutating func clear() {
    count = 0
    touched.clear()
  }

  /// Adds a move of a cluster to another group.
  mutating func add(_ cluster: Int, to group: Int, in state: GroupingState) {
    let here = state.groupOf[cluster]
    clusters[count] = cluster
    from[count] = here
    to[count] = group
    count &+= 1
    touched.note(here)
    touched.note(group)
    let (upper, lower) = (state.model.branchOf[here], state.model.branchOf[group])
    guard upper != lower else { return }
    touched.note(upper)
    touched.note(lower)
  }

  /// Whether a cluster is part of the change already.
  func contains(_ cluster: Int) -> Bool {
    for index in 0..<count where clusters[index] == cluster { return true }
    return false
  }

  /// Makes the change; what it costs.
  func make(in state: GroupingState) -> Int {
    var result = 0
    for index in 0..<touched.count { result &-= state.cost(of: touched[index]) }
    for index in 0..<count {
      let (cluster, here, there) = (clusters[index], from[index], to[index])
      result &-= state.clashes(of: cluster, in: here) &* GroupingModel.broken
      result &-= state.model.leaving[cluster &* state.model.groups &+ here]
      move(cluster, from: here, to: there, in: state)
      result &+= state.clashes(of: cluster, in: there) &* GroupingModel.broken
      result &+= state.model.leaving[cluster &* state.model.groups &+ there]
    }
    for index in 0..<touched.count { result &+= state.cost(of: touched[index]) }
    return result
  }

  /// Keeps a change that was made.
  func keep(in state: inout GroupingState, costing change: Int) {
    for index in 0..<touched.count { state.refresh(touched[index]) }
    state.cost &+= change
  }

  /// Unmakes a change that was made.
  func unmake(in state: GroupingState) {
    for index in 0..<count {
      move(clusters[index], from: to[index], to: from[index], in: state)
    }
  }

  private func move(_ cluster: Int, from here: Int, to there: Int, in state: GroupingState) {
    state.add(cluster, to: here, times: -1)
    state.add(cluster, to: there, times: 1)
    state.groupOf[cluster] = there
  }
}
