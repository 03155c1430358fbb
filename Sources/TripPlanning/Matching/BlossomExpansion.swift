extension BlossomGraph {
  /// Gives an inner blossom up that is no longer charged anything.
  ///
  /// From the node by which it was reached an even number of edges leads along the cycle to the
  /// node that holds its base. These nodes stay in the tree, inner and outer in turn; the others
  /// leave it.
  func expand(_ blossom: Int) {
    let length = blossoms.length[blossom]
    let entry = reachedAt[blossom]
    var place = blossoms.place[child(of: blossom, holding: entry)]
    uncover(blossom)
    makeInner(blossoms.member(place, of: blossom), from: reachedFrom[blossom], at: entry)
    let forward = !place.isMultiple(of: 2)
    while place > 0 {
      let middle = forward ? place + 1 : place - 1
      let last = forward ? (place + 2) % length : place - 2
      let edge = blossoms.edge(after: forward ? middle : last, of: blossom)
      let (from, at) = forward ? edge : (edge.far, edge.near)
      makeInner(blossoms.member(last, of: blossom), from: from, at: at)
      makeOuter(blossoms.member(middle, of: blossom))
      place = last
    }
    blossoms.dissolve(blossom)
    part[blossom] = Part.hidden
  }

  /// Makes the nodes of a blossom outermost, and free.
  private func uncover(_ blossom: Int) {
    for vertex in 0..<count where outermost[vertex] == blossom {
      outermost[vertex] = child(of: blossom, holding: vertex)
    }
    for place in 0..<blossoms.length[blossom] {
      part[blossoms.member(place, of: blossom)] = Part.free
    }
  }

  /// The node of the cycle of a blossom in which a vertex lies.
  func child(of blossom: Int, holding vertex: Int) -> Int {
    var node = vertex
    while blossoms.parent[node] != blossom { node = blossoms.parent[node] }
    return node
  }
}
