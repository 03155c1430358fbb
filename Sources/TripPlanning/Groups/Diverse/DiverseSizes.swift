/// Sizes of groups to begin with.
enum DiverseSizes {
  /// Those within the limits that make the most pairs, hence as unequal as they can be.
  ///
  /// Dynamic programming over the groups: `best[used]` is how many pairs the groups so far can have
  /// with that many elements beyond their least.
  static func best(for problem: DiverseGroupingProblem) -> [Int] {
    let extra = problem.elements - problem.sizes.reduce(0) { $0 + $1.lowerBound }
    var best: [Int?] = [0] + Array(repeating: nil, count: extra)
    var choices: [[Int]] = []
    for limits in problem.sizes {
      var next: [Int?] = Array(repeating: nil, count: extra + 1)
      var choice = Array(repeating: 0, count: extra + 1)
      for case (let used, let pairs?) in best.enumerated() {
        for more in 0...min(extra - used, limits.count - 1) {
          let size = limits.lowerBound + more
          let total = pairs + size * (size - 1) / 2
          guard total > next[used + more] ?? -1 else { continue }
          (next[used + more], choice[used + more]) = (total, more)
        }
      }
      best = next
      choices.append(choice)
    }
    var left = extra
    var sizes = problem.sizes.map(\.lowerBound)
    for group in sizes.indices.reversed() {
      sizes[group] += choices[group][left]
      left -= choices[group][left]
    }
    return sizes
  }
}
