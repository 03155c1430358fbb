/// A set of words that is looked for in text all at once (词表).
struct Lexicon: Sendable {
  private let words: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let longest: Int

  /// The words, with blanks between them.
  init(_ list: String) {
    self.init(words: list.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) })
  }

  /// Those words; a longer one goes before a shorter one at the same spot.
  init(words list: some Sequence<[Unicode.Scalar]>) {
    var words: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for word in list {
      if let first = word.first { words[first, default: []].append(word) }
    }
    self.words = words.mapValues { $0.sorted { $0.count > $1.count } }
    longest = words.values.joined().reduce(0) { max($0, $1.count) }
  }

  /// How long the longest word is that begins there; `nil` where none does.
  func match(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Int? {
    guard index < end, let candidates = words[text[index]] else { return nil }
    for word in candidates where index + word.count <= end {
      if Self.equal(text, index, word) { return word.count }
    }
    return nil
  }

  /// How long the longest word is that ends there.
  func match(_ text: [Unicode.Scalar], endingAt end: Int, after start: Int) -> Int? {
    for length in stride(from: min(longest, end - start), through: 1, by: -1)
    where match(text, at: end - length, before: end) == length { return length }
    return nil
  }

  /// Where the first word within a stretch stands.
  func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> Range<Int>? {
    for index in range {
      if let length = match(text, at: index, before: range.upperBound) {
        return index..<(index + length)
      }
    }
    return nil
  }

  /// Where the last word within a stretch stands.
  func last(_ text: [Unicode.Scalar], in range: Range<Int>) -> Range<Int>? {
    for index in range.reversed() {
      if let length = match(text, at: index, before: range.upperBound) {
        return index..<(index + length)
      }
    }
    return nil
  }

  /// Whether some word stands within a stretch.
  func occurs(_ text: [Unicode.Scalar], in range: Range<Int>) -> Bool {
    first(text, in: range) != nil
  }

  private static func equal(
    _ text: [Unicode.Scalar], _ index: Int, _ word: [Unicode.Scalar]
  ) -> Bool {
    for offset in word.indices where text[index + offset] != word[offset] { return false }
    return true
  }
}
