import Documents
import Testing
import Training

@Suite struct PrintedArticleTests {
  private func printed(_ markdown: String) -> PrintedArticle {
    PrintedArticle(
      markdown: markdown, title: "旧题", publishedOn: day("2024-12-24"), author: "进修一部")
  }

  private func kunshan() throws -> PrintedArticle {
    let draft = ArticleDraft(facts: try KunshanTrip().facts())
    return printed(draft.markdown)
  }

  @Test func `the Kunshan article in every form`() throws {
    let article = try kunshan()

    try expectSnapshot(article.text, "kunshan-article.txt")
    try expectSnapshot(article.page, "kunshan-article.html")
    try expectSnapshot(article.weChat, "kunshan-article-wechat.html")
  }

  @Test func `the text's own first heading is the title, else that of the edition`() {
    #expect(printed("# 新题\n\n正文").title == "新题")
    #expect(printed("正文").title == "旧题")
    #expect(printed("# 新题\n\n正文").blocks.map(\.text) == ["正文"])
  }

  @Test func `the line of 发布时间 above the text is written anew, one inside it stays`() {
    let article = printed("# 题\n\n发布时间：2020-01-01 作者：他人 来源：—\n\n正文\n\n再\n\n再\n\n发布时间与作者")

    #expect(article.blocks.map(\.text) == ["正文", "再", "再", "发布时间与作者"])
    #expect(article.text.contains("发布时间：2024-12-24 作者：进修一部 来源：—"))
  }

  @Test func `nothing of a text is obeyed as markup`() {
    let article = printed(
      "# <img src=x onerror=alert(1)>\n\n<script>alert(2)</script>\n\n“甲”&'乙' <b onclick=x>丙</b>")

    for form in [article.page, article.weChat] {
      #expect(!form.contains("<script") && !form.contains("<img") && !form.contains("<b "))
      #expect(form.contains("&lt;script&gt;alert(2)&lt;/script&gt;"))
      #expect(form.contains("“甲”&amp;&#39;乙&#39;"))
    }
  }

  @Test func `the WeChat form has inline styles and nothing that its editor drops`() throws {
    let form = printed(
      "# 题\n\n## 节\n\n甲**乙***丙*【待补：收束】\n\n> 引\n\n- 项\n\n1. 项\n\n***\n\n    原样"
    ).weChat

    for dropped in ["<style", "class=", " id=", "<link", "<script", "href", "src=", "<html"] {
      #expect(!form.contains(dropped))
    }
    let opened = form.split(separator: "<").filter { !$0.hasPrefix("/") }
    #expect(opened.count == 13)
    #expect(opened.allSatisfy { $0.contains("style=\"") })
    #expect(try kunshan().weChat.contains("第81期县处级干部进修班一支部64名学员"))
  }

  @Test func `a page fetches nothing`() throws {
    let page = try kunshan().page

    for fetching in ["http", "src=", "<link", "@import", "url(", "<script"] {
      #expect(!page.contains(fetching))
    }
  }

  @Test func `a gap strikes the eye in both pages`() {
    let article = printed("甲【待补：收束】乙【待补：未完")

    #expect(article.page.contains("甲<mark>【待补：收束】</mark>乙【待补：未完"))
    #expect(article.weChat.contains("<span style=\"background-color:#ffe58a;\">【待补：收束】</span>乙"))
  }

  @Test func `what is not known of the signature is left out of the pages`() {
    let article = PrintedArticle(markdown: "甲", title: "题")

    #expect(article.page.contains("<p class=\"signature\"></p>"))
    #expect(!article.weChat.contains("作者"))
  }
}
