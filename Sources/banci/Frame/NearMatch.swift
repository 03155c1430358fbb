/// The known word that somebody most likely meant.
enum NearMatch {
  /// The candidate with the fewest typing errors, at most a third of its letters; `nil` if none.
  static func best(for word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased())
    let rated = candidates.map { (name: $0, distance: distance(typed, Array($0.lowercased()))) }
    let near = rated.filter {
      $0.distance <= max(1, $0.name.count / 3) || isPrefix(word, of: $0.name)
    }
    return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  private static func isPrefix(_ word: String, of name: String) -> Bool {
    word.filter { $0 != "-" }.count >= 2 && name.hasPrefix(word)
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swapped neighbours.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var best = min(current[column] + 1, above[column + 1] + 1, above[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, above) = (above, current)
    }
    return above[right.count]
  }
}
