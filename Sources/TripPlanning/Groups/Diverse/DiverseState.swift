/// Every element in a group, with what it would be worth in every other.
struct DiverseState {
  let elements: Int
  let groups: Int
  let distance: Cells
  let least: Cells
  let most: Cells
  /// The group of each element.
  let groupOf: Cells
  let size: Cells
  /// What the distances of each element to those in a group add up to: group × elements + element.
  let gain: Cells
  /// What the distances inside groups add up to.
  var diversity = 0

  init(_ problem: DiverseGroupingProblem) {
    elements = problem.elements
    groups = problem.sizes.count
    distance = Cells(problem.distances)
    least = Cells(problem.sizes.map(\.lowerBound))
    most = Cells(problem.sizes.map { min($0.upperBound, problem.elements) })
    groupOf = Cells(elements)
    size = Cells(groups)
    gain = Cells(groups * elements)
  }

  func release() {
    for cells in [distance, least, most, groupOf, size, gain] { cells.release() }
  }

  /// Empties all groups.
  mutating func clear() {
    for cells in [size, gain] { cells.base.update(repeating: 0, count: cells.count) }
    diversity = 0
  }

  /// Puts an element that is in no group into one.
  mutating func put(_ element: Int, into group: Int) {
    groupOf[element] = group
    size[group] = size[group] + 1
    diversity += gain[group * elements + element]
    for other in 0..<elements {
      let cell = group &* elements &+ other
      gain[cell] = gain[cell] &+ distance[element &* elements &+ other]
    }
  }

  /// What a swap of two elements of different groups adds.
  @inline(__always)
  func swapGain(_ first: Int, _ second: Int) -> Int {
    let (here, there) = (groupOf[first] &* elements, groupOf[second] &* elements)
    return gain[there &+ first] &- gain[here &+ first] &+ gain[here &+ second]
      &- gain[there &+ second] &- distance[first &* elements &+ second] &<< 1
  }

  /// Swaps two elements of different groups.
  @inline(__always)
  mutating func swap(_ first: Int, _ second: Int, gaining more: Int) {
    let (here, there) = (groupOf[first], groupOf[second])
    let (upper, lower) = (gain.base + here &* elements, gain.base + there &* elements)
    let (one, other) = (distance.base + first &* elements, distance.base + second &* elements)
    for element in 0..<elements {
      let change = other[element] &- one[element]
      upper[element] = upper[element] &+ change
      lower[element] = lower[element] &- change
    }
    groupOf[first] = there
    groupOf[second] = here
    diversity &+= more
  }

  /// What a move of an element to another group adds.
  @inline(__always)
  func moveGain(_ element: Int, to group: Int) -> Int {
    gain[group &* elements &+ element] &- gain[groupOf[element] &* elements &+ element]
  }

  /// Moves an element to another group.
  mutating func move(_ element: Int, to group: Int, gaining more: Int) {
    let here = groupOf[element]
    let (upper, lower) = (gain.base + here &* elements, gain.base + group &* elements)
    let row = distance.base + element &* elements
    for other in 0..<elements {
      upper[other] = upper[other] &- row[other]
      lower[other] = lower[other] &+ row[other]
    }
    size[here] = size[here] &- 1
    size[group] = size[group] &+ 1
    groupOf[element] = group
    diversity &+= more
  }
}
