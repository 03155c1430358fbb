/// The Maximally Diverse Grouping Problem: elements are put into groups so that the distances
/// between those in one group add up to the most (Gallego, Laguna, Martí and Duarte, "Tabu search
/// with strategic oscillation for the maximally diverse grouping problem", Journal of the
/// Operational Research Society 64, 2013).
///
/// It is the problem of the literature that is next to ours, and a measure for the search.
public struct DiverseGroupingProblem: Hashable, Sendable {
  /// How many elements there are.
  public let elements: Int
  /// Distances, row by row, the same both ways: from × elements + to.
  public let distances: [Int]
  /// How many elements each group has: at the least and at the most.
  public let sizes: [ClosedRange<Int>]

  /// A problem.
  ///
  /// - Precondition: `distances` has a row and a column for every element, is the same both ways
  ///   and not negative, and those of one element add up to less than 2³⁰; the sizes admit all
  ///   elements.
  public init(elements: Int, distances: [Int], sizes: [ClosedRange<Int>]) {
    precondition(distances.count == elements * elements && elements >= 1)
    precondition(sizes.allSatisfy { $0.lowerBound >= 0 })
    let (least, most) = sizes.reduce((0, 0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
    precondition((least...most).contains(elements))
    self.elements = elements
    self.distances = distances
    self.sizes = sizes
  }
}

/// Groups and how diverse they are.
public struct DiverseGroupingPlan: Hashable, Sendable, Comparable {
  /// The elements of each group in ascending order.
  public let groups: [[Int]]
  /// What the distances inside groups add up to.
  public let diversity: Int

  /// A plan is less than another that is more diverse.
  public static func < (left: DiverseGroupingPlan, right: DiverseGroupingPlan) -> Bool {
    left.diversity < right.diversity
  }
}
