/// Every cluster in a group, with what every change would cost.
///
/// For every block and value it keeps how many people there are, what one more would cost and what
/// one less would cost. A swap is judged by adding up such entries of the values in which two people
/// differ.
struct GroupingState {
  let model: GroupingModel
  /// The group of each cluster, or −1.
  let groupOf: Cells
  /// How many people a block has.
  let size: Cells
  /// How many people of a block have a value: block × values + value.
  let count: Cells
  /// What one less with that value costs, and behind it what one more costs: for each block, and
  /// behind the blocks for each group together with its branch.
  let change: Cells
  /// The sums of a block: block × sums + sum.
  let amount: Cells
  /// Where counted values are out of balance, or above a cap.
  let unfair: UnfairCells
  /// What all costs together, broken hard rules included.
  var cost = 0

  init(_ model: GroupingModel) {
    self.model = model
    groupOf = Cells(model.clusters, filledWith: -1)
    size = Cells(model.blocks)
    count = Cells(model.blocks * model.counted.count)
    change = Cells(2 * (model.blocks + model.groups) * model.counted.count)
    amount = Cells(model.blocks * model.summed.count)
    unfair = UnfairCells(model.blocks * model.counted.count)
  }

  func release() {
    for cells in [groupOf, size, count, change, amount] { cells.release() }
    unfair.release()
  }

  /// Empties all groups.
  func clear() {
    for cells in [size, count, amount] { cells.base.update(repeating: 0, count: cells.count) }
    groupOf.base.update(repeating: -1, count: groupOf.count)
  }

  /// The row of the tables that holds for a block.
  @inline(__always)
  func row(of block: Int) -> Int { block < model.groups ? 0 : 1 }

  /// Adds a cluster to a group, or takes it away, without reckoning costs.
  @inline(__always)
  func add(_ cluster: Int, to group: Int, times sign: Int) {
    let (counted, summed) = (model.counted, model.summed)
    for block in [group, model.branchOf[group]] {
      for seat in model.firstSeat[cluster]..<model.firstSeat[cluster &+ 1] {
        size[block] = size[block] &+ sign
        for slot in 0..<counted.slots {
          let cell = block &* counted.count &+ counted.value[seat &* counted.slots &+ slot]
          count[cell] = count[cell] &+ sign
        }
        for sum in 0..<summed.count {
          let cell = block &* summed.count &+ sum
          amount[cell] = amount[cell] &+ sign &* summed.number[seat &* summed.count &+ sum]
        }
      }
    }
  }

  /// Reckons all anew.
  mutating func recount() {
    cost = 0
    for block in 0..<model.blocks {
      refresh(block)
      cost += cost(of: block)
    }
    var clashing = 0
    for cluster in 0..<model.clusters {
      cost += model.leaving[cluster * model.groups + groupOf[cluster]]
      clashing += clashes(of: cluster, in: groupOf[cluster])
    }
    cost += clashing / 2 * GroupingModel.broken
  }

  /// How many of those who must be elsewhere are in a group.
  @inline(__always)
  func clashes(of cluster: Int, in group: Int) -> Int {
    var result = 0
    for index in model.firstApart[cluster]..<model.firstApart[cluster &+ 1]
    where groupOf[model.apart[index]] == group { result &+= 1 }
    return result
  }

  /// What a block costs: its balance, caps and size.
  func cost(of block: Int) -> Int {
    let (counted, here, row) = (model.counted, size[block], row(of: block))
    var result = 0
    for value in 0..<counted.count {
      let people = count[block &* counted.count &+ value]
      let low = counted.floor[here &* counted.count &+ value] &- people
      let high = people &- counted.ceiling[here &* counted.count &+ value]
      let over = people &- counted.cap[row &* counted.count &+ value]
      result &+= max(0, low, high) &* counted.weight[row &* counted.count &+ value]
      result &+= max(0, over) &* GroupingModel.broken
    }
    for sum in 0..<model.summed.count {
      let amount = amount[block &* model.summed.count &+ sum]
      result &+= model.summed.cost(sum, of: amount, size: here, row: row)
    }
    return row == 0 ? result &+ excess(of: block, with: 0) &* GroupingModel.broken : result
  }

  /// How many people a group has too few or too many when so many more come.
  @inline(__always)
  func excess(of group: Int, with more: Int) -> Int {
    let people = size[group] &+ more
    return max(0, model.least[group] &- people, people &- model.most[group])
  }

  /// Brings all that changes cost up to date for a block.
  func refresh(_ block: Int) {
    for value in 0..<model.counted.count { refresh(value, of: block) }
  }

  /// Brings what changes cost up to date for a value of a block.
  @inline(__always)
  func refresh(_ value: Int, of block: Int) {
    let counted = model.counted
    let rule = row(of: block) &* counted.count &+ value
    let share = size[block] &* counted.count &+ value
    let (weight, cap) = (counted.weight[rule], counted.cap[rule])
    let (low, high) = (counted.floor[share], counted.ceiling[share])
    let people = count[block &* counted.count &+ value]
    unfair.note(
      block &* counted.count &+ value,
      isUnfair: weight > 0 && (people < low || people > high) || people > cap)
    let cell = (block &* counted.count &+ value) &<< 1
    change[cell] =
      (people <= low ? weight : 0) &- (people > high ? weight : 0)
      &- (people > cap ? GroupingModel.broken : 0)
    change[cell &+ 1] =
      (people >= high ? weight : 0) &- (people < low ? weight : 0)
      &+ (people >= cap ? GroupingModel.broken : 0)
    if block < model.groups {
      join(value, of: block)
    } else {
      for group in 0..<model.groups where model.branchOf[group] == block { join(value, of: group) }
    }
  }

  /// Adds up what changes cost for a value in a group and in its branch.
  @inline(__always)
  private func join(_ value: Int, of group: Int) {
    let count = model.counted.count
    let one = (group &* count &+ value) &<< 1
    let other = (model.branchOf[group] &* count &+ value) &<< 1
    let both = ((model.blocks &+ group) &* count &+ value) &<< 1
    change[both] = change[one] &+ change[other]
    change[both &+ 1] = change[one &+ 1] &+ change[other &+ 1]
  }
}
