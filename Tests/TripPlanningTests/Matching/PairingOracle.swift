import TripPlanning

/// The least cost of a perfect pairing, found by looking at every set of vertices.
enum PairingOracle {
  /// The least cost, or `nil` where there is no perfect pairing.
  static func cost(of costs: PairingCosts) -> Int? {
    var best = [Int?](repeating: nil, count: 1 << costs.count)
    best[0] = 0
    for set in 1..<max(1 << costs.count, 1) {
      let first = set.trailingZeroBitCount
      for second in 0..<costs.count where second > first && set & 1 << second != 0 {
        guard let price = costs[first, second], let rest = best[set & ~(1 << first | 1 << second)]
        else { continue }
        best[set] = min(best[set] ?? .max, price + rest)
      }
    }
    return best[(1 << costs.count) - 1]
  }
}
