import Documents
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct DraftArticleTests {
  static let order = ArticleOrder(publishedOn: "2024-12-24")

  @Test func `the lead names days, class, branch, 64, the lectures and the headline visits`()
    async throws
  {
    let journey = try await KunshanJourney(statedDays: 5)
    try await journey.finish()

    let drafted = try await journey.office.draftArticle(ofTrip: journey.trip, Self.order)

    let article = try await journey.office.article(ofTrip: journey.trip)
    #expect(
      article.paragraphs.prefix(3) == [
        "# 这个冬天遇见太阳雨——第81期县处级干部进修班一支部全体学员赴昆山市开展异地教学",
        "发布时间：2024-12-24 作者：进修一部 来源：—",
        "12月8日至13日，第81期县处级干部进修班一支部64名学员赴昆山市开展异地教学。在5天的时间里，学员们聆听了"
          + "《昆山市县域发展实践》《昆山招商实践》《苏州工业园区实践》专题讲座，先后到元宇宙创新中心、通力电梯公司、"
          + "社区党群服务中心、沙家浜党性教育基地等地参观学习。【待补：收获与成效（一句）】",
      ])
    #expect(
      drafted
        == DraftedArticle(
          article: drafted.article, edition: 1, isNew: true, isPlan: false, gaps: 5, notices: []))
  }

  @Test func `stops that the lead leaves out appear in the sections`() async throws {
    let journey = try await KunshanJourney()
    try await journey.finish()

    _ = try await journey.office.draftArticle(ofTrip: journey.trip, Self.order)

    let article = try await journey.office.article(ofTrip: journey.trip)
    #expect(
      article.paragraphs.filter { $0.hasPrefix("##") } == [
        "## 向新而行，看见产业的筋骨", "## 向下扎根，读懂治理的温度", "## 向红而学，找回出发的初心",
      ])
    #expect(
      article.paragraphs.filter { $0.hasPrefix("12月1") } == [
        "12月10日下午，学员们来到通力电梯有限公司参观学习。随后，学员们来到苏州清越光电科技股份有限公司参观学习。"
          + "内容包括产品展厅、电子纸与车载显示样品。",
        "12月11日上午，学员们来到陆家镇邹家角社区“党那里”党群服务点参观学习。随后，学员们来到花都社区参观学习。",
        "12月12日上午，学员们来到沙家浜党性教育基地参观学习。",
      ])
  }

  @Test func `what was skipped is not told once the trip is over`() async throws {
    let journey = try await KunshanJourney()
    try await journey.finish(skipping: ["元宇宙创新中心", "昆山招商实践"])

    _ = try await journey.office.draftArticle(ofTrip: journey.trip, Self.order)

    let article = try await journey.office.article(ofTrip: journey.trip)
    #expect(
      article.paragraphs[2]
        == "12月8日至13日，第81期县处级干部进修班一支部64名学员赴昆山市开展异地教学。学员们聆听了"
        + "《昆山市县域发展实践》《苏州工业园区实践》专题讲座，先后到通力电梯公司、社区党群服务中心、"
        + "沙家浜党性教育基地等地参观学习。【待补：收获与成效（一句）】")
    #expect(!article.body.contains("元宇宙"))
  }

  @Test func `before the trip is over the draft is a plan and says so`() async throws {
    let journey = try await KunshanJourney()

    let drafted = try await journey.office.draftArticle(ofTrip: journey.trip, Self.order)

    let article = try await journey.office.article(ofTrip: journey.trip)
    #expect(drafted.isPlan)
    #expect(article.isPlan)
    #expect(article.paragraphs.first == "> 计划稿：行程尚未结束，以下为计划安排")
    #expect(
      article.title == "这个冬天遇见太阳雨——第81期县处级干部进修班一支部全体学员将赴昆山市开展异地教学（计划稿）")
  }

  @Test func `every sentence that states something names its rows`() async throws {
    let journey = try await KunshanJourney()
    try await journey.finish()
    _ = try await journey.office.draftArticle(ofTrip: journey.trip, Self.order)

    let article = try await journey.office.article(ofTrip: journey.trip)

    let unsupported = article.sentences.filter { $0.records == nil && !$0.gap }
    #expect(unsupported == [])
    #expect(
      article.sentences[1]
        == ArticleSentence(
          number: 2, part: "导语", text: "12月8日至13日，第81期县处级干部进修班一支部64名学员赴昆山市开展异地教学。",
          records: "study_unit:\(journey.classID) study_unit:\(journey.branchID) trip:1",
          gap: false))
  }

  @Test func `the same text again makes no new edition, another author does`() async throws {
    let journey = try await KunshanJourney()
    let first = try await journey.office.draftArticle(ofTrip: journey.trip, Self.order)

    let same = try await journey.office.draftArticle(ofTrip: journey.trip)
    let signed = try await journey.office.draftArticle(
      ofTrip: journey.trip, ArticleOrder(author: "通讯员"))
    let kept = try await journey.office.draftArticle(ofTrip: journey.trip)

    #expect([first, same, signed, kept].map(\.edition) == [1, 1, 2, 2])
    #expect([first, same, signed, kept].map(\.isNew) == [true, false, true, false])
    let earlier = try await journey.office.article(ofTrip: journey.trip, edition: 1)
    let latest = try await journey.office.article(ofTrip: journey.trip)
    #expect(earlier.author == "进修一部")
    #expect(latest.author == "通讯员")
    #expect(latest.publishedOn == "2024-12-24")
    #expect(
      try await journey.office.articles() == [
        ArticleListing.of(latest, trip: journey.trip, on: KunshanJourney.days)
      ])
  }

  @Test func `one key has one effect`() async throws {
    let journey = try await KunshanJourney()

    let first = try await journey.office.draftArticle(
      ofTrip: journey.trip, Self.order, key: "draft")
    let again = try await journey.office.draftArticle(
      ofTrip: journey.trip, Self.order, key: "draft")

    #expect(first == again)
  }

  @Test func `contributed texts stand in their section, named only with consent`() async throws {
    let journey = try await KunshanJourney()
    try await journey.finish()
    _ = try await journey.office.addMaterial(
      MaterialDraft(
        "企业愿意把走过的弯路亮出来。", contributor: "赵学丙", mayName: true,
        place: "苏州清越光电科技股份有限公司"),
      toTrip: journey.trip)
    _ = try await journey.office.addMaterial(
      MaterialDraft("一块板写着谁来办。", theme: "向下扎根，读懂治理的温度", contributor: "赵学丁"),
      toTrip: journey.trip)

    let drafted = try await journey.office.draftArticle(ofTrip: journey.trip, Self.order)

    let article = try await journey.office.article(ofTrip: journey.trip)
    #expect(
      article.sentences.filter { $0.records?.hasPrefix("material") == true && $0.number > 3 }
        .filter { !$0.text.hasPrefix("向") } == [
          ArticleSentence(
            number: 10, part: "向新而行，看见产业的筋骨", text: "企业愿意把走过的弯路亮出来。（供稿：赵学丙）",
            records: "material:1", gap: false),
          ArticleSentence(
            number: 14, part: "向下扎根，读懂治理的温度", text: "一块板写着谁来办。", records: "material:2",
            gap: false),
        ])
    #expect(drafted.notices == ["素材 2 的作者没有同意署名，文中未署名"])
  }

  @Test func `a cancelled trip has no article`() async throws {
    let journey = try await KunshanJourney()
    try await journey.office.cancelTrip(journey.trip, because: "大雪")

    let refusal = await #expect(throws: Refusal.self) {
      try await journey.office.draftArticle(ofTrip: journey.trip)
    }

    #expect(refusal?.code == "article-of-cancelled-trip")
  }

  @Test func `an article that nobody drafted and an edition that is not there are refused`()
    async throws
  {
    let journey = try await KunshanJourney()

    let undrafted = await #expect(throws: Refusal.self) {
      try await journey.office.article(ofTrip: journey.trip)
    }
    _ = try await journey.office.draftArticle(ofTrip: journey.trip)
    let missing = await #expect(throws: Refusal.self) {
      try await journey.office.article(ofTrip: journey.trip, edition: 2)
    }
    let unknown = await #expect(throws: Refusal.self) {
      try await journey.office.draftArticle(ofTrip: 99)
    }

    #expect(
      [undrafted, missing, unknown].map { $0?.code } == [
        "article-not-drafted", "edition-not-found", "trip-not-found",
      ])
  }
}

extension ArticleEdition {
  /// The paragraphs of the Markdown.
  var paragraphs: [String] {
    body.split(separator: "\n\n").map { String($0).trimmingLineBreak }
  }
}

extension String {
  fileprivate var trimmingLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension ArticleListing {
  fileprivate static func of(
    _ edition: ArticleEdition, trip: Int, on days: DaySpan
  ) -> ArticleListing {
    ArticleListing(
      id: edition.article, trip: trip, days: days, editions: edition.edition,
      title: edition.title, isPlan: edition.isPlan, publishedOn: edition.publishedOn,
      author: edition.author, madeAt: edition.madeAt, state: .draft, inPrint: nil, untrue: 0)
  }
}
