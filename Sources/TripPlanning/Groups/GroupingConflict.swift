/// Why the hard rules of a grouping problem cannot all be kept.
public enum GroupingConflict: Hashable, Sendable {
  /// There are people and no groups.
  case noGroups
  /// A group is to have at the least more people than at the most.
  case limitsReversed(group: Int)
  /// All groups together have fewer places than there are people.
  case tooFewPlaces(places: Int, people: Int)
  /// All groups together need more people than there are.
  case tooFewPeople(needed: Int, people: Int)
  /// People who must be together are settled in several groups.
  case fixedInSeveral(people: [Int], groups: [Int])
  /// Two people who must be apart must be together too, by a chain of pairs.
  case apartButTogether(first: Int, second: Int)
  /// Two people who must be apart are settled in one group.
  case apartButFixed(first: Int, second: Int, group: Int)
  /// More people must be together than any group may have, or any that they are settled in.
  case togetherTooMany(people: [Int], most: Int)
  /// More people are settled in a group than it may have.
  case fixedTooMany(people: [Int], group: Int, most: Int)
  /// More people must be apart, each from each, than there are groups.
  case apartTooMany(people: [Int], groups: Int)
  /// People of one value must be in one block, being together or settled there, beyond the cap.
  case capExceeded(cap: Int, value: Int, people: [Int], most: Int)
  /// More people have a value than all blocks together may have.
  case capTooSmall(cap: Int, value: Int, people: Int, places: Int)
  /// A block needs more people than the cap lets in, however they are chosen.
  case capTooSmallForSize(cap: Int, block: GroupingBlock, needed: Int, admitted: Int)
  /// No rule alone is impossible, but no grouping was found: what the nearest one breaks.
  case notFound([GroupingBreach])
}

/// A hard rule that a grouping breaks.
public enum GroupingBreach: Hashable, Sendable {
  /// A group has too few or too many people.
  case size(group: Int, people: Int)
  /// A block has more people with a value than the cap admits.
  case cap(cap: Int, block: GroupingBlock, value: Int, people: [Int])
  /// Two people who must be apart are in one group.
  case apart(first: Int, second: Int, group: Int)
}

extension GroupingProblem {
  /// The sizes, caps and people apart in which a grouping breaks the rules; those who must be
  /// together or are settled are taken to be so.
  public func breaches(of groupOf: [Int]) -> [GroupingBreach] {
    var result: [GroupingBreach] = []
    for (group, limits) in groups.enumerated() {
      let size = groupOf.count { $0 == group }
      if size < limits.least || size > limits.most {
        result.append(.size(group: group, people: size))
      }
    }
    for (index, cap) in caps.enumerated() {
      for block in blocks(cap.level) {
        let inside = Set(groups(of: block))
        let members = (0..<people).filter { inside.contains(groupOf[$0]) }
        let byValue = Dictionary(grouping: members) { attributes[cap.attribute][$0] }
        for (value, people) in byValue.sorted(by: { $0.key < $1.key })
        where people.count > cap.most {
          result.append(.cap(cap: index, block: block, value: value, people: people))
        }
      }
    }
    for pair in apart where groupOf[pair.first] == groupOf[pair.second] {
      result.append(
        .apart(first: pair.first, second: pair.second, group: groupOf[pair.first]))
    }
    return result
  }
}
