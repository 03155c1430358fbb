@testable import Documents

/// Reads the marks of a corpus article: `⟦date|12月9日⟧` agrees, `⟦date!|…⟧` contradicts,
/// `⟦date-|…⟧` is not on record, `⟦date?|…⟧` is ambiguous; `~` before the kind makes it optional.
enum CorpusMarks {
  /// The pieces of a marked text.
  static func read(_ text: String, of name: String) throws -> [CorpusArticle.Piece] {
    var open: [(mark: CorpusArticle.Mark?, pieces: [CorpusArticle.Piece])] = [(nil, [])]
    var words = ""
    var rest = text[...]
    func keepWords() {
      if !words.isEmpty { open[open.count - 1].pieces.append(.words(words)) }
      words = ""
    }
    while let character = rest.popFirst() {
      switch character {
      case "⟦":
        keepWords()
        guard let bar = rest.firstIndex(of: "|"), let mark = mark(rest[..<bar]) else {
          throw CorpusFault(description: "\(name): bad mark at \(rest.prefix(20))")
        }
        open.append((mark, []))
        rest = rest[rest.index(after: bar)...]
      case "⟧":
        keepWords()
        guard let last = open.popLast(), let mark = last.mark, !open.isEmpty else {
          throw CorpusFault(description: "\(name): mark closed twice before \(rest.prefix(20))")
        }
        open[open.count - 1].pieces.append(.marked(mark, last.pieces))
      default: words.append(character)
      }
    }
    keepWords()
    guard open.count == 1 else { throw CorpusFault(description: "\(name): mark left open") }
    return open[0].pieces
  }

  private static func mark(_ text: Substring) -> CorpusArticle.Mark? {
    var kind = text
    let isOptional = kind.first == "~"
    if isOptional { kind.removeFirst() }
    let verdicts: [Character: Verdict] = ["!": .contradicts, "-": .notOnRecord, "?": .ambiguous]
    let verdict = kind.last.flatMap { verdicts[$0] }
    if verdict != nil { kind.removeLast() }
    guard let kind = ClaimKind(rawValue: String(kind)) else { return nil }
    return CorpusArticle.Mark(kind: kind, verdict: verdict ?? .agrees, isOptional: isOptional)
  }
}
