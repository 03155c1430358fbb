extension BlossomGraph {
  /// The bids, and the blossoms that are charged something, as they are now.
  var proof: PairingProof {
    let clusters = (count..<nodes).filter { blossoms.length[$0] > 0 && charge[$0] > 0 }
    return PairingProof(
      bids: (0..<count).map { bid[$0] },
      clusters: clusters.map {
        PairingProof.Cluster(members: vertices(in: $0), charge: charge[$0])
      })
  }

  private func vertices(in blossom: Int) -> [Int] {
    (0..<count).filter { vertex in
      var node = vertex
      while node >= 0, node != blossom { node = blossoms.parent[node] }
      return node == blossom
    }
  }
}
