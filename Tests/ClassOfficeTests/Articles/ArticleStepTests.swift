import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ArticleStepTests {
  @Test func `a contradiction blocks approval until a named person signs it off`() async throws {
    let desk = try await ArticleDesk()
    _ = try await desk.keepWrongCount()
    _ = try await desk.office.checkArticle(desk.article)
    let findings = try await desk.blocking()
    let finding = try #require(findings.first)

    let blocked = await #expect(throws: Refusal.self) {
      try await desk.office.approveArticle(desk.article)
    }
    try await desk.office.signOffFinding(finding.id, because: "名单多记一人")
    let state = try await desk.office.approveArticle(desk.article, opinion: "同意")

    #expect(blocked?.code == "article-has-open-findings")
    #expect(blocked?.message.contains("1 处") == true)
    #expect(state == .approved)
    #expect(
      try await desk.blocking().map(\.signOff)
        == [ArticleSignOff(by: "甲", at: "2024-12-14 09:00", reason: "名单多记一人", edition: 3)])
  }

  @Test func `a new edition with the same words is signed off anew, and tells who did before`()
    async throws
  {
    let desk = try await ArticleDesk()
    _ = try await desk.keepWrongCount()
    _ = try await desk.office.checkArticle(desk.article)
    let first = try await desk.blocking()
    for finding in first { try await desk.office.signOffFinding(finding.id, because: "核对过") }
    _ = try await desk.keep {
      $0.replacing("64名学员", with: "63名学员").replacing("大家深受触动", with: "大家很受触动")
    }

    _ = try await desk.office.checkArticle(desk.article)

    let second = try await desk.blocking()
    #expect(first.map(\.earlierSignOff) == [nil])
    #expect(second.map(\.signOff) == [nil])
    #expect(
      second.map(\.earlierSignOff)
        == [ArticleSignOff(by: "甲", at: "2024-12-14 09:00", reason: "核对过", edition: 3)])
  }

  @Test func `a gap blocks as a contradiction does`() async throws {
    let desk = try await ArticleDesk()

    let blocked = await #expect(throws: Refusal.self) {
      try await desk.office.approveArticle(desk.article, edition: 1)
    }

    #expect(blocked?.code == "article-has-open-findings")
  }

  @Test func `a sound text is approved and published, and then stays as it is`() async throws {
    let desk = try await ArticleDesk()

    try await desk.office.approveArticle(desk.article)
    let site = try await desk.office.publishArticle(
      desk.article, PublicationOrder(address: "https://school.test/1"))
    let wechat = try await desk.office.publishArticle(
      desk.article, PublicationOrder(on: .wechat, day: "2024-12-25", title: "太阳雨"))

    #expect(site == PublishedEdition(edition: 2, publishedOn: "2024-12-24", isBeforeTheEnd: false))
    #expect(wechat.publishedOn == "2024-12-25")
    #expect(try await desk.office.article(ofTrip: desk.journey.trip).state == .published)
    await #expect(throws: PostgresError.self) {
      try await TestOffice.ownersDatabase().write { session in
        try session.execute("UPDATE article_revision SET body = body || '改' WHERE edition = 2")
      }
    }
  }

  @Test func `a correction is a new edition, and the one in print stays in print`() async throws {
    let desk = try await ArticleDesk()
    try await desk.publish()

    let edition = try await desk.keepWrongCount()

    let listings = try await desk.office.articles()
    let listing = try #require(listings.first)
    #expect(edition == 3)
    #expect(listing.editions == 3)
    #expect(listing.state == .draft)
    #expect(listing.inPrint == 2)
  }

  @Test func `an edition is returned with an opinion and can still be approved`() async throws {
    let desk = try await ArticleDesk()

    let returned = try await desk.office.returnArticle(desk.article, opinion: "再核人数")
    let approved = try await desk.office.approveArticle(desk.article)
    let again = try await desk.office.returnArticle(desk.article, opinion: "还要再核")

    #expect([returned, approved, again] == [.returned, .approved, .returned])
  }

  @Test func `what was withdrawn is not in print`() async throws {
    let desk = try await ArticleDesk()
    try await desk.publish()

    try await desk.office.withdrawArticle(desk.article, opinion: "图片有误")

    let listings = try await desk.office.articles()
    let listing = try #require(listings.first)
    #expect(listing.state == .withdrawn)
    #expect(listing.inPrint == nil)
    #expect(try await desk.office.truthOfArticles() == [])
  }

  @Test func `records that changed after approval keep an edition out of print`() async throws {
    let desk = try await ArticleDesk()
    try await desk.office.approveArticle(desk.article)
    try await desk.letOneStayBehind()

    let refusal = await #expect(throws: Refusal.self) {
      try await desk.office.publishArticle(desk.article, PublicationOrder())
    }

    #expect(refusal?.code == "article-no-longer-agrees")
  }

  @Test func `the history tells who did what with which edition`() async throws {
    let desk = try await ArticleDesk()
    try await desk.office.approveArticle(desk.article, opinion: "同意")
    try await desk.office.publishArticle(desk.article, PublicationOrder())

    let events = try await desk.office.articleHistory(of: desk.article)

    #expect(
      events.map { "\($0.edition) \($0.origin?.rawValue ?? "-") \($0.state?.rawValue ?? "-")" } == [
        "1 draft draft", "2 import draft", "2 - approved", "2 - published", "2 - -",
      ])
    #expect(events.map(\.by) == ["甲", "甲", "甲", "甲", "甲"])
    #expect(events.map(\.opinion) == [nil, nil, "同意", nil, nil])
    #expect(events.map(\.signedOff) == [nil, nil, 0, nil, nil])
    #expect(events.last?.channel == .site)
    #expect(events.last?.publishedOn == "2024-12-24")
    await #expect(throws: Refusal.articleNotFound(99)) {
      try await desk.office.articleHistory(of: 99)
    }
  }

  @Test func `one key has one effect`() async throws {
    let desk = try await ArticleDesk()

    let first = try await desk.office.approveArticle(desk.article, key: "approve")
    let again = try await desk.office.approveArticle(desk.article, key: "approve")

    #expect([first, again] == [.approved, .approved])
  }

  @Test func `a step that is not open is refused with those that are`() async throws {
    let desk = try await ArticleDesk()

    let unapproved = await #expect(throws: Refusal.self) {
      try await desk.office.publishArticle(desk.article, PublicationOrder())
    }
    try await desk.publish()
    let refusals = [
      await #expect(throws: Refusal.self) { try await desk.office.approveArticle(desk.article) },
      await #expect(throws: Refusal.self) {
        try await desk.office.returnArticle(desk.article, opinion: "意见")
      },
      await #expect(throws: Refusal.self) {
        try await desk.office.publishArticle(desk.article, PublicationOrder())
      },
    ]

    #expect(unapproved?.message == "稿件 1 第 2 版现为“草稿”，不能发布")
    #expect(
      unapproved?.repair == "现在可以：通过（banci article approve 1）、退回（banci article return 1）")
    #expect(
      refusals.map { $0?.code } == [
        "article-step-not-open", "article-step-not-open",
        "article-is-published-once-on-a-channel",
      ])
  }

  @Test func `another day than the text says, and steps back without a word, are refused`()
    async throws
  {
    let desk = try await ArticleDesk()
    try await desk.office.approveArticle(desk.article)
    let (office, article) = (desk.office, desk.article)

    let refusals = [
      await #expect(throws: Refusal.self) {
        try await office.publishArticle(article, PublicationOrder(day: "2024-12-25"))
      },
      await #expect(throws: Refusal.self) {
        try await office.returnArticle(article, opinion: " ")
      },
      await #expect(throws: Refusal.self) {
        try await office.withdrawArticle(article, opinion: "")
      },
      await #expect(throws: Refusal.self) { try await office.approveArticle(99) },
    ]

    #expect(
      refusals.map { $0?.code } == [
        "publication-day-differs", "return-needs-opinion", "withdraw-needs-opinion",
        "article-not-found",
      ])
  }

  @Test func `before the trip is over nothing is approved`() async throws {
    let journey = try await KunshanJourney(trainees: 3)
    let office = journey.office
    let kept = try await office.importArticle(
      ArticleImport(ArticleText("# 题\n\n文。\n")), ofTrip: journey.trip)

    let early = await #expect(throws: Refusal.self) {
      try await office.approveArticle(kept.article)
    }
    let undated = await #expect(throws: Refusal.self) {
      try await office.publishArticle(kept.article, PublicationOrder())
    }
    try await journey.finish()
    let late = await #expect(throws: Refusal.self) {
      try await office.approveArticle(kept.article)
    }

    #expect(
      [early, undated, late].map { $0?.code } == [
        "article-is-a-plan", "publication-needs-day", "article-is-a-plan",
      ])
    #expect(early?.message.hasSuffix("还没有结束，稿件不能通过") == true)
    #expect(late?.message == "稿件 1 第 1 版是行程结束之前的计划稿，不能通过")
  }
}

@Suite(.freshDatabase(.school)) struct SignOffTests {
  @Test func `only an open finding of the last check that blocks is signed off`() async throws {
    let desk = try await ArticleDesk()
    _ = try await desk.keepWrongCount()
    _ = try await desk.office.checkArticle(desk.article)
    let findings = try await desk.office.articleFindings(of: desk.article).findings
    let blocking = try #require(findings.filter(\.blocks).first).id
    let sound = try #require(findings.filter { !$0.blocks }.first).id
    try await desk.letOneStayBehind()
    try await desk.letOneStayBehind()
    _ = try await desk.office.checkArticle(desk.article)
    let blockers = try await desk.blocking()
    let current = try #require(blockers.first).id
    try await desk.office.signOffFinding(current, because: "核对过")

    let refusals = [
      await #expect(throws: Refusal.self) {
        try await desk.office.signOffFinding(current, because: " ")
      },
      await #expect(throws: Refusal.self) {
        try await desk.office.signOffFinding(999, because: "理由")
      },
      await #expect(throws: Refusal.self) {
        try await desk.office.signOffFinding(sound, because: "理由")
      },
      await #expect(throws: Refusal.self) {
        try await desk.office.signOffFinding(current, because: "理由")
      },
      await #expect(throws: Refusal.self) {
        try await desk.office.signOffFinding(blocking, because: "理由")
      },
    ]

    #expect(
      refusals.map { $0?.code } == [
        "sign-off-needs-reason", "finding-not-found", "finding-does-not-block",
        "finding-signed-off", "finding-is-past",
      ])
  }
}

@Suite(.freshDatabase(.school)) struct SignOffOfPrintTests {
  @Test func `nobody signs off what went untrue in print: that takes a new edition`() async throws {
    let desk = try await ArticleDesk()
    try await desk.publish()
    try await desk.letOneStayBehind()
    _ = try await desk.office.recheckArticles()
    let blocking = try await desk.blocking()
    let finding = try #require(blocking.first)

    let refusal = await #expect(throws: Refusal.self) {
      try await desk.office.signOffFinding(finding.id, because: "理由")
    }

    #expect(refusal?.message == "稿件 1 第 2 版现为“已发布”，不能通过")
  }
}

extension ArticleDesk {
  /// One more trainee stays behind, as a correction of the records after the trip.
  func letOneStayBehind() async throws {
    try await journey.database.write { session in
      try session.execute(
        """
        UPDATE trip_member SET state = 'absent', reason = '请假'
        WHERE person_id = (
          SELECT max(person_id) FROM trip_member WHERE part = 'trainee' AND state = 'going')
        """)
    }
  }
}

@Suite(.freshDatabase(.school)) struct RecheckTests {
  @Test func `a published article that agrees is listed as true`() async throws {
    let desk = try await ArticleDesk()
    try await desk.publish()

    let rechecked = try await desk.office.recheckArticles()

    #expect(rechecked == RecheckedArticles(checked: 1, untrue: []))
    #expect(try await desk.office.articles().map(\.untrue) == [0])
  }

  @Test func `what is no longer true after a change of records is listed`() async throws {
    let desk = try await ArticleDesk()
    try await desk.publish()
    try await desk.letOneStayBehind()

    let truths = try await desk.office.truthOfArticles()
    let rechecked = try await desk.office.recheckArticles()
    let listing = try await desk.office.articles()

    #expect(truths.map(\.article) == [desk.article])
    #expect(truths.map(\.edition) == [2])
    #expect(truths.map { $0.untrue.map(\.kind).contains("count") } == [true])
    #expect(rechecked == RecheckedArticles(checked: 1, untrue: [desk.article]))
    #expect(listing.map { $0.untrue > 0 } == [true])
  }

  @Test func `the list notices a journaled change before anybody checks again`() async throws {
    let desk = try await ArticleDesk()
    try await desk.publish()
    let before = try await desk.office.articles().map(\.untrue)
    try await desk.letOneStayBehind()
    let unnoticed = try await desk.office.articles().map(\.untrue)

    // Any entry about a department makes the last check stale; the change above wrote none.
    _ = try await desk.office.addDepartment(named: "进修二部")

    #expect([before, unnoticed] == [[0], [0]])
    #expect(try await desk.office.articles().map { $0.untrue > 0 } == [true])
  }
}
