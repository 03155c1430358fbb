import Documents
import Testing

@Suite struct MarkdownBlocksTests {
  private func lines(_ markdown: String) -> [String] {
    MarkdownBlock.blocks(of: markdown).map { "\($0.kind): \($0.text)" }
  }

  @Test func `a text is read block by block`() {
    let blocks = lines(
      """
      # 标题

      第一段，
      接着写。

      > 引语

      - 甲
      - 乙

        乙的下文
      3. 丙

      ***
      """)

    #expect(
      blocks == [
        "heading(level: 1): 标题", "paragraph: 第一段，接着写。", "quotation: 引语",
        "item(number: nil): 甲", "item(number: nil): 乙", "paragraph: 乙的下文",
        "item(number: Optional(3)): 丙", "rule: ",
      ])
  }

  @Test func `marks end where they end, and escaped ones are text`() {
    let runs = MarkdownBlock.blocks(of: #"甲**乙***丙*\*丁\*"#)[0].runs

    #expect(runs.map(\.text) == ["甲", "乙", "丙", "*丁*"])
    #expect(runs.map(\.isStrong) == [false, true, false, false])
    #expect(runs.map(\.isEmphasised) == [false, false, true, false])
  }

  @Test func `raw HTML is text, a link keeps its words, a picture its description`() {
    let blocks = lines(
      """
      <script>alert(1)</script>

      见<b>此</b>[学校网站](https://example.invalid "x")和![合影](photo.jpg)
      """)

    #expect(blocks == ["verbatim: <script>alert(1)</script>", "paragraph: 见<b>此</b>学校网站和合影"])
  }

  @Test func `a line end is a blank between Latin words only`() {
    #expect(lines("Swift\nPostgreSQL") == ["paragraph: Swift PostgreSQL"])
    #expect(lines("昆山\nAI") == ["paragraph: 昆山AI"])
    #expect(lines("甲  \n乙") == ["paragraph: 甲\n乙"])
  }

  @Test(arguments: ["", "\n\n", "\u{0}", String(repeating: "> ", count: 20_000) + "深"])
  func `any text is read`(text: String) {
    let blocks = MarkdownBlock.blocks(of: text)

    #expect(blocks.count <= 1)
  }
}
