extension BlossomGraph {
  /// One stage: pairs one more vertex with another; whether that could be done.
  func addPair() -> Bool {
    plantTrees()
    while true {
      switch nextEvent() {
      case .none: return false
      case .grow(let vertex, let step):
        changeBids(by: step)
        grow(from: suitor[vertex], to: vertex)
      case .meet(let node, let step):
        changeBids(by: step)
        if meet(nearest[node * count + neighbour[node]], neighbour[node]) { return true }
      case .expand(let blossom, let step):
        changeBids(by: step)
        expand(blossom)
      }
    }
  }

  /// Pairs two outer vertices and returns true, or shrinks the cycle where both are in one tree.
  private func meet(_ near: Int, _ far: Int) -> Bool {
    guard let meeting = commonAncestor(of: outermost[near], and: outermost[far]) else {
      pair(near, far)
      return true
    }
    shrink(near, far, meeting: meeting)
    return false
  }

  /// What happens next in the trees, and by how much the bids must change first.
  enum Event {
    /// Nothing can happen: there is no perfect pairing.
    case none
    /// A vertex outside of the trees is reached.
    case grow(Int, Int)
    /// An outer node and its neighbour meet.
    case meet(Int, Int)
    /// An inner blossom is no longer charged anything.
    case expand(Int, Int)
  }

  /// The event before which the bids change least; of several the first in this order: expand,
  /// meet, grow, each by number.
  private func nextEvent() -> Event {
    var event = Event.none
    var least = PairingCosts.forbidden
    for blossom in count..<nodes
    where part[blossom] == Part.inner && charge[blossom] >> 1 < least {
      least = charge[blossom] >> 1
      event = .expand(blossom, least)
    }
    for node in 0..<nodes where part[node] == Part.outer && neighbour[node] >= 0 {
      let far = neighbour[node]
      let step = slack(nearest[node &* count &+ far], far) >> 1
      if step < least {
        least = step
        event = .meet(node, least)
      }
    }
    for vertex in 0..<count where part[outermost[vertex]] == Part.free && suitor[vertex] >= 0 {
      let step = slack(suitor[vertex], vertex)
      if step < least {
        least = step
        event = .grow(vertex, least)
      }
    }
    return event
  }

  /// Lets outer vertices bid more and inner ones less, so that edges inside the trees stay without
  /// slack; what a blossom is charged makes up for the change inside.
  private func changeBids(by step: Int) {
    guard step > 0 else { return }
    for vertex in 0..<count {
      let part = part[outermost[vertex]]
      if part == Part.outer { bid[vertex] += step }
      if part == Part.inner { bid[vertex] -= step }
    }
    for blossom in count..<nodes {
      if part[blossom] == Part.outer { charge[blossom] += 2 * step }
      if part[blossom] == Part.inner { charge[blossom] -= 2 * step }
    }
  }

  /// Everybody without a partner is the root of a tree; nobody else is in one.
  private func plantTrees() {
    for vertex in 0..<count {
      part[outermost[vertex]] = Part.free
      suitor[vertex] = -1
    }
    for vertex in 0..<count where partner[vertex] < 0 { makeOuter(outermost[vertex]) }
  }
}
