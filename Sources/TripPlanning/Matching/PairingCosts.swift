/// What it costs to pair any two of a number of vertices, and which two may not be paired.
public struct PairingCosts: Hashable, Sendable {
  /// The largest cost, and the least when negated: sums of a thousand of them stay far from the
  /// ends of `Int`.
  public static let limit = 1 << 44

  /// How many vertices there are.
  public let count: Int
  /// The costs, row by row; ``forbidden`` where two may not be paired.
  let values: [Int]
  /// Stands for a pair that may not be.
  static let forbidden = 1 << 58

  /// The costs of pairing `count` vertices.
  ///
  /// - Parameter cost: What a pair costs, or `nil` where it may not be; asked once for each two,
  ///   the smaller number first.
  /// - Precondition: No cost is beyond ``limit``.
  public init(count: Int, cost: (Int, Int) -> Int?) {
    var values = Array(repeating: Self.forbidden, count: count * count)
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        guard let price = cost(first, second) else { continue }
        precondition(abs(price) <= Self.limit)
        values[first * count + second] = price
        values[second * count + first] = price
      }
    }
    (self.count, self.values) = (count, values)
  }

  /// What a pair costs, or `nil` where it may not be.
  public subscript(first: Int, second: Int) -> Int? {
    let value = values[first * count + second]
    return value == Self.forbidden ? nil : value
  }
}
