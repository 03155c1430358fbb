/// Swaps of two people who are each a cluster of their own: the move that is tried millions of times.
extension GroupingState {
  /// What it costs when two people of different groups swap.
  @inline(__always)
  func swapCost(_ first: Int, _ second: Int) -> Int {
    let (here, there) = (groupOf[first], groupOf[second])
    let (upper, lower) = (model.branchOf[here], model.branchOf[there])
    // With the branches, if they differ, the costs of both levels are looked up at once.
    let table = upper == lower ? 0 : model.blocks
    var result = countedCost(table &+ here, table &+ there, first, second)
    if model.summed.count > 0 {
      result &+= summedCost(in: here, first, second) &+ summedCost(in: there, second, first)
      if upper != lower {
        result &+= summedCost(in: upper, first, second) &+ summedCost(in: lower, second, first)
      }
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

  /// What is paid for counted values, given the rows of the table of changes, when the one here and
  /// the one there swap.
  @inline(__always)
  private func countedCost(_ here: Int, _ there: Int, _ first: Int, _ second: Int) -> Int {
    let counted = model.counted
    let hereChange = change.base + (here &* counted.count) &<< 1
    let thereChange = change.base + (there &* counted.count) &<< 1
    let old = counted.value.base + first &* counted.slots
    let new = counted.value.base + second &* counted.slots
    var result = 0
    for slot in 0..<counted.slots {
      // Without a branch: which values are the same cannot be foreseen.
      let (left, right) = (Int(old[slot]) &<< 1, Int(new[slot]) &<< 1)
      let cost =
        hereChange[left] &+ hereChange[right &+ 1] &+ thereChange[right]
        &+ thereChange[left &+ 1]
      result &+= left == right ? 0 : Int(cost)
    }
    return result
  }

  /// What a block pays for its sums when one person takes the place of another.
  @inline(__always)
  private func summedCost(in block: Int, _ leaving: Int, _ coming: Int) -> Int {
    let summed = model.summed
    var result = 0
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
