extension BlossomGraph {
  /// Takes the node of a vertex into a tree as inner, and the partner of that node as outer.
  func grow(from: Int, to vertex: Int) {
    let node = outermost[vertex]
    makeInner(node, from: from, at: vertex)
    makeOuter(outermost[partner[base[node]]])
  }

  /// Makes a node inner, reached by an edge from an outer vertex to one of its own.
  func makeInner(_ node: Int, from: Int, at vertex: Int) {
    part[node] = Part.inner
    (reachedFrom[node], reachedAt[node]) = (from, vertex)
  }

  /// Makes a node outer and looks at all edges of its vertices.
  func makeOuter(_ node: Int) {
    part[node] = Part.outer
    var isFirst = true
    for vertex in 0..<count where outermost[vertex] == node {
      if isFirst { startRow(of: node, with: vertex) } else { extendRow(of: node, with: vertex) }
      isFirst = false
    }
    look(from: node)
  }

  /// A vertex is nearest to everybody as long as it is the only one of its node.
  private func startRow(of node: Int, with vertex: Int) {
    let row = nearest.base + node * count
    for other in 0..<count { row[other] = Int32(truncatingIfNeeded: vertex) }
  }

  /// A vertex of a node is nearest to those to whom it has less slack than the vertices before.
  @inline(__always)
  func extendRow(of node: Int, with vertex: Int) {
    let row = nearest.base + node * count
    for other in 0..<count where offset(vertex, other) < offset(Int(row[other]), other) {
      row[other] = Int32(truncatingIfNeeded: vertex)
    }
  }

  /// The slack of an edge but for what its second end bids.
  @inline(__always)
  private func offset(_ vertex: Int, _ other: Int) -> Int {
    cost.base[vertex &* count &+ other] &- bid.base[vertex]
  }

  /// Finds the neighbour of an outer node, and whose suitor it has become.
  ///
  /// Of two outer nodes it is enough that the later one knows the edge between them: in one stage
  /// the slack of all such edges shrinks by the same amounts, so that a neighbour stays one.
  func look(from node: Int) {
    let row = nearest.base + node * count
    var least = (slack: PairingCosts.forbidden, vertex: -1)
    for other in 0..<count where outermost[other] != node {
      let slack = slack(Int(row[other]), other)
      if isForbidden(slack) { continue }
      if suitor[other] < 0 || slack < self.slack(suitor[other], other) {
        suitor[other] = Int(row[other])
      }
      if slack < least.slack, part[outermost[other]] == Part.outer { least = (slack, other) }
    }
    neighbour[node] = least.vertex
  }
}
