/// The words that someone may have meant (相近的词).
public enum NearWords {
  /// At most three of the words, those that take the fewest changes of a character, and at most
  /// half as many changes as there are characters.
  public static func of(_ word: String, among words: some Sequence<String>) -> [String] {
    let typed = Array(word.unicodeScalars)
    guard !typed.isEmpty, typed.count <= 40 else { return [] }
    var near: [(word: String, changes: Int)] = []
    for word in words {
      let scalars = Array(word.unicodeScalars)
      let changes = changes(from: typed, to: scalars)
      if changes * 2 <= max(typed.count, scalars.count), changes < min(typed.count, scalars.count) {
        near.append((word, changes))
      }
    }
    return near.enumerated().sorted {
      ($0.element.changes, $0.offset) < ($1.element.changes, $1.offset)
    }
    .prefix(3).map(\.element.word)
  }

  /// How many characters have to be put in, taken out or replaced (Levenshtein).
  private static func changes(from one: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, another) in other.enumerated() {
        let replaced = diagonal + (scalar == another ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, row[place] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
