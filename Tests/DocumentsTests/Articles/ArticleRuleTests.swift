import Testing
import Training

@testable import Documents

@Suite struct ArticleRuleTests {
  private func draft(
    _ style: ArticleStyle = ArticleStyle(), _ change: (inout KunshanTrip) -> Void = { _ in }
  ) throws -> ArticleDraft {
    var trip = KunshanTrip()
    change(&trip)
    return ArticleDraft(facts: try trip.facts(), style: style)
  }

  @Test(
    arguments: [
      (HeadCounts(onBooks: 66, expected: 64, going: 64), nil, true),
      (HeadCounts(onBooks: 66, expected: 65, going: 64), nil, false),
      (HeadCounts(onBooks: 64, going: 64), nil, false), (HeadCounts(expected: 64), nil, false),
      (HeadCounts(expected: 0, going: 0), nil, false),
      (HeadCounts(expected: 66, going: 64), true, true),
      (HeadCounts(expected: 64, going: 64), false, false),
    ] as [(HeadCounts, Bool?, Bool)])
  func `全体 needs that nobody without leave stays behind, or a decision`(
    counts: HeadCounts, stated: Bool?, whole: Bool
  ) throws {
    let draft = try draft {
      $0.counts = counts
      $0.statedWhole = stated.map { Fact($0, from: KunshanTrip.trip) }
    }

    #expect(draft.title.text.contains("全体学员") == whole)
  }

  @Test(
    arguments: [
      (.image, "这个冬天遇见太阳雨——第81期县处级干部进修班一支部全体学员赴昆山市开展异地教学"),
      (.plain, "第81期县处级干部进修班一支部赴昆山市开展异地教学"),
      (.pairedPhrases, "这个冬天遇见太阳雨 第81期县处级干部进修班一支部赴昆山市开展异地教学"),
      (.host, "第81期县处级干部进修班一支部来昆山市开展异地教学"),
      (.completion, "第81期县处级干部进修班一支部赴昆山市异地教学圆满结束"),
    ] as [(ArticleStyle.TitlePattern, String)])
  func `a title follows its pattern`(pattern: ArticleStyle.TitlePattern, title: String) throws {
    #expect(try draft(ArticleStyle(title: pattern)).title.text == title)
  }

  @Test func `圆满 needs that all that was planned took place, 结束 that the trip is over`() throws {
    let style = ArticleStyle(title: .completion)

    let partly = try draft(style) { $0.visits += KunshanTrip.visits(.cancelled).suffix(1) }
    let plan = try draft(style) { $0.isFinished = false }

    #expect(partly.title.text == "第81期县处级干部进修班一支部赴昆山市异地教学结束")
    #expect(plan.title.text == "第81期县处级干部进修班一支部赴昆山市开展异地教学（计划稿）")
  }

  @Test(
    arguments: [
      (.daysFirst, "12月8日至13日，第81期县处级干部进修班一支部64名学员赴昆山市开展异地教学。"),
      (.unitFirst, "第81期县处级干部进修班一支部64名学员于12月8日至13日赴昆山市开展异地教学。"),
      (.purposeFirst, "【待补：目的，如为深入学习……】，12月8日至13日，第81期县处级干部进修班一支部64名学员赴昆山市开展异地教学。"),
      (.sceneFirst, "【待补：开篇的场景或引语】12月8日至13日，第81期县处级干部进修班一支部64名学员赴昆山市开展异地教学。"),
    ] as [(ArticleStyle.Lead, String)])
  func `a lead begins as the style says`(lead: ArticleStyle.Lead, opening: String) throws {
    #expect(try draft(ArticleStyle(lead: lead)).lead.text.hasPrefix(opening))
  }

  @Test(
    arguments: [
      (.word, "12月8日至13日"), (.dash, "12月8日—13日"), (.tilde, "12月8日～13日"),
    ] as [(ArticleStyle.RangeMark, String)])
  func `a range of days has one mark`(mark: ArticleStyle.RangeMark, words: String) throws {
    #expect(try draft(ArticleStyle(rangeMark: mark)).lead.text.hasPrefix(words + "，"))
  }

  @Test func `counts are written in Chinese numerals throughout, two as 两`() throws {
    let draft = try draft(ArticleStyle(numbers: .chinese, countsEscorts: true)) {
      $0.lectures = Array(KunshanTrip.lectures(.held).prefix(2))
    }

    #expect(draft.lead.text.contains("六十四名学员和三名随队工作人员"))
    #expect(draft.close.text.hasPrefix("此行共开展专题讲座两场、现场教学七次。"))
  }

  @Test(
    arguments: [
      (.none, nil), (.contributor, "（供稿：进修一部）"),
      (.editors, "撰稿：进修一部 编审：【待补：编审】 签发：【待补：签发】"),
    ] as [(ArticleStyle.Signature, String?)])
  func `a signature line stands below the text`(
    signature: ArticleStyle.Signature, line: String?
  ) throws {
    let draft = try draft(ArticleStyle(signature: signature))

    #expect(draft.signature?.text == line)
    #expect(draft.markdown.hasSuffix((line ?? draft.close.text) + "\n"))
    #expect(draft.gaps.count(where: { $0.part == "署名" }) == (signature == .editors ? 2 : 0))
  }

  @Test func `told by form, a section gathers the sessions of one form`() throws {
    let draft = try draft(ArticleStyle(body: .byForm)) {
      $0.visits += [KunshanTrip.visit(41, "议事厅", "2024-12-12 14:00", form: "座谈", .held)]
    }

    #expect(draft.sections.map(\.heading.text) == ["专题讲座", "现场教学", "座谈"])
  }

  @Test(
    arguments: [
      ("2024-12-08", "2024-12-13", "2024-12-24", "12月8日至13日"),
      ("2024-11-28", "2024-12-03", "2024-12-24", "11月28日至12月3日"),
      ("2024-12-29", "2025-01-03", "2025-01-10", "2024年12月29日至2025年1月3日"),
      ("2024-12-08", "2024-12-13", "2025-01-10", "2024年12月8日至13日"),
      ("2024-12-08", "2024-12-13", nil, "2024年12月8日至13日"),
      ("2024-12-09", "2024-12-09", "2024-12-24", "12月9日"),
    ] as [(String, String, String?, String)])
  func `the lead writes the days so that the year is never in doubt`(
    first: String, last: String, published: String?, words: String
  ) throws {
    let draft = try draft {
      ($0.first, $0.last, $0.publishedOn) = (first, last, published.map(day))
    }

    #expect(draft.lead.text.hasPrefix(words + "，"))
  }

  @Test(
    arguments: [
      ("5天的时间", "开展异地教学。在5天的时间里，学员们聆听了"), ("一周", "开展异地教学，为期一周。学员们聆听了"),
      ("为期5天", "开展异地教学，为期5天。学员们聆听了"), (nil, "开展异地教学。学员们聆听了"),
    ] as [(String?, String)])
  func `a duration is stated only as somebody stated it`(stated: String?, words: String) throws {
    let draft = try draft { $0.statedDays = stated }

    #expect(draft.lead.text.contains(words))
  }

  @Test func `a headline phrase covers several stops and stands once`() throws {
    let draft = try draft {
      $0.visits = [
        KunshanTrip.visit(21, "启发广场党群服务点", "2024-12-09 14:30", phrase: "社区党群服务中心", .held),
        KunshanTrip.visit(22, "元宇宙创新中心", "2024-12-09 16:00", headline: true, .held),
        KunshanTrip.visit(23, "花都社区", "2024-12-10 14:30", phrase: "社区党群服务中心", .held),
      ]
    }

    let places = [121, 122, 123].map { RecordReference(kind: "place", id: $0) }
    #expect(draft.lead.text.contains("先后到社区党群服务中心、元宇宙创新中心参观学习。"))
    #expect(Set(draft.lead.sentences[1].records).isSuperset(of: places))
  }

  @Test func `等 stands only when the lead leaves a stop out`() throws {
    let headlines = KunshanTrip.visits(.held).filter(\.isHeadline)

    let complete = try draft { $0.visits = headlines }

    #expect(complete.lead.text.contains("沙家浜党性教育基地参观学习。"))
    #expect(try draft().lead.text.contains("沙家浜党性教育基地等地参观学习。"))
  }

  @Test func `a headline lecture puts the others behind 等`() throws {
    var lectures = KunshanTrip.lectures(.held)
    lectures[1] = LectureFacts(
      session: lectures[1].session, topic: "解读《条例》", time: lectures[1].time, isHeadline: true,
      occurrence: .held)

    let draft = try draft { $0.lectures = lectures }

    #expect(draft.lead.text.contains("聆听了《解读〈条例〉》等专题讲座，"))
  }

  @Test(arguments: [Occurrence.skipped, .cancelled, .planned])
  func `what is not recorded as held is no fact`(occurrence: Occurrence) throws {
    let draft = try draft {
      $0.visits += [
        KunshanTrip.visit(28, "周庄古镇", "2024-12-12 16:30", headline: true, occurrence)
      ]
      $0.lectures += [
        KunshanTrip.lecture(14, "水乡治理", "壬", nil, nil, "2024-12-12 19:00", occurrence)
      ]
    }

    #expect(!draft.markdown.contains("周庄古镇"))
    #expect(!draft.markdown.contains("水乡治理"))
    #expect(draft.notices.contains { $0.contains("周庄古镇") } == (occurrence == .planned))
  }

  @Test func `nobody is named without consent, and that is said`() throws {
    let draft = try draft()

    #expect(draft.markdown.contains("（供稿：庚）"))
    #expect(!draft.markdown.contains("辛"))
    #expect(draft.notices == ["素材 32 的作者没有同意署名，文中未署名"])
  }

  @Test func `a text about a stop that did not take place is not used`() throws {
    let draft = try draft {
      $0.visits = KunshanTrip.visits(.held).dropLast() + [KunshanTrip.visits(.cancelled)[6]]
      $0.materials = [
        MaterialFacts(
          material: RecordReference(kind: "material", id: 33), text: "芦苇深处。",
          place: RecordReference(kind: "place", id: 127)),
        MaterialFacts(
          material: RecordReference(kind: "material", id: 34), text: "回望来路。", theme: "向史而思"),
      ]
    }

    #expect(!draft.markdown.contains("芦苇深处"))
    #expect(!draft.markdown.contains("回望来路"))
    #expect(
      draft.notices == ["素材 33 所写的活动没有举行，未采用", "素材 34 所写的活动没有举行，未采用"])
  }

  @Test func `a text goes to the section of its place, else of its theme`() throws {
    let draft = try draft {
      $0.materials = [
        MaterialFacts(
          material: RecordReference(kind: "material", id: 33), text: "芦苇深处。",
          place: RecordReference(kind: "place", id: 127)),
        MaterialFacts(
          material: RecordReference(kind: "material", id: 34), text: "写在途中。", theme: "在路上"),
        MaterialFacts(material: RecordReference(kind: "material", id: 35), text: "无题。"),
      ]
    }

    let texts = draft.sections.map { section in
      section.heading.text + "：" + (section.paragraphs.last?.text ?? "")
    }
    #expect(
      texts == [
        "向新而行：【待补：见闻与体会】", "与民相守：【待补：见闻与体会】", "向史而思：芦苇深处。", "在路上：写在途中。",
        "学习体会：无题。",
      ])
  }

  @Test func `the marked spots are listed with their part`() throws {
    let draft = try draft { $0.theme = nil }

    #expect(
      draft.gaps == [
        .init(part: "标题", missing: "标题意象"), .init(part: "导语", missing: "收获与成效（一句）"),
        .init(part: "向史而思", missing: "见闻与体会"), .init(part: "结尾", missing: "收束（意象、引语或决心）"),
      ])
  }

  @Test func `an unknown number of people is a gap, never a guess`() throws {
    let draft = try draft { $0.counts = HeadCounts(onBooks: 66) }

    #expect(draft.lead.text.contains("一支部【待补：学员人数】名学员赴"))
    #expect(draft.gaps.contains(.init(part: "导语", missing: "学员人数")))
  }

  @Test(
    arguments: [
      ("座谈", "在花都社区参加座谈。"), ("体验", "在花都社区参加体验教学。"), ("仪式", "在花都社区参加仪式。"),
      ("观演", "在花都社区观看演出。"), ("车览", "车览了花都社区。"), ("论坛", "在花都社区开展论坛。"),
      ("现场教学", "来到花都社区参观学习。"),
    ])
  func `a stop is told by its form`(form: String, words: String) throws {
    let draft = try draft {
      $0.visits = [KunshanTrip.visit(21, "花都社区", "2024-12-09 14:30", form: form, .held)]
      $0.materials = []
    }

    #expect(draft.sections.map { $0.paragraphs[0].text } == ["12月9日下午，学员们" + words])
  }

  @Test(
    arguments: [
      ("装配车间、工序看板", "内容包括装配车间、工序看板。"), ("看了装配车间、工序看板", "看了装配车间、工序看板。"),
      ("一块板、一张表，写着谁来办", "一块板、一张表，写着谁来办。"), ("干净", "干净。"),
    ])
  func `a list of what was seen is told as a sentence`(seen: String, sentence: String) throws {
    let draft = try draft {
      $0.visits = [KunshanTrip.visit(21, "花都社区", "2024-12-09 14:30", seen: seen, .held)]
      $0.materials = []
    }

    #expect(
      draft.sections.map { $0.paragraphs[0].text } == ["12月9日下午，学员们来到花都社区参观学习。" + sentence])
  }

  @Test func `a later session of the day goes on from the one before`() throws {
    let draft = try draft {
      $0.visits = [
        KunshanTrip.visit(21, "甲社区", "2024-12-09 08:30", brand: "甲乐园", seen: " 干净 ", .held),
        KunshanTrip.visit(22, "乙社区", "2024-12-09 10:00", .held),
        KunshanTrip.visit(23, "丙社区", "2024-12-09 19:00", .held),
      ]
      $0.materials = []
    }

    #expect(
      draft.sections[0].paragraphs[0].text
        == "12月9日上午，学员们来到甲社区（“甲乐园”）参观学习。干净。随后，学员们来到乙社区参观学习。"
        + "当天晚上，学员们来到丙社区参观学习。")
  }

  @Test func `lecturers stand with employer and title as of then`() throws {
    let lecture = LectureFacts(
      session: RecordReference(kind: "session", id: 11), topic: "县域治理",
      lecturers: [
        Fact(
          .init("丁", title: "副教授", employer: "某校"), from: RecordReference(kind: "lecturer", id: 1)),
        Fact(
          .init("戊", title: "局长", employer: "某局"), from: RecordReference(kind: "lecturer", id: 2)),
        Fact(.init("己", part: "主持"), from: RecordReference(kind: "lecturer", id: 3)),
      ], time: time("2024-12-09 08:30", minutes: 120), theme: "治理", occurrence: .held)

    let draft = try draft {
      ($0.lectures, $0.visits, $0.materials) = ([lecture], [], [])
    }

    #expect(
      draft.sections[0].paragraphs[0].text
        == "12月9日上午，学员们聆听了《县域治理》专题讲座，主讲人为某校丁副教授、某局局长戊，主持人为己。")
    #expect(
      draft.sections[0].paragraphs[0].sentences[0].records
        == [1, 2, 3].map { RecordReference(kind: "lecturer", id: $0) }
        + [RecordReference(kind: "session", id: 11)])
  }

  @Test(
    arguments: [
      ("320583", "320583", true), ("320500", "320583", true), ("320000", "320583", true),
      ("320583", "320581", false), ("320583", "320500", false),
    ])
  func `a division contains those below it`(outer: String, inner: String, contains: Bool) {
    #expect(Division("甲", code: outer).contains(Division("乙", code: inner)) == contains)
  }

  @Test func `calendar days and teaching days are two numbers`() throws {
    let facts = try KunshanTrip().facts()

    #expect((facts.calendarDays, facts.teachingDays) == (6, 5))
  }

  @Test func `text of records is no markup in the article`() throws {
    let draft = try draft {
      $0.theme = "# <b>意象</b>\u{202E}"
      $0.materials = [
        MaterialFacts(
          material: RecordReference(kind: "material", id: 33), text: "- 一\n\n1. *二*", theme: "向新而行")
      ]
    }

    #expect(draft.markdown.hasPrefix("# # \\<b\\>意象\\</b\\>⟨U+202E⟩——第81期"))
    #expect(draft.markdown.contains("\n\n\\- 一\n\n1\\. \\*二\\*\n\n"))
  }
}
