/// What a search for groups has to say.
public enum GroupingAnswer: Hashable, Sendable, Comparable {
  /// The hard rules cannot all be kept, or no grouping was found that keeps them: why.
  case blocked([GroupingConflict])
  /// Groups that keep every hard rule.
  case grouped(GroupingPlan)

  /// An answer is less than another that is better.
  public static func < (left: GroupingAnswer, right: GroupingAnswer) -> Bool {
    switch (left, right) {
    case (.grouped(let left), .grouped(let right)): left < right
    case (.blocked, .grouped): true
    case (.grouped, .blocked), (.blocked, .blocked): false
    }
  }
}
