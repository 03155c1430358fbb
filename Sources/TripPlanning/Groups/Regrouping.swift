/// Groups that were made before and have to be made again after a late change: people came, went,
/// or have other attributes (临时调整).
public struct Regrouping: Hashable, Sendable {
  /// The problem as it was.
  public let earlier: GroupingProblem
  /// The group of each person of that problem.
  public let groupOf: [Int]
  /// For each person of the problem as it is now, who that was before; `nil` for those who are new.
  public let personBefore: [Int?]
  /// What each person costs who comes into another group than before.
  public let price: Int

  /// A regrouping.
  ///
  /// - Precondition: `groupOf` has a group for everyone before; the price is not negative.
  public init(earlier: GroupingProblem, groupOf: [Int], personBefore: [Int?], price: Int) {
    precondition(groupOf.count == earlier.people && price >= 0)
    (self.earlier, self.groupOf) = (earlier, groupOf)
    (self.personBefore, self.price) = (personBefore, price)
  }

  /// The earlier group of each person; `nil` for who is new or whose group is gone.
  func earlierGroups(groups: Int) -> [Int?] {
    personBefore.map { person in
      person.map { groupOf[$0] }.flatMap { (0..<groups).contains($0) ? $0 : nil }
    }
  }

  /// Whether a problem is the earlier one with the same people.
  func changesNothing(in problem: GroupingProblem) -> Bool {
    problem == earlier && personBefore == Array(0..<problem.people)
  }
}
