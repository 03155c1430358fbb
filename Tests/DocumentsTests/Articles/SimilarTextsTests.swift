import Documents
import Testing

@Suite struct SimilarTextsTests {
  static let note = "走进通力电梯公司，看到一部电梯从设计到安装要走过多少道工序。"

  @Test func `a text with a few words changed is alike, another is not`() {
    let texts = [
      Self.note, "沙家浜的芦苇荡里藏着一段鱼水情。", "走进通力电梯公司，我们看到一部电梯从设计到安装要走过多少道工序！",
    ]

    let pairs = SimilarTexts.pairs(in: texts)

    #expect(pairs.map { [$0.first, $0.second] } == [[0, 2]])
    #expect(pairs.allSatisfy { $0.percent >= 80 && $0.percent < 100 })
  }

  @Test func `a text that stands whole in a longer one is alike`() {
    let pairs = SimilarTexts.pairs(in: [Self.note, "第一天。" + Self.note + "回来的路上大家议论了很久。"])

    #expect(pairs.map { [$0.first, $0.second, $0.percent] } == [[0, 1, 100]])
  }

  @Test func `punctuation and blanks make no difference`() {
    let bare = String(Self.note.filter { $0.isLetter })

    #expect(SimilarTexts.pairs(in: [Self.note, bare]).map(\.percent) == [100])
  }

  @Test(arguments: [["", ""], ["一", "二"], ["好", "不好"], []])
  func `short and empty texts are alike only when they are the same`(texts: [String]) {
    #expect(SimilarTexts.pairs(in: texts) == [])
  }

  @Test func `two short texts that are the same are alike`() {
    #expect(SimilarTexts.pairs(in: ["好", "好！"]).map(\.percent) == [100])
  }
}
