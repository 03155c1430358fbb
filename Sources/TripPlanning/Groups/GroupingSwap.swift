/// Swaps of two people who are each a cluster of their own: the move that is tried millions of times.
extension GroupingState {
  /// What it costs when two people of different groups swap.
  @inline(__always)
  func swapCost(_ first: Int, _ second: Int) -> Int {
    let (here, there) = (groupOf[first], groupOf[second])
    var result =
      exchangeCost(in: here, first, second) &+ exchangeCost(in: there, second, first)
    let (upper, lower) = (model.branchOf[here], model.branchOf[there])
    if upper != lower {
      result &+= exchangeCost(in: upper, first, second)
      result &+= exchangeCost(in: lower, second, first)
    }
    let (one, other) = (first &* model.groups, second &* model.groups)
    result &+= model.leaving[one &+ there] &- model.leaving[one &+ here]
    result &+= model.leaving[other &+ here] &- model.leaving[other &+ there]
    result &+= clashCost(first, from: here, to: there, against: second)
    result &+= clashCost(second, from: there, to: here, against: first)
    return result
  }

  /// Swaps two people of different groups.
  mutating func swap(_ first: Int, _ second: Int, costing change: Int) {
    let (here, there) = (groupOf[first], groupOf[second])
    exchange(in: here, first, second)
    exchange(in: there, second, first)
    let (upper, lower) = (model.branchOf[here], model.branchOf[there])
    if upper != lower {
      exchange(in: upper, first, second)
      exchange(in: lower, second, first)
    }
    groupOf[first] = there
    groupOf[second] = here
    cost &+= change
  }

  /// What a block pays when one person takes the place of another.
  @inline(__always)
  private func exchangeCost(in block: Int, _ leaving: Int, _ coming: Int) -> Int {
    let (counted, summed) = (model.counted, model.summed)
    let change = change.base + (block &* counted.count) &<< 1
    let old = counted.value.base + leaving &* counted.slots
    let new = counted.value.base + coming &* counted.slots
    var result = 0
    for slot in 0..<counted.slots {
      // Without a branch: which values are the same cannot be foreseen.
      let cost = Int(change[Int(old[slot]) &<< 1]) &+ Int(change[Int(new[slot]) &<< 1 &+ 1])
      result &+= old[slot] == new[slot] ? 0 : cost
    }
    for sum in 0..<summed.count {
      let now = amount[block &* summed.count &+ sum]
      let then =
        now &+ summed.number[coming &* summed.count &+ sum]
        &- summed.number[leaving &* summed.count &+ sum]
      result &+= summed.cost(sum, of: then, size: size[block], row: row(of: block))
      result &-= summed.cost(sum, of: now, size: size[block], row: row(of: block))
    }
    return result
  }

  /// Lets one person take the place of another in a block.
  @inline(__always)
  private func exchange(in block: Int, _ leaving: Int, _ coming: Int) {
    let (counted, summed) = (model.counted, model.summed)
    for slot in 0..<counted.slots {
      let old = counted.value[leaving &* counted.slots &+ slot]
      let new = counted.value[coming &* counted.slots &+ slot]
      guard old != new else { continue }
      count[block &* counted.count &+ old] = count[block &* counted.count &+ old] &- 1
      count[block &* counted.count &+ new] = count[block &* counted.count &+ new] &+ 1
      refresh(old, of: block)
      refresh(new, of: block)
    }
    for sum in 0..<summed.count {
      let cell = block &* summed.count &+ sum
      amount[cell] =
        amount[cell] &+ summed.number[coming &* summed.count &+ sum]
        &- summed.number[leaving &* summed.count &+ sum]
    }
  }

  /// What is paid for those who must be elsewhere when a cluster takes the place of another.
  @inline(__always)
  private func clashCost(_ cluster: Int, from: Int, to: Int, against other: Int) -> Int {
    var result = 0
    for index in model.firstApart[cluster]..<model.firstApart[cluster &+ 1] {
      let group = groupOf[model.apart[index]]
      if group == from { result &-= GroupingModel.broken }
      if group == to, model.apart[index] != other { result &+= GroupingModel.broken }
    }
    return result
  }
}
