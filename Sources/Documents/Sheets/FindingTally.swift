public import Training

/// How often a rule found something (意见计数).
public struct FindingTally: Hashable, Sendable {
  /// How much it matters.
  public let severity: Severity
  /// The rule.
  public let code: String
  /// How often, also where only the first ones are kept.
  public internal(set) var count: Int
}
