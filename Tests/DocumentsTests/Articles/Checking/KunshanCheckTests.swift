import Testing

@testable import Documents

@Suite struct KunshanCheckTests {
  private let article = """
    这个冬天遇见太阳雨——第81期县处级干部进修班一支部全体学员赴昆山市开展异地教学
    发布时间:2024-12-24作者:进修一部来源:分享到:
    　　12月8日至13日，第81期县处级干部进修班一支部64名学员赴昆山市开展异地教学。在5天的时间里，学员们聆听了关于昆山市县域发展实践、\
    昆山招商实践、苏州工业园区实践等内容的专题讲座，参观了元宇宙创新中心、通力电梯公司、社区党群服务中心、沙家浜党性教育基地等地。
    　　向新而行。走进苏州清越光电科技股份有限公司，我们了解到这家公司成立于2010年，员工500余人。
    　　与民相守。在花都社区，3名志愿者讲起苏州河边的往事。
    """

  @Test func `five days of six are ambiguous, and nothing of the published article is wrong`()
    throws
  {
    let check = try KunshanRecords().check(article)

    let doubtful = check.claims.filter { $0.verdict == .ambiguous }
    #expect(doubtful.map(\.text) == ["5天"])
    #expect(doubtful.allSatisfy { $0.message.contains("5天与教学日一致，日历日为6天") })
    #expect(!check.hasContradictions)
  }

  @Test func `a phrase of the lead is matched to the stops that it stands for`() throws {
    var kunshan = KunshanRecords()
    kunshan.trip.visits = [
      KunshanTrip.visit(24, "启发广场党群服务点", "2024-12-11 14:30", phrase: "社区党群服务中心", .held),
      KunshanTrip.visit(25, "花都社区", "2024-12-11 16:00", phrase: "社区党群服务中心", .held),
    ]

    let claims = try kunshan.check("学员们参观了社区党群服务中心等地。").claims

    #expect(claims.map(\.verdict) == [.agrees])
    #expect(claims.map(\.record) == ["启发广场党群服务点（session:24）、花都社区（session:25）"])
  }

  @Test func `positions count the scalars of the extracted text`() throws {
    let check = try KunshanRecords().check(
      "# 标题\n\n**12月8日**至13日，第81期县处级干部进修班赴昆山市开展&nbsp;异地教学。", format: .markdown)

    let scalars = Array(check.text.unicodeScalars)
    #expect(check.claims.map(\.text).contains("12月8日至13日"))
    for claim in check.claims {
      #expect(String(String.UnicodeScalarView(scalars[claim.start..<claim.end])) == claim.text)
    }
  }

  @Test func `no draft of the journey contradicts its record`() throws {
    for title in ArticleStyle.TitlePattern.allCases {
      for body in ArticleStyle.Body.allCases {
        for (seed, stated) in [(0, "5天的时间"), (7, "一周"), (11, nil)] as [(UInt64, String?)] {
          var kunshan = KunshanRecords()
          kunshan.trip.statedDays = stated
          let records = try kunshan.records()
          let style = ArticleStyle(title: title, body: body, countsEscorts: seed > 0, seed: seed)
          let draft = ArticleDraft(facts: records.facts, style: style).markdown

          let check = ArticleChecker(records).check(ArticleText(draft, format: .markdown))

          #expect(check.claims.filter { $0.verdict == .contradicts }.map(\.message) == [])
          #expect(check.claims.count > 20)
        }
      }
    }
  }
}
