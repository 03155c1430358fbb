import Testing

@testable import TripPlanning

@Suite struct AnnealingTests {
  @Test(arguments: [(1, 0), (2, 65_536), (8, 196_608), (10, 217_705), (1 << 40, 40 << 16)])
  func `a logarithm is right to the last bit but one`(number: Int, expected: Int) {
    #expect(abs(Logarithm.base2(number) - expected) <= 1)
  }

  @Test func `a power takes a logarithm back`() {
    for number in [1, 7, 100, 6_000, 123_456, 1 << 30] {
      let back = Logarithm.power2(Logarithm.base2(number))
      #expect(abs(back - number) <= number / 1000 + 1)
    }
  }

  @Test func `the values of −ln u have the mean 1`() {
    let sum = (0..<Logarithm.count).reduce(0) { $0 + Logarithm.table[$1] }

    #expect(abs(sum / Logarithm.count - 1024) <= 2)
  }

  @Test func `the temperature falls from the first to the last`() {
    var annealing = Annealing(from: 8_000, to: 100, over: 1_000)
    var seen: [Int] = []
    for step in stride(from: 0, through: 1_000, by: 100) {
      annealing.cool(at: step)
      seen.append(annealing.temperature)
    }

    #expect(seen == seen.sorted(by: >))
    #expect(abs(seen[0] - 8_000) <= 8 && abs(seen[10] - 100) <= 1)
  }

  @Test func `a loss of one temperature is taken as often as it should be`() {
    let annealing = Annealing(from: 10 * 1024, to: 10 * 1024, over: 1)
    var random = SeededRandom(seed: 4)

    let taken = (0..<100_000).count { _ in annealing.takes(loss: 10, &random) }

    // e⁻¹ = 36.8 %.
    #expect((36_000...37_600).contains(taken))
    #expect(annealing.takes(loss: 0, &random) && annealing.takes(loss: -5, &random))
  }
}
