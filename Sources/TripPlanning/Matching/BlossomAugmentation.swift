extension BlossomGraph {
  /// Pairs two outer vertices of different trees; along the ways to both roots pairs and other
  /// edges change places.
  func pair(_ first: Int, _ second: Int) {
    rematch(first, with: second)
    rematch(second, with: first)
  }

  private func rematch(_ outerVertex: Int, with newPartner: Int) {
    var (vertex, next) = (outerVertex, newPartner)
    while true {
      let left = partner[base[outermost[vertex]]]
      moveBase(of: outermost[vertex], to: vertex)
      partner[vertex] = next
      guard left >= 0 else { return }
      let inner = outermost[left]
      (vertex, next) = (reachedFrom[inner], reachedAt[inner])
      moveBase(of: inner, to: next)
      partner[next] = vertex
    }
  }

  /// Pairs the vertices of a blossom anew, so that another one is left for a partner outside.
  private func moveBase(of node: Int, to vertex: Int) {
    guard node >= count, base[node] != vertex else { return }
    let child = child(of: node, holding: vertex)
    let place = blossoms.place[child]
    moveBase(of: child, to: vertex)
    let length = blossoms.length[node]
    // The nodes between the new first one and the old one, on the side where they are even many.
    var near = place.isMultiple(of: 2) ? 0 : place + 1
    let end = place.isMultiple(of: 2) ? place : length
    while near < end {
      pairAcross(near, of: node)
      near += 2
    }
    blossoms.turn(node, to: place)
    base[node] = vertex
  }

  /// Pairs the ends of the edge between a place of a cycle and the next.
  private func pairAcross(_ place: Int, of blossom: Int) {
    let edge = blossoms.edge(after: place, of: blossom)
    moveBase(of: blossoms.member(place, of: blossom), to: edge.near)
    let next = (place + 1) % blossoms.length[blossom]
    moveBase(of: blossoms.member(next, of: blossom), to: edge.far)
    (partner[edge.near], partner[edge.far]) = (edge.far, edge.near)
  }
}
