/// Groups and how far they are from balanced.
public struct GroupingPlan: Hashable, Sendable {
  /// The group of each person.
  public let groupOf: [Int]
  /// What all soft rules count together, as ``GroupingProblem`` says.
  public let penalty: Int
  /// How many people are in another group than before, and what they cost together.
  public let moved: Int
  /// The penalty and the price of those who are moved.
  public let cost: Int

  /// The people of each group in ascending order.
  public func groups(count: Int) -> [[Int]] {
    var groups: [[Int]] = Array(repeating: [], count: count)
    for (person, group) in groupOf.enumerated() { groups[group].append(person) }
    return groups
  }
}
