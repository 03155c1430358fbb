extension BlossomGraph {
  /// The first outer node on the ways to the root that two outer nodes have in common, or `nil`
  /// where they are in different trees.
  func commonAncestor(of first: Int, and second: Int) -> Int? {
    for node in 0..<nodes { mark[node] = 0 }
    var (here, there) = (first, second)
    while here >= 0 || there >= 0 {
      if here >= 0 {
        if mark[here] == 1 { return here }
        mark[here] = 1
        here = outerAbove(here)
      }
      (here, there) = (there, here)
    }
    return nil
  }

  /// The next outer node on the way from an outer node to the root, or −1.
  private func outerAbove(_ node: Int) -> Int {
    let partner = partner[base[node]]
    return partner < 0 ? -1 : outermost[reachedFrom[outermost[partner]]]
  }

  /// Shrinks the cycle that an edge closes between two vertices of one tree to an outer blossom.
  func shrink(_ near: Int, _ far: Int, meeting: Int) {
    let blossom = blossoms.unused(below: nodes)
    collectCycle(of: blossom, near, far, meeting: meeting)
    base[blossom] = base[meeting]
    charge[blossom] = 0
    part[blossom] = Part.outer
    takeRows(of: blossom)
    for vertex in 0..<count where blossoms.parent[outermost[vertex]] == blossom {
      outermost[vertex] = blossom
    }
    for place in 0..<blossoms.length[blossom] {
      part[blossoms.member(place, of: blossom)] = Part.hidden
    }
    look(from: blossom)
  }

  /// The nodes of a cycle: from the meeting down to one end of the edge, and up from the other.
  private func collectCycle(of blossom: Int, _ near: Int, _ far: Int, meeting: Int) {
    climb(from: near, to: meeting, collectingFor: blossom)
    blossoms.append(meeting, edge: (near, far), to: blossom)
    blossoms.reverse(blossom)
    climb(from: far, to: meeting, collectingFor: blossom)
  }

  /// Adds the nodes from that of a vertex up to the meeting, which is left out.
  private func climb(from vertex: Int, to meeting: Int, collectingFor blossom: Int) {
    var node = outermost[vertex]
    while node != meeting {
      let left = partner[base[node]]
      let inner = outermost[left]
      blossoms.append(node, edge: (base[node], left), to: blossom)
      blossoms.append(inner, edge: (reachedAt[inner], reachedFrom[inner]), to: blossom)
      node = outermost[reachedFrom[inner]]
    }
  }

  /// Joins the rows of the nodes of a cycle; what was inner until now is looked at anew.
  private func takeRows(of blossom: Int) {
    let row = nearest.base + blossom * count
    let first = nearest.base + blossoms.member(0, of: blossom) * count
    row.update(from: first, count: count)
    for place in 1..<blossoms.length[blossom] {
      let node = blossoms.member(place, of: blossom)
      if part[node] == Part.outer { joinRow(of: node, into: blossom) }
      if part[node] == Part.inner { extendRow(of: blossom, withAllOf: node) }
    }
  }

  private func extendRow(of blossom: Int, withAllOf node: Int) {
    for vertex in 0..<count where outermost[vertex] == node {
      extendRow(of: blossom, with: vertex)
    }
  }

  private func joinRow(of node: Int, into blossom: Int) {
    let (row, other) = (nearest.base + blossom * count, nearest.base + node * count)
    for vertex in 0..<count
    where slack(Int(other[vertex]), vertex) < slack(Int(row[vertex]), vertex) {
      row[vertex] = other[vertex]
    }
  }
}
