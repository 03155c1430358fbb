import TripPlanning

/// Holds a pairing and its proof against what they must be, without any code of the solver.
enum PairingRules {
  /// What is wrong, in words; nothing when the pairing is perfect and proven to be the cheapest.
  static func faults(of pairing: PerfectPairing, for costs: PairingCosts) -> [String] {
    var faults: [String] = []
    let everybody = 0..<costs.count
    if pairing.partners.count != costs.count { return ["not everybody"] }
    var total = 0
    for vertex in everybody {
      let partner = pairing.partners[vertex]
      guard everybody.contains(partner), pairing.partners[partner] == vertex, partner != vertex
      else { return ["\(vertex) has no partner"] }
      guard let price = costs[vertex, partner] else { return ["\(vertex) may not be with it"] }
      if vertex < partner { total += price }
    }
    if total != pairing.cost { faults.append("the cost is another") }
    return faults + self.faults(of: pairing.proof, worth: pairing.cost, for: costs)
  }

  /// What is wrong with a proof that no perfect pairing costs less.
  static func faults(
    of proof: PairingProof, worth cost: Int, for costs: PairingCosts
  ) -> [String] {
    var faults: [String] = []
    if proof.bids.count != costs.count { return ["not everybody bids"] }
    var charges = Array(repeating: 0, count: costs.count * costs.count)
    var sum = proof.bids.reduce(0, +)
    for cluster in proof.clusters {
      if cluster.members.count.isMultiple(of: 2) { faults.append("an even cluster") }
      if cluster.charge <= 0 { faults.append("a cluster without a charge") }
      sum -= cluster.charge * (cluster.members.count / 2)
      for first in cluster.members {
        for second in cluster.members { charges[first * costs.count + second] += cluster.charge }
      }
    }
    for first in 0..<costs.count {
      for second in 0..<first {
        guard let price = costs[first, second] else { continue }
        let bids = proof.bids[first] + proof.bids[second]
        if bids > 2 * price + charges[first * costs.count + second] {
          faults.append("\(first) and \(second) bid too much")
        }
      }
    }
    if sum != 2 * cost { faults.append("the proof is not tight") }
    return faults
  }
}
