extension PairingCosts {
  /// The perfect pairing that costs least, or `nil` where not everybody can have a partner.
  ///
  /// Edmonds' blossom method with bids (dual values) in the O(n³) form for dense graphs: Galil,
  /// "Efficient algorithms for finding maximum matching in graphs", ACM Computing Surveys 18, 1986.
  /// One stage adds one pair. It grows trees of alternating pairs from everybody who is still
  /// alone, all at once; where an edge closes an odd cycle the cycle is shrunk to a blossom that
  /// then acts as one vertex; where no edge is left that costs just what its ends bid, the bids
  /// change until there is one.
  ///
  /// Vertices are always looked at in their order, so that the same costs give the same pairs.
  public func cheapestPerfectPairing() -> PerfectPairing? {
    guard count.isMultiple(of: 2) else { return nil }
    let graph = BlossomGraph(self)
    defer { graph.release() }
    graph.bidUp()
    while graph.hasLonely {
      guard graph.addPair() else { return nil }
    }
    let partners = (0..<count).map { graph.partner[$0] }
    let cost = partners.enumerated().reduce(0) { sum, pair in
      pair.offset < pair.element ? sum + values[pair.offset * count + pair.element] : sum
    }
    return PerfectPairing(partners: partners, cost: cost, proof: graph.proof)
  }
}
