/// Everybody with somebody, and the proof that it cannot be done for less.
public struct PerfectPairing: Hashable, Sendable {
  /// The partner of each vertex.
  public let partners: [Int]
  /// What all pairs cost together.
  public let cost: Int
  /// Why no perfect pairing costs less.
  public let proof: PairingProof
}

/// A solution of the dual problem (Edmonds, "Maximum matching and a polyhedron with 0,1-vertices",
/// Journal of Research of the National Bureau of Standards 69B, 1965), in half units of cost.
///
/// No two that may be paired bid more together than twice the cost of their pair plus the charges
/// of the clusters that hold both. A cluster is odd, so that at most half of it rounded down can be
/// paired inside. All bids less these charges are therefore never more than twice the cost of any
/// perfect pairing, and for the cheapest one they are equal to it.
public struct PairingProof: Hashable, Sendable {
  /// An odd number of vertices of which one must look for a partner outside.
  public struct Cluster: Hashable, Sendable {
    /// The vertices, in order.
    public let members: [Int]
    /// What is charged for every pair inside; above 0.
    public let charge: Int
  }

  /// What each vertex bids for being paired.
  public let bids: [Int]
  /// The clusters; of two, one holds the other or they have nothing in common.
  public let clusters: [Cluster]
}
