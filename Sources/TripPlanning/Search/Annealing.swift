/// Whether a step to a worse plan is taken: simulated annealing (Kirkpatrick, Gelatt and Vecchi,
/// "Optimization by Simulated Annealing", Science 220, 1983) in integers.
///
/// A loss is taken when it is less than temperature × −ln u for a random u in (0, 1). The
/// temperature falls geometrically from the first to the last, over the steps of the search.
struct Annealing {
  /// The temperature in 1/1024 of a point.
  private(set) var temperature: Int
  private let first: Int
  private let last: Int
  private let steps: Int

  /// - Parameters:
  ///   - first: The temperature at the start, in 1/1024 of a point of the objective.
  ///   - last: That at the end.
  ///   - steps: How many steps there are.
  init(from first: Int, to last: Int, over steps: Int) {
    (self.first, self.last, self.steps) = (max(first, 1), max(last, 1), max(steps, 1))
    temperature = self.first
  }

  /// Sets the temperature for a step; meant to be called once in a while.
  mutating func cool(at step: Int) {
    // first · (last / first)^(step / steps), by the powers of two in 16.16 fixed point.
    let span = Logarithm.base2(first) - Logarithm.base2(last)
    let passed = span * min(step, steps) / steps
    temperature = max(1, Logarithm.power2(Logarithm.base2(first) - passed))
  }

  /// Whether a plan that is worse by that many points is taken.
  @inline(__always)
  func takes(loss: Int, _ random: inout SeededRandom) -> Bool {
    loss <= 0 || loss << 20 < temperature &* Logarithm.table[random.below(Logarithm.count)]
  }

  /// Whether a plan that is worse by that many points comes from a hot walk to a cold one: with the
  /// chance exp(−loss · (1/cold − 1/hot)), temperatures in 1/1024 of a point.
  static func takes(
    loss: Int, between cold: Int, and hot: Int, _ random: inout SeededRandom
  ) -> Bool {
    let lot = Logarithm.table[random.below(Logarithm.count)]
    return Int128(loss) * Int128(hot - cold) << 20 < Int128(lot) * Int128(cold) * Int128(hot)
  }
}
