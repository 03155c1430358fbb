/// Where a block has more or less than its fair share (尚存的不均衡).
public struct Imbalance: Hashable, Sendable {
  /// How the share is missed.
  public enum Deviation: Hashable, Sendable {
    /// So many people have a value, and so many would be fair.
    case people(value: Int, count: Int, fair: ClosedRange<Int>)
    /// The sum is higher, or lower, than fair by so much in total.
    case total(difference: Int)
  }

  /// The number of the rule in ``GroupingProblem/balance``.
  public let rule: Int
  /// The block.
  public let block: GroupingBlock
  /// How the share is missed.
  public let deviation: Deviation
  /// What it counts, its weight included.
  public let penalty: Int

  /// An imbalance.
  public init(rule: Int, block: GroupingBlock, deviation: Deviation, penalty: Int) {
    (self.rule, self.block) = (rule, block)
    (self.deviation, self.penalty) = (deviation, penalty)
  }
}

extension GroupingProblem {
  /// Everything in which a grouping is not balanced, rule by rule and block by block; the
  /// penalties add up to that of the plan.
  public func imbalances(of groupOf: [Int]) -> [Imbalance] {
    balance.indices.flatMap { index in
      blocks(balance[index].level).flatMap { block in
        let inside = Set(groups(of: block))
        let members = (0..<people).filter { inside.contains(groupOf[$0]) }
        return imbalances(ofRule: index, in: block, members)
      }
    }
  }

  private func imbalances(
    ofRule index: Int, in block: GroupingBlock, _ members: [Int]
  ) -> [Imbalance] {
    let rule = balance[index]
    let values = attributes[rule.attribute]
    func imbalance(_ deviation: Imbalance.Deviation, off: Int) -> Imbalance? {
      guard off > 0, rule.weight > 0 else { return nil }
      return Imbalance(
        rule: index, block: block, deviation: deviation, penalty: off * rule.weight)
    }
    switch rule.kind {
    case .count:
      var all: [Int: Int] = [:]
      var here: [Int: Int] = [:]
      for value in values { all[value, default: 0] += 1 }
      for member in members { here[values[member], default: 0] += 1 }
      return all.sorted { $0.key < $1.key }.compactMap { value, number in
        let share = number * members.count
        let fair = share / people...(share + people - 1) / people
        let count = here[value, default: 0]
        let off = max(fair.lowerBound - count, count - fair.upperBound)
        return imbalance(.people(value: value, count: count, fair: fair), off: off)
      }
    case .sum:
      let all = values.reduce(0, +)
      let here = members.reduce(0) { $0 + values[$1] }
      let difference = (people * here - members.count * all) / max(1, people)
      return [imbalance(.total(difference: difference), off: abs(difference))].compactMap(\.self)
    }
  }
}
