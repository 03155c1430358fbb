internal import Training

/// Knows the columns by every header that they come under.
struct HeaderMatcher {
  private let indices: [String: Int]
  private let titles: [String]

  /// The mapping of the caller goes before titles and synonyms.
  init(_ columns: [SheetColumn], mapping: [String: String]) throws(Refusal) {
    var indices: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      for name in [column.title] + column.synonyms where indices[Self.folded(name)] == nil {
        indices[Self.folded(name)] = index
      }
    }
    for (header, key) in mapping {
      guard let index = columns.firstIndex(where: { $0.key == key || $0.title == key }) else {
        throw .mappedColumnUnknown(key, columns.map(\.title))
      }
      indices[Self.folded(header)] = index
    }
    self.indices = indices
    titles = columns.map(\.title)
  }

  /// The titles of columns that may be meant by a header that names none.
  func nearest(to header: String) -> [String] {
    let folded = Self.withoutHint(Self.folded(header))
    var found: [Int] = []
    for name in NearWords.of(folded, among: indices.keys.sorted()) {
      if let index = indices[name], !found.contains(index) { found.append(index) }
    }
    return found.map { titles[$0] }
  }

  /// The index of the column with that header, or `nil`.
  func column(of header: String) -> Int? {
    let folded = Self.folded(header)
    return indices[folded] ?? indices[Self.withoutHint(folded)]
  }

  /// Without blanks, width, case and what cannot be seen.
  static func folded(_ header: String) -> String {
    WrittenText.withoutBlanks(WrittenText.halfWidth(header)).lowercased()
  }

  /// `手机号*`, `身份证号(18位)`, `姓名:`.
  private static func withoutHint(_ folded: String) -> String {
    var words = folded
    while let last = words.last, "*★:".contains(last) { words.removeLast() }
    while let first = words.first, "*★".contains(first) { words.removeFirst() }
    guard words.hasSuffix(")"), let open = words.firstIndex(of: "("), open > words.startIndex else {
      return words
    }
    return withoutHint(String(words[..<open]))
  }
}
