import Testing
import TripPlanning

@Suite struct CheapestPairingTests {
  @Test(arguments: [1, 3, 10, 100_000])
  func `small pairings cost what an exhaustive search says`(costsBelow: Int) {
    for seed in 0..<150 as Range<UInt64> {
      let costs = Self.costs(
        count: 2 * Int(seed % 7), below: costsBelow, forbiddenIn10: Int(seed % 8), seed: seed)

      let pairing = costs.cheapestPerfectPairing()

      #expect(pairing?.cost == PairingOracle.cost(of: costs))
      if let pairing { #expect(PairingRules.faults(of: pairing, for: costs) == []) }
    }
  }

  @Test(arguments: [(64, 2), (64, 5), (64, 1_000), (128, 40), (200, 7), (200, 1_000_000)])
  func `a large pairing proves that it is the cheapest`(count: Int, costsBelow: Int) throws {
    for forbidden in [0, 5, 9] {
      let costs = Self.costs(
        count: count, below: costsBelow, forbiddenIn10: forbidden, seed: UInt64(count))

      let pairing = try #require(costs.cheapestPerfectPairing())

      #expect(PairingRules.faults(of: pairing, for: costs) == [])
    }
  }

  @Test func `blossoms in blossoms are found and given up again`() throws {
    // Points on a few small circles, each of an odd number: clusters within clusters.
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let points = (0..<60).map { point in
        let cluster = (point / 3, point / 9, point / 27)
        return (
          cluster.0 * 40 + cluster.1 * 300 + cluster.2 * 5_000 + random.below(9), random.below(9)
        )
      }
      let costs = PairingCosts(count: 60) {
        abs(points[$0].0 - points[$1].0) + abs(points[$0].1 - points[$1].1)
      }

      let pairing = try #require(costs.cheapestPerfectPairing())

      #expect(PairingRules.faults(of: pairing, for: costs) == [])
    }
  }

  @Test func `costs below nothing count as they are`() throws {
    let costs = PairingCosts(count: 4) { -10 * $0 - $1 * $1 }

    let pairing = try #require(costs.cheapestPerfectPairing())

    #expect(pairing.cost == PairingOracle.cost(of: costs))
    #expect(PairingRules.faults(of: pairing, for: costs) == [])
  }

  @Test func `where somebody stays alone there is no perfect pairing`() {
    let odd = PairingCosts(count: 5) { _, _ in 1 }
    let star = PairingCosts(count: 6) { first, _ in first == 0 ? 1 : nil }

    #expect(odd.cheapestPerfectPairing() == nil)
    #expect(star.cheapestPerfectPairing() == nil)
  }

  static func costs(
    count: Int, below bound: Int, forbiddenIn10: Int, seed: UInt64
  ) -> PairingCosts {
    var random = SeededRandom(seed: seed &* 77 &+ UInt64(bound))
    return PairingCosts(count: count) { _, _ in
      random.below(10) < forbiddenIn10 ? nil : random.below(bound)
    }
  }
}
