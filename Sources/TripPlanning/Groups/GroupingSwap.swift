extension GroupingState {
  /// What a block pays when one person takes the place of another.
  @inline(__always)
  func exchangeCost(in block: Int, _ leaving: Int, _ coming: Int) -> Int {
    let base = block &* model.values
    let (from, to) = (leaving &* model.slots, coming &* model.slots)
    var result = 0
    for slot in 0..<model.slots {
      let (old, new) = (model.value[from &+ slot], model.value[to &+ slot])
      if old != new {
        result &+= change[((base &+ old) &<< 1) &+ 1] &+ change[(base &+ new) &<< 1]
      }
    }
    let row = row(of: block)
    for sum in 0..<model.sums {
      let more =
        model.number[coming &* model.sums &+ sum] &- model.number[leaving &* model.sums &+ sum]
      let now = amount[block &* model.sums &+ sum]
      if more != 0 {
        result &+= model.sumCost(sum, of: now &+ more, size: size[block], row: row)
        result &-= model.sumCost(sum, of: now, size: size[block], row: row)
      }
    }
    return result
  }

  /// Lets one person take the place of another in a block.
  @inline(__always)
  func exchange(in block: Int, _ leaving: Int, _ coming: Int) {
    let base = block &* model.values
    let (from, to) = (leaving &* model.slots, coming &* model.slots)
    for slot in 0..<model.slots {
      let (old, new) = (model.value[from &+ slot], model.value[to &+ slot])
      if old != new {
        count[base &+ old] = count[base &+ old] &- 1
        count[base &+ new] = count[base &+ new] &+ 1
        refresh(old, of: block)
        refresh(new, of: block)
      }
    }
    for sum in 0..<model.sums {
      let cell = block &* model.sums &+ sum
      amount[cell] =
        amount[cell] &+ model.number[coming &* model.sums &+ sum]
        &- model.number[leaving &* model.sums &+ sum]
    }
  }

  /// What a swap of two clusters of one person each costs.
  @inline(__always)
  func swapCost(_ first: Int, _ second: Int) -> Int {
    let (here, there) = (groupOf[first], groupOf[second])
    let (one, other) = (model.member[model.firstMember[first]], model.member[model.firstMember[second]])
    var result = exchangeCost(in: here, one, other) &+ exchangeCost(in: there, other, one)
    let (upper, lower) = (model.branchOf[here], model.branchOf[there])
    if upper != lower {
      result &+= exchangeCost(in: upper, one, other) &+ exchangeCost(in: lower, other, one)
    }
    result &+= model.place[first &* model.groups &+ there] &- model.place[first &* model.groups &+ here]
    result &+= model.place[second &* model.groups &+ here] &- model.place[second &* model.groups &+ there]
    result &+= apartCost(first, from: here, to: there, against: second)
    result &+= apartCost(second, from: there, to: here, against: first)
    return result
  }

  /// What is paid for those who must be elsewhere when a cluster takes the place of another.
  @inline(__always)
  func apartCost(_ cluster: Int, from: Int, to: Int, against other: Int) -> Int {
    var result = 0
    for index in model.firstApart[cluster]..<model.firstApart[cluster &+ 1] {
      let group = groupOf[model.apart[index]]
      if group == from { result &-= GroupingModel.broken }
      if group == to, model.apart[index] != other { result &+= GroupingModel.broken }
    }
    return result
  }

  /// Swaps two clusters of one person each.
  @inline(__always)
  mutating func swap(_ first: Int, _ second: Int, costing change: Int) {
    let (here, there) = (groupOf[first], groupOf[second])
    let (one, other) = (model.member[model.firstMember[first]], model.member[model.firstMember[second]])
    exchange(in: here, one, other)
    exchange(in: there, other, one)
    let (upper, lower) = (model.branchOf[here], model.branchOf[there])
    if upper != lower {
      exchange(in: upper, one, other)
      exchange(in: lower, other, one)
    }
    groupOf[first] = there
    groupOf[second] = here
    cost &+= change
  }
}
