/// The name of a branch or group, ready to be compared.
struct UnitName {
  let words: [Unicode.Scalar]
  let fact: Fact<String>
  let ordinal: Int?
  let kind: UnitMention.Kind?

  init(_ name: String, _ fact: Fact<String>) {
    words = name.readingScalars
    self.fact = fact
    let mention = words.indices.lazy.compactMap { [words] in
      UnitFinder.read(words, at: $0, before: words.count)
    }.first
    (ordinal, kind) = (mention?.ordinal, mention?.kind)
  }

  func isNamed(by mention: UnitMention) -> Bool {
    if mention.words == words { return true }
    guard let ordinal, let kind else { return false }
    return ordinal == mention.ordinal && kind == mention.kind
  }
}
