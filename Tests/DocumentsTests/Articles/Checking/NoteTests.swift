import Testing

@testable import Documents

@Suite struct NoteTests {
  @Test(
    arguments: [
      ("学员陈晓明说，林若水也来了。", [.nameWithoutConsent]),
      ("身份证号是150000199001010118。", [.idNumber]), ("请拨打138 1234 5678联系。", [.phone]),
      ("【待补：收获与成效】", [.gapLeft]), ("来到昆山,看到变化.", [.halfWidthPunctuation, .halfWidthPunctuation]),
      ("我们的的学习很好。的的确确，目的的确认。", [.doubledWord]), ("向新而行--记一次学习。", [.wrongDash]),
      ("这就是\"昆山之路\"。", [.wrongQuotes, .wrongQuotes]), ("损坏的\u{FFFD}文字。", [.damagedBytes]),
      ("我们摸著石头过河，看著著名的显著变化。", [.traditionalCharacter, .traditionalCharacter]),
      ("市委书记张三参加座谈。", [.leaderToVerify]), ("他强调：“要实干。”", [.quotationToVerify]),
      ("学员64名、工作人员3名，共68名。", [.sumDoesNotAddUp]), ("学员64名、工作人员3名，共67名。", []),
      ("标题\n发布时间：2024-12-10\n正文。", [.publishedBeforeEnd]),
    ] as [(String, [CheckNote.Code])])
  func `what no record decides is noted`(text: String, codes: [CheckNote.Code]) throws {
    #expect(try KunshanRecords().check(text).notes.map(\.code) == codes)
  }

  @Test func `numbers of people are masked`() throws {
    let notes = try KunshanRecords().check("150000199001010118，13812345678").notes

    #expect(notes.map(\.text) == ["150000********0118", "138****5678"])
    #expect(!notes.contains { $0.message.contains("13812345678") })
  }

  @Test func `safe repairs are made in the source, markup and all`() throws {
    let source = "## 向新而行\n\n**来到**昆山,我们摸著石头过河--“好”的的。\n"
    let article = ArticleText(source, format: .markdown)
    let check = ArticleChecker(try KunshanRecords().records()).check(article)

    let outcome = ArticleFixer.fix(article, check)

    #expect(outcome.source == "## 向新而行\n\n**来到**昆山，我们摸着石头过河——“好”的。\n")
    #expect(outcome.applied.count == 4)
  }
}
