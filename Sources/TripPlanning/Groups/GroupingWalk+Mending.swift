/// Swaps that begin at what is out of balance.
extension GroupingWalk {
  /// With how many partners in turn somebody tries to swap.
  private static var partners: Int { 4 }
  /// How often somebody is looked for who is on the wrong side.
  private static var looks: Int { 8 }

  /// Takes somebody with a value out of a block that has too many of them, or into one that has too
  /// few.
  mutating func mendValue(_ annealing: Annealing) {
    let counted = model.counted
    let cell = state.unfair[random.below(state.unfair.count)]
    let (block, value) = cell.quotientAndRemainder(dividingBy: counted.count)
    let isOver = state.count[cell] > counted.floor[state.size[block] &* counted.count &+ value]
    guard let first = somebody(with: value, inside: isOver, of: block) else { return }
    for _ in 0..<Self.partners {
      let second = partner(of: first)
      guard second < model.singles, isIn(block, second) != isOver else { continue }
      if trySwap(first, second, annealing) { return }
    }
  }

  /// Takes somebody out of a group for whom somebody comes that brings its sum nearer to the fair one.
  mutating func mendSum(_ annealing: Annealing) {
    let summed = model.summed
    let first = model.free[random.below(model.free.count)]
    guard first < model.singles else { return }
    let (sum, here) = (random.below(summed.count), state.groupOf[first])
    let amount = state.amount[here &* summed.count &+ sum]
    let isOver = summed.excess(sum, of: amount, size: state.size[here]) > 0
    let number = summed.number[first &* summed.count &+ sum]
    for _ in 0..<Self.partners {
      let second = partner(of: first)
      guard second < model.singles, state.groupOf[second] != here else { continue }
      let other = summed.number[second &* summed.count &+ sum]
      guard isOver ? other < number : other > number else { continue }
      if trySwap(first, second, annealing) { return }
    }
  }

  /// Somebody alone who has a value, is not settled, and is inside or outside a block.
  @inline(__always)
  private mutating func somebody(with value: Int, inside: Bool, of block: Int) -> Int? {
    let begin = model.counted.firstSeat[value]
    let count = model.counted.firstSeat[value &+ 1] &- begin
    for _ in 0..<Self.looks {
      let seat = model.counted.seat[begin &+ random.below(count)]
      if seat < model.singles, model.fixedGroup[seat] < 0, isIn(block, seat) == inside {
        return seat
      }
    }
    return nil
  }

  @inline(__always)
  private func isIn(_ block: Int, _ single: Int) -> Bool {
    let group = state.groupOf[single]
    return group == block || model.branchOf[group] == block
  }
}
