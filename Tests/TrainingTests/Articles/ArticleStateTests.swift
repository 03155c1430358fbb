import Testing
import Training

@Suite struct ArticleStateTests {
  @Test func `each state has its word and the steps that are open from it`() {
    let states = ArticleState.allCases.map {
      "\($0.word)：\($0.steps.map(\.word).joined(separator: " "))"
    }

    #expect(states == ["草稿：通过 退回", "退回：通过", "已通过：发布 退回", "已发布：撤稿", "已撤稿："])
  }

  @Test func `a step is named by its command and leads to its state`() {
    let steps = ArticleStep.allCases.map { "\($0.command(for: 7)) \($0.target.rawValue)" }

    #expect(
      steps == [
        "banci article approve 7 approved", "banci article return 7 returned",
        "banci article publish 7 published", "banci article withdraw 7 withdrawn",
      ])
  }

  @Test(
    arguments: [
      ("网站", .site), ("官网", .site), ("WeChat", .wechat), ("公众号", .wechat), ("广播", nil),
    ] as [(String, PublicationChannel?)])
  func `a channel is read as people type it`(name: String, channel: PublicationChannel?) {
    #expect(PublicationChannel(named: name) == channel)
  }
}
