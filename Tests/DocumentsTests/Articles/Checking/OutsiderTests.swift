import Testing

@testable import Documents

/// What articles of people who never saw this program came upon.
@Suite struct OutsiderTests {
  private let kunshan = KunshanRecords()

  @Test func `a branch called 二班 is no part of the name of its class`() throws {
    var kunshan = kunshan
    kunshan.trip.className = "第四十二期中青年干部培训班"
    kunshan.trip.units = [Fact("二班", from: KunshanTrip.branch)]
    let text = "第四十二期中青年干部培训班二班64名学员赴昆山市开展异地教学。第四十一期中青年干部培训班二班学员赴昆山市开展异地教学。"

    #expect(
      try kunshan.verdicts(.class, text) == ["第四十二期中青年干部培训班: agrees", "第四十一期中青年干部培训班: contradicts"])
    #expect(try kunshan.verdicts(.unit, text) == ["二班: agrees", "二班: agrees"])
  }

  @Test(arguments: [("12月30日至次年1月3日", "agrees"), ("12月30日至翌年1月4日", "contradicts")])
  func `the second end of a range may say that it is in the next year`(
    words: String, verdict: String
  ) throws {
    var kunshan = kunshan
    (kunshan.trip.first, kunshan.trip.last) = ("2024-12-30", "2025-01-03")
    let text = "\(words)，第81期县处级干部进修班一支部赴昆山市开展异地教学。"

    #expect(try kunshan.verdicts(.range, text) == ["\(words): \(verdict)"])
  }

  @Test func `words of grammar end no name of a place`() throws {
    let text = "大家来到昆山，元宇宙创新中的难题被一一破解。"

    #expect(try kunshan.verdicts(.place, text) == [])
  }

  @Test func `a lecturer with a wrong surname is found by the title alone`() throws {
    var kunshan = kunshan
    kunshan.trip.lectures = [
      KunshanTrip.lecture(
        11, "昆山市县域发展实践", "顾延清", "教授", "昆山市委党校", "2024-12-09 08:30", .held)
    ]
    let text = "学员们聆听了陈延清教授讲授的《昆山市县域发展实践》专题讲座。"

    #expect(try kunshan.verdicts(.lecturer, text) == ["陈延清教授: contradicts"])
  }

  @Test func `a wrong name is found beside a title that only the record knows`() throws {
    var kunshan = kunshan
    kunshan.trip.lectures = [
      KunshanTrip.lecture(
        11, "昆山市县域发展实践", "赖以恒", "研究馆员", "昆山市博物馆", "2024-12-09 08:30", .held)
    ]
    let text = "昆山市博物馆研究馆员赖以峰带大家读懂昆山。"

    #expect(try kunshan.verdicts(.lecturer, text).map { $0.suffix(11) } == ["contradicts"])
  }

  @Test(arguments: [("2024-12-08", ["一天: agrees"]), ("2024-12-13", [])])
  func `a day of teaching is the length of a trip of one day only`(
    last: String, expected: [String]
  ) throws {
    var kunshan = kunshan
    kunshan.trip.last = last
    let text = "第81期县处级干部进修班一支部赴昆山市开展了一天的现场教学。"

    #expect(try kunshan.verdicts(.duration, text) == expected)
  }

  @Test(arguments: ["顺德", "顺德区"])
  func `a destination may be recorded with the city that it lies in`(name: String) throws {
    var kunshan = kunshan
    kunshan.trip.destinations = [
      Fact(Division("佛山市顺德区", code: "440606"), from: KunshanTrip.trip)
    ]
    let text = "第81期县处级干部进修班一支部学员赴\(name)开展异地教学。"

    #expect(try kunshan.verdicts(.destination, text) == ["\(name): agrees"])
  }

  @Test func `an epithet may stand before the destination`() throws {
    let text = "第81期县处级干部进修班学员奔赴历史文化名城昆山市，开始异地教学。"

    #expect(try kunshan.verdicts(.destination, text) == ["昆山市: agrees"])
  }

  @Test(
    arguments: [
      ([0xB0, 0xE0, 0xB4, 0xCE, 0xB0], "班次\u{FFFD}"),
      ([0xB0, 0xE0, 0xFF, 0xB4, 0xCE], "班\u{FFFD}次"),
      ([0xE7, 0x8F, 0xAD, 0xE6, 0xAC], "班\u{FFFD}"),
    ] as [([UInt8], String)])
  func `a file that was cut off loses its last character only`(bytes: [UInt8], text: String) {
    #expect(ArticleText(bytes: bytes, format: .plain).text == text)
  }

  @Test(
    arguments: [
      ("先后走进元宇宙创新中心、神三村等地。", ["元宇宙创新中心: agrees", "神三村: contradicts"]),
      ("先后走进神山村、神三村等地。", ["神山村: agrees"]), ("在田间地头，大家谈起邻近的神三村。", []),
    ])
  func `a name of three characters is looked for in lists of sites`(
    text: String, expected: [String]
  ) throws {
    var kunshan = kunshan
    kunshan.trip.visits += [KunshanTrip.visit(28, "神山村", "2024-12-13 10:30", theme: "向史而思", .held)]

    #expect(try kunshan.verdicts(.place, "学员们" + text) == expected)
  }
}
