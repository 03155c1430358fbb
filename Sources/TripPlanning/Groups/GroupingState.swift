/// Everyone in a group, with what every change would cost.
///
/// For every block and value it keeps how many people there are, what one more would cost and what
/// one less would cost. A swap is judged by adding up such entries of the values in which the two
/// people differ.
struct GroupingState {
  let model: GroupingModel
  /// The group of each cluster.
  let groupOf: Cells
  /// How many people a block has.
  let size: Cells
  /// How many people of a block have a value: block × values + value.
  let count: Cells
  /// What one more with that value costs, and behind it what one less costs.
  let change: Cells
  /// The sum of a block: block × sums + sum.
  let amount: Cells
  /// What all costs together, broken hard rules included.
  var cost = 0

  init(_ model: GroupingModel) {
    self.model = model
    groupOf = Cells(model.clusters, filledWith: -1)
    size = Cells(model.blocks)
    count = Cells(model.blocks * model.values)
    change = Cells(2 * model.blocks * model.values)
    amount = Cells(model.blocks * model.sums)
  }

  func release() {
    for cells in [groupOf, size, count, change, amount] { cells.release() }
  }

  @inline(__always)
  func row(of block: Int) -> Int { block < model.groups ? 0 : 1 }

  /// Puts a cluster into a group, or takes it out, without reckoning costs.
  @inline(__always)
  func shift(_ cluster: Int, _ group: Int, by sign: Int) {
    for index in model.firstMember[cluster]..<model.firstMember[cluster &+ 1] {
      let person = model.member[index]
      for block in [group, model.branchOf[group]] {
        size[block] = size[block] &+ sign
        for slot in 0..<model.slots {
          let cell = block &* model.values &+ model.value[person &* model.slots &+ slot]
          count[cell] = count[cell] &+ sign
        }
        for sum in 0..<model.sums {
          let cell = block &* model.sums &+ sum
          amount[cell] = amount[cell] &+ sign &* model.number[person &* model.sums &+ sum]
        }
      }
    }
  }

  /// What a block costs: its balance, caps and size.
  func cost(of block: Int) -> Int {
    let row = row(of: block)
    let here = size[block]
    var result = 0
    for value in 0..<model.values {
      let people = count[block &* model.values &+ value]
      let (low, high) = (
        model.floor[here &* model.values &+ value], model.ceiling[here &* model.values &+ value]
      )
      let off = people < low ? low &- people : (people > high ? people &- high : 0)
      result &+= off &* model.weight[row &* model.values &+ value]
      let over = people &- model.cap[row &* model.values &+ value]
      if over > 0 { result &+= over &* GroupingModel.broken }
    }
    for sum in 0..<model.sums {
      result &+= model.sumCost(
        sum, of: amount[block &* model.sums &+ sum], size: here, row: row)
    }
    if row == 0 {
      let off = max(model.least[block] &- here, here &- model.most[block], 0)
      result &+= off &* GroupingModel.broken
    }
    return result
  }

  /// Brings what changes cost up to date for a value of a block.
  @inline(__always)
  func refresh(_ value: Int, of block: Int) {
    let row = row(of: block)
    let here = size[block] &* model.values &+ value
    let people = count[block &* model.values &+ value]
    let weight = model.weight[row &* model.values &+ value]
    let cap = model.cap[row &* model.values &+ value]
    let (low, high) = (model.floor[here], model.ceiling[here])
    let cell = (block &* model.values &+ value) &<< 1
    change[cell] =
      (people >= high ? weight : 0) &- (people < low ? weight : 0)
      &+ (people >= cap ? GroupingModel.broken : 0)
    change[cell &+ 1] =
      (people <= low ? weight : 0) &- (people > high ? weight : 0)
      &- (people > cap ? GroupingModel.broken : 0)
  }

  /// Brings all that changes cost up to date for a block.
  func refresh(_ block: Int) { for value in 0..<model.values { refresh(value, of: block) } }

  /// How many of those who must be elsewhere are in a group.
  @inline(__always)
  func clashes(of cluster: Int, in group: Int) -> Int {
    var result = 0
    for index in model.firstApart[cluster]..<model.firstApart[cluster &+ 1] {
      if groupOf[model.apart[index]] == group { result &+= 1 }
    }
    return result
  }

  /// Reckons everything anew.
  mutating func recount() {
    cost = 0
    for block in 0..<model.blocks {
      refresh(block)
      cost += cost(of: block)
    }
    for cluster in 0..<model.clusters {
      cost += model.place[cluster * model.groups + groupOf[cluster]]
      cost += clashes(of: cluster, in: groupOf[cluster]) * GroupingModel.broken / 2
    }
  }
}
