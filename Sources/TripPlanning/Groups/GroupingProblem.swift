/// Groups (小组) of a class that are as like each other as they can be: every group and every branch
/// (支部) has its fair share of every sex, rank, region, and so on.
///
/// Hard rules: every person is in one group; a group has its least to its most people; caps; people
/// who are apart, together or fixed. Soft rules: ``Balance``. With n people in all, a block (a group,
/// or all groups of a branch) of s people has a fair share of c · s / n of the c people with one
/// value. Each person outside ⌊c · s / n⌋ to ⌈c · s / n⌉ counts once, times the weight of the rule;
/// for a sum it is ⌊|n · sum(block) − s · sum(all)| / n⌋, times the weight. The sum of all is the
/// penalty, which is to be small.
///
/// People, groups, branches and attributes are numbered from 0.
public struct GroupingProblem: Hashable, Sendable {
  /// What a rule looks at.
  public enum Level: Hashable, Sendable {
    /// Each group is a block.
    case group
    /// All groups of a branch together are a block.
    case branch
  }

  /// A group to be filled.
  public struct Group: Hashable, Sendable {
    /// Its branch.
    public let branch: Int
    /// How many people it has at the least.
    public let least: Int
    /// How many at the most.
    public let most: Int

    /// A group.
    public init(branch: Int, least: Int, most: Int) {
      (self.branch, self.least, self.most) = (branch, least, most)
    }
  }

  /// At most so many people with one value of an attribute in a block (同一单位不超过一人).
  public struct Cap: Hashable, Sendable {
    /// The attribute.
    public let attribute: Int
    /// The blocks.
    public let level: Level
    /// How many people.
    public let most: Int

    /// A cap.
    public init(attribute: Int, level: Level, most: Int) {
      (self.attribute, self.level, self.most) = (attribute, level, most)
    }
  }

  /// Two people who are to be apart, or together.
  public struct Pair: Hashable, Sendable {
    /// One of them.
    public let first: Int
    /// The other.
    public let second: Int

    /// Two people.
    public init(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }
  }

  /// A person whose group is settled.
  public struct Placement: Hashable, Sendable {
    /// The person.
    public let person: Int
    /// The group.
    public let group: Int

    /// A person in a group.
    public init(person: Int, group: Int) { (self.person, self.group) = (person, group) }
  }

  /// How many people there are.
  public let people: Int
  /// For each attribute the value of each person: a code, or the number itself where it is summed.
  public let attributes: [[Int]]
  /// The groups.
  public let groups: [Group]
  /// The caps.
  public let caps: [Cap]
  /// Who must not be in one group.
  public let apart: [Pair]
  /// Who must be in one group.
  public let together: [Pair]
  /// Whose group is settled.
  public let fixed: [Placement]
  /// What is to be balanced.
  public let balance: [Balance]

  /// A problem.
  ///
  /// - Precondition: Every attribute has a value for every person; people, groups and attributes
  ///   that rules name are there; branches are not negative.
  public init(
    people: Int, attributes: [[Int]], groups: [Group], caps: [Cap] = [], apart: [Pair] = [],
    together: [Pair] = [], fixed: [Placement] = [], balance: [Balance] = []
  ) {
    precondition(attributes.allSatisfy { $0.count == people })
    precondition(groups.allSatisfy { $0.branch >= 0 })
    let (persons, kinds) = (0..<people, attributes.indices)
    precondition(
      (apart + together).allSatisfy { persons.contains($0.first) && persons.contains($0.second) })
    precondition(
      fixed.allSatisfy { persons.contains($0.person) && groups.indices.contains($0.group) })
    precondition(caps.allSatisfy { kinds.contains($0.attribute) && $0.most >= 0 })
    precondition(balance.allSatisfy { kinds.contains($0.attribute) && $0.weight >= 0 })
    (self.people, self.attributes, self.groups) = (people, attributes, groups)
    (self.caps, self.apart, self.together) = (caps, apart, together)
    (self.fixed, self.balance) = (fixed, balance)
  }
}
