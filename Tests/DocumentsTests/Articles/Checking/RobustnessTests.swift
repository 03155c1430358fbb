import Testing

@testable import Documents

@Suite struct RobustnessTests {
  @Test(
    arguments: [
      "", " \n\n　", "，。；：、！？", "😀👨‍👩‍👧‍👦🇨🇳", "<", "<p", "<!--", "<script>x", "&", "&#xFFFFFF;", "&#0;",
      "《", "“。”",
      "“一。二”", "12月", "第", "第期班", "2024年13月40日", "99999999999999999999名学员", "一二三四五六七八九十百千万",
      "0月0日至0日", "2月30日，学员们来到花都社区。", "【待补", "8日至", "——", "（（（", "共共共", "\u{0}\u{1}", "第一天第二天",
      "为期天",
      "由主讲", "《》专题讲座", "“”专题讲座", "赴开展异地教学", "先后、、、等地", "站，是花都社区",
    ], ArticleFormat.allCases)
  func `no text makes the check trap`(text: String, format: ArticleFormat) throws {
    let check = try KunshanRecords().check(text, format: format)

    let count = check.text.unicodeScalars.count
    #expect(check.claims.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count })
    #expect(check.notes.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count })
  }

  @Test func `pieces of an article in any order do not make the check trap`() throws {
    let pieces = [
      "12月8日", "至", "13日", "，", "。", "《", "》", "“", "”", "第81期", "班", "一支部", "64", "名", "学员", "赴",
      "昆山市",
      "开展异地教学", "先后", "参观", "元宇宙创新中心", "、", "等", "随后", "主讲", "教授", "丁", "5天", "共", "\n", "发布时间：",
      "（", "周一",
    ]
    let checker = ArticleChecker(try KunshanRecords().records())
    var state: UInt64 = 42
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }

      let check = checker.check(ArticleText(text))

      #expect(check.text.unicodeScalars.count >= 0 && check.claims.allSatisfy { $0.start < $0.end })
    }
  }

  @Test func `a page loses its markup and nothing else`() {
    let page = """
      <!DOCTYPE html><html><head><title>标题</title><style>p{}</style><script>var a="<p>";</script></head>
      <body><!-- 注 --><p>12月8日&mdash;13日，<b>64</b>名&nbsp;学员</p><p>2 < 3<br/>完</body>
      """

    #expect(ArticleText(page).text == "标题\n12月8日—13日，64名\u{A0}学员\n2 < 3\n完\n")
    #expect(ArticleFormat.guess(page) == .html)
  }
}
