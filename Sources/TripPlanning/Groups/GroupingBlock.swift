/// What balance and caps look at: a group or a branch.
public enum GroupingBlock: Hashable, Sendable {
  /// A group, by its number.
  case group(Int)
  /// All groups of a branch, by the branch's number.
  case branch(Int)
}

extension GroupingProblem {
  /// The blocks of a level in ascending order.
  func blocks(_ level: Level) -> [GroupingBlock] {
    switch level {
    case .group: groups.indices.map { .group($0) }
    case .branch: Set(groups.map(\.branch)).sorted().map { .branch($0) }
    }
  }

  /// The groups of a block.
  func groups(of block: GroupingBlock) -> [Int] {
    switch block {
    case .group(let group): [group]
    case .branch(let branch): groups.indices.filter { groups[$0].branch == branch }
    }
  }
}
