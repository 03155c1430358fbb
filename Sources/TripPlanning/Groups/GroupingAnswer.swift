/// What a search for groups has to say.
public enum GroupingAnswer: Hashable, Sendable {
  /// The hard rules cannot all be kept, or no grouping was found that keeps them: why.
  case blocked([GroupingConflict])
  /// Groups that keep every hard rule.
  case grouped(GroupingPlan)
}
