import Documents
import Testing

@Suite struct TextComparisonTests {
  static let earlier = "12月8日至13日，一支部64名学员赴昆山市。学员们聆听了讲座。大家表示收获很大。"

  @Test func `equal texts have no changes, whatever their blank lines`() {
    let comparison = TextComparison(from: "一。\n\n二。\n", to: "一。\n二。")

    #expect(comparison.changes == [])
    #expect(comparison.lines == "")
  }

  @Test func `a rewritten sentence shows what went and what came`() {
    let later = "12月8日至13日，一支部63名学员赴昆山市。学员们聆听了讲座。大家表示收获很大。"

    let comparison = TextComparison(from: Self.earlier, to: later)

    #expect(
      comparison.changes == [
        .rewritten([
          .kept("12月8日至13日，一支部6"), .removed("4"), .added("3"), .kept("名学员赴昆山市。"),
        ])
      ])
    #expect(comparison.lines == "~ 12月8日至13日，一支部6［-4-］［+3+］名学员赴昆山市。\n")
  }

  @Test func `sentences that have little in common stand side by side`() {
    let later = "12月8日至13日，一支部64名学员赴昆山市。返程路上下起了雪。大家表示收获很大。"

    let comparison = TextComparison(from: Self.earlier, to: later)

    #expect(comparison.changes == [.removed("学员们聆听了讲座。"), .added("返程路上下起了雪。")])
  }

  @Test func `what is only taken out or put in is told as that`() {
    #expect(TextComparison(from: "一。二。", to: "一。").changes == [.removed("二。")])
    #expect(TextComparison(from: "一。", to: "一。二。").changes == [.added("二。")])
    #expect(TextComparison(from: "", to: "一。").changes == [.added("一。")])
  }

  @Test func `a closing quotation mark belongs to its sentence`() {
    let comparison = TextComparison(from: "他说：“好。”大家笑了。", to: "他说：“好。”")

    #expect(comparison.changes == [.removed("大家笑了。")])
  }

  // What stayed, what went and what came must add up to both texts, whatever they are.
  @Test(arguments: 0..<50)
  func `both texts can be put together again from the changes of a sentence`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = (0..<40).map { _ in "甲乙丙丁".randomElement(using: &generator) ?? "甲" }
    let old = String(words)
    let new = String(
      words.flatMap { word -> [Character] in
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: []
        case 1: [word, "戊"]
        default: [word]
        }
      })

    let changes = TextComparison(from: old, to: new).changes

    #expect(changes.map(\.earlier).joined() == (changes.isEmpty ? "" : old))
    #expect(changes.map(\.later).joined() == (changes.isEmpty ? "" : new))
    #expect(changes.isEmpty == (old == new))
  }
}

extension TextComparison.Change {
  fileprivate var earlier: String {
    switch self {
    case .removed(let words): words
    case .added: ""
    case .rewritten(let pieces): pieces.map(\.earlier).joined()
    }
  }

  fileprivate var later: String {
    switch self {
    case .removed: ""
    case .added(let words): words
    case .rewritten(let pieces): pieces.map(\.later).joined()
    }
  }
}

extension TextComparison.Piece {
  fileprivate var earlier: String {
    switch self {
    case .kept(let words), .removed(let words): words
    case .added: ""
    }
  }

  fileprivate var later: String {
    switch self {
    case .kept(let words), .added(let words): words
    case .removed: ""
    }
  }
}
