/// Names that are looked for in text, each with what it stands for (名称索引).
struct PhraseIndex<Payload: Sendable>: Sendable {
  private struct Entry {
    let words: [Unicode.Scalar]
    var payload: Payload
  }

  private var entries: [Unicode.Scalar: [Entry]] = [:]

  /// Adds a name; one that is there already is combined.
  mutating func add(
    _ words: [Unicode.Scalar], _ payload: Payload, combining: (Payload, Payload) -> Payload
  ) {
    guard let first = words.first else { return }
    var list = entries[first] ?? []
    if let place = list.firstIndex(where: { $0.words == words }) {
      list[place].payload = combining(list[place].payload, payload)
    } else {
      let place = list.firstIndex { $0.words.count < words.count } ?? list.count
      list.insert(Entry(words: words, payload: payload), at: place)
    }
    entries[first] = list
  }

  /// The longest name that begins there.
  func match(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> (length: Int, payload: Payload)? {
    guard index < end, let list = entries[text[index]] else { return nil }
    for entry in list where index + entry.words.count <= end {
      if text[index..<(index + entry.words.count)].elementsEqual(entry.words) {
        return (entry.words.count, entry.payload)
      }
    }
    return nil
  }

  /// All names that begin there, the longest first.
  func matches(_ text: [Unicode.Scalar], at index: Int) -> [(length: Int, payload: Payload)] {
    guard let list = entries[text[index]] else { return [] }
    return list.filter { entry in
      index + entry.words.count <= text.count
        && text[index..<(index + entry.words.count)].elementsEqual(entry.words)
    }.map { ($0.words.count, $0.payload) }
  }
}

extension String {
  /// The scalars as a reading has them: without blanks, digits and letters half-width.
  var readingScalars: [Unicode.Scalar] { ArticleLines.folding(self) }
}
