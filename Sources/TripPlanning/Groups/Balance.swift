/// Something that every block should have its fair share of (均衡要求).
public struct Balance: Hashable, Sendable {
  /// How the share is measured.
  public enum Kind: Hashable, Sendable {
    /// People with one value are counted.
    case count
    /// The values are added up.
    case sum
  }

  /// The attribute.
  public let attribute: Int
  /// The blocks.
  public let level: GroupingProblem.Level
  /// How the share is measured.
  public let kind: Kind
  /// What a person, or a unit of the sum, outside the fair share counts.
  public let weight: Int

  /// A rule.
  public init(attribute: Int, level: GroupingProblem.Level, kind: Kind, weight: Int) {
    (self.attribute, self.level) = (attribute, level)
    (self.kind, self.weight) = (kind, weight)
  }
}
