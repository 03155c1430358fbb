import Testing

@testable import Training

@Suite struct OpeningHoursTests {
  @Test(
    arguments: [
      ("周二至周日 09:00-17:00；周一 闭馆", "周二至周日 09:00-17:00"),
      ("每天 09:00-17:00；周一 闭馆", "周二至周日 09:00-17:00"),
      ("每天 06:30-08:30；每天 11:00-13:00", "每天 06:30-08:30；每天 11:00-13:00"),
      ("每天 11:00-13:00、06:30-08:30", "每天 06:30-08:30；每天 11:00-13:00"),
      ("周一至周五 08:30-17:00；周六 09:00-11:30", "周一至周五 08:30-17:00；周六 09:00-11:30"),
      ("周一至周日 08:30-17:30", "每天 08:30-17:30"),
      ("工作日 9点至17点半", "周一至周五 09:00-17:30"),
      ("工作日８：３０－１７：００；周六日１０：００～１６：００", "周一至周五 08:30-17:00；周六、周日 10:00-16:00"),
      ("星期一至五:08:30—17:00", "周一至周五 08:30-17:00"),
      ("周六至周一 10:00-12:00", "周一、周六、周日 10:00-12:00"),
      ("周一、三、五 上午9:00-上午11:30", "周一、周三、周五 09:00-11:30"),
      ("周末 全天", "周六、周日 全天"),
      ("24小时开放", "每天 全天"),
      ("09:00-17:00", "每天 09:00-17:00"),
      ("周五 18:00-24:00;周六 00:00-02:00", "周五 18:00-24:00；周六 00:00-02:00"),
      ("每天 09:00-12:00、12:00-17:00", "每天 09:00-12:00；每天 12:00-17:00"),
    ])
  func `hours are read as people write them and written in one way`(
    typed: String, written: String
  ) throws {
    let hours = try OpeningHours(typed)

    #expect(hours.description == written)
    #expect(try OpeningHours(written) == hours)
  }

  @Test func `a closed day has no hours and an open one has them in order`() throws {
    let hours = try OpeningHours("每天 14:00-17:00、08:30-11:30；周一 闭馆")

    #expect(hours.spans(on: .monday) == [])
    #expect(hours.spans(on: .sunday).map(\.description) == ["08:30-11:30", "14:00-17:00"])
  }

  @Test(
    arguments: [
      ("", .openingHoursUnreadable("")),
      ("；；", .openingHoursUnreadable("；；")),
      ("节假日 闭馆", .openingHoursUnreadable("节假日 闭馆")),
      ("周八 09:00-17:00", .openingHoursUnreadable("周八 09:00-17:00")),
      ("周一至 09:00-17:00", .openingHoursUnreadable("周一至 09:00-17:00")),
      ("周一至周末 09:00-17:00", .openingHoursUnreadable("周一至周末 09:00-17:00")),
      ("周一", .openingHoursUnreadable("周一")),
      ("每天 09:00", .openingSpanUnreadable("09:00")),
      ("每天 09:00-12:00-17:00", .openingSpanUnreadable("09:00-12:00-17:00")),
      ("每天 09:00-25:00", .timeUnreadable("25:00")),
      ("每天 09:00-09:00", .openingSpanReversed("09:00-09:00")),
      ("每天 18:00-02:00", .openingSpanReversed("18:00-02:00")),
      ("每天 闭馆", .neverOpen),
      ("周一 09:00-12:00；周一 闭馆", .openAndClosed([.monday])),
    ] as [(String, Refusal)])
  func `hours that mean nothing are refused with words`(typed: String, refusal: Refusal) {
    #expect(throws: refusal) { try OpeningHours(typed) }
  }

  @Test func `parts of one day never overlap`() throws {
    let morning = try OpeningSpan(words: "09:00-12:00")
    let noon = try OpeningSpan(words: "11:30-13:00")

    #expect(throws: Refusal.openingHoursOverlap(.wednesday, morning, noon)) {
      try OpeningHours("周三至周五 09:00-12:00；周三 11:30-13:00")
    }
  }

  @Test(arguments: 0..<500) func `whatever the hours, their words read back as the same`(
    seed: UInt64
  ) throws {
    var source = Dice(state: seed)
    let hours = try OpeningHours(source.weeklySpans())

    #expect(try OpeningHours(hours.description) == hours)
  }
}

/// Random hours that are the same in every run.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func weeklySpans() throws -> [Weekday: [OpeningSpan]] {
    var spans: [Weekday: [OpeningSpan]] = [.wednesday: [.wholeDay]]
    // Few different ends, so that days share spans.
    for weekday in Weekday.allCases where roll(3) > 0 {
      var (start, ofDay) = (roll(4) * 60, [OpeningSpan]())
      while start < 1440, roll(4) > 0 {
        let end = min(1440, start + 30 + roll(10) * 45)
        if let opens = TimeOfDay(minutes: start), let closes = TimeOfDay(minutes: end) {
          ofDay.append(try OpeningSpan(from: opens, to: closes))
        }
        start = end + roll(3) * 15
      }
      if !ofDay.isEmpty { spans[weekday] = ofDay }
    }
    return spans
  }
}
