import Documents
import TestSupport
import Testing
import Training

@Suite struct ArticleFileTests {
  // 冬日，in GB18030.
  static let chinese: [UInt8] = [0xB6, 0xAC, 0xC8, 0xD5]

  @Test func `Markdown in UTF-8 is read as it is, with its heading as the title`() throws {
    let text = try ArticleText.read(file: Array("# 冬日\n\n第一段。\n".utf8))

    #expect(text.format == .markdown)
    #expect(text.title == "冬日")
    #expect(text.markdown == "# 冬日\n\n第一段。\n")
  }

  @Test func `plain text in GB18030 has its first line as the title`() throws {
    let text = try ArticleText.read(file: Self.chinese + [0x0D, 0x0A] + Self.chinese)

    #expect(text.title == "冬日")
    #expect(text.markdown == "# 冬日\n\n冬日\n")
  }

  @Test func `a page in GB18030 is read without its tags`() throws {
    let page =
      Array("<html><body><h1>".utf8) + Self.chinese + Array("</h1><h2>".utf8) + Self.chinese
      + Array("&mdash;</h2><p>*".utf8) + Self.chinese + Array("</p></body></html>".utf8)

    let text = try ArticleText.read(file: page)

    #expect(text.format == .html)
    #expect(text.title == "冬日")
    #expect(text.markdown == "# 冬日\n\n## 冬日—\n\n\\*冬日\n")
  }

  @Test func `lost bytes become marks instead of keeping the article out`() throws {
    let text = try ArticleText.read(file: Array("甲".utf8) + [0xFF, 0xFF, 0x20] + Array("乙。".utf8))

    #expect(text.text.contains("\u{FFFD}"))
  }

  @Test func `a position is told as a line and a column from 1`() throws {
    let text = try ArticleText.read(file: Array("甲乙\n丙丁戊".utf8))

    #expect(
      [0, 1, 3, 5].map { "\(text.place(of: $0))" } == [
        "(line: 1, column: 1)", "(line: 1, column: 2)", "(line: 2, column: 1)",
        "(line: 2, column: 3)",
      ])
  }

  @Test(
    arguments: [
      ([0x20, 0x0A], "article-is-empty"), (Array("%PDF-1.7".utf8), "article-is-no-text"),
      (ZipBytes([("word/document.xml", "<w:document/>")]).bytes, "article-is-a-word-document"),
    ] as [([UInt8], String)])
  func `what is no text is refused with the way to go on`(bytes: [UInt8], code: String) {
    let refusal = #expect(throws: Refusal.self) { try ArticleText.read(file: bytes) }

    #expect(refusal?.code == code)
    #expect(refusal?.repair?.isEmpty == false)
  }
}
