internal import Training

extension ArticleStyle {
  /// A count before its measure word, with its row: 64, 六十四; two are 两.
  func count(_ fact: Fact<Int>) -> TracedText { "\(Fact(count(fact.value), from: fact.source))" }

  /// A count before its measure word.
  func count(_ number: Int) -> String {
    switch numbers {
    case .arabic: "\(number)"
    case .chinese: number == 2 ? "两" : ChineseNumber.word(number) ?? "\(number)"
    }
  }
}
