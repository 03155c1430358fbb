import Testing
import Training

@Suite struct DayWordTests {
  // A Wednesday.
  let today = Day(iso: "2024-12-04")

  @Test(
    arguments: [
      ("2024-12-09", "2024-12-09"), ("2024-12-9", "2024-12-09"), ("2024/12/9", "2024-12-09"),
      ("2024.12.9", "2024-12-09"), ("2024年12月9日", "2024-12-09"), ("20241209", "2024-12-09"),
      ("２０２４－１２－０９", "2024-12-09"), ("12.9", "2024-12-09"), ("12-9", "2024-12-09"),
      ("12/9", "2024-12-09"), ("12月9日", "2024-12-09"), ("12月9号", "2024-12-09"),
      ("12 月 9 日", "2024-12-09"), ("１２．９", "2024-12-09"), ("今天", "2024-12-04"),
      ("明天", "2024-12-05"), ("后天", "2024-12-06"), ("大后天", "2024-12-07"),
      ("昨天", "2024-12-03"), ("前天", "2024-12-02"), ("3天后", "2024-12-07"),
      ("十天前", "2024-11-24"), ("周三", "2024-12-04"), ("周一", "2024-12-09"),
      ("星期日", "2024-12-08"), ("礼拜天", "2024-12-08"), ("本周一", "2024-12-02"),
      ("下周一", "2024-12-09"), ("上周五", "2024-11-29"), ("周7", "2024-12-08"),
    ])
  func `a day is read as people write it`(text: String, expected: String) throws {
    let day = try DayWords.parse(text, today: try #require(today))

    #expect(day == Day(iso: expected))
  }

  @Test(
    arguments: [
      ("1.5", "2025-01-05"), ("7.1", "2024-07-01"), ("2.29", "2024-02-29"),
      ("6.4", "2025-06-04"), ("6.5", "2024-06-05"),
    ])
  func `a day without a year is the one nearest to today`(text: String, expected: String) throws {
    let day = try DayWords.parse(text, today: try #require(today))

    #expect(day == Day(iso: expected))
  }

  @Test(
    arguments: [
      ("第1天", "2024-12-30"), ("第二天", "2024-12-31"), ("第３天", "2025-01-01"),
      ("第十日", "2025-01-08"), ("1.2", "2025-01-02"), ("12.31", "2024-12-31"),
    ])
  func `a day of a trip is counted from its first day`(text: String, expected: String) throws {
    let trip = try span("2024-12-30", "2025-01-08")

    let day = try DayWords.parse(text, today: try #require(Day(iso: "2023-06-01")), trip: trip)

    #expect(day == Day(iso: expected))
  }

  @Test func `a weekday is the one inside the trip`() throws {
    let trip = try span("2024-12-08", "2024-12-13")

    let day = try DayWords.parse("周一", today: try #require(Day(iso: "2024-11-01")), trip: trip)

    #expect(day == Day(iso: "2024-12-09"))
  }

  @Test func `a weekday that the trip has twice or never is refused`() throws {
    let today = try #require(today)
    let long = try span("2024-12-08", "2024-12-17")
    let short = try span("2024-12-10", "2024-12-11")
    let (first, second) = try (day("2024-12-09"), day("2024-12-16"))

    #expect(throws: Refusal.weekdayAmbiguous(.monday, first, second)) {
      try DayWords.parse("周一", today: today, trip: long)
    }
    #expect(throws: Refusal.weekdayOutsideTrip(.monday, short)) {
      try DayWords.parse("周一", today: today, trip: short)
    }
  }

  @Test func `a day that the trip does not have is refused`() throws {
    let today = try #require(today)
    let trip = try span("2024-12-08", "2024-12-13")

    #expect(throws: Refusal.tripDayOutOfRange(7, of: trip)) {
      try DayWords.parse("第7天", today: today, trip: trip)
    }
    #expect(throws: Refusal.tripDayWithoutTrip(2)) { try DayWords.parse("第2天", today: today) }
  }

  @Test(
    arguments: [
      ("2026-02-30", 2026, 2, 30), ("2026年13月1日", 2026, 13, 1), ("20260230", 2026, 2, 30),
      ("2023-02-29", 2023, 2, 29), ("2026-04-31", 2026, 4, 31), ("0000-01-01", 0, 1, 1),
    ])
  func `a day that no calendar has is refused`(text: String, year: Int, month: Int, day: Int) {
    #expect(throws: Refusal.dayImpossible(year: year, month: month, day: day)) {
      try DayWord(text)
    }
  }

  @Test func `a refused day says how many days the month has`() {
    let refusal = Refusal.dayImpossible(year: 2026, month: 2, day: 30)

    #expect(refusal.message == "没有2026年2月30日这一天")
    #expect(refusal.repair == "2026年2月只有28天，请改正日期")
  }

  @Test(
    arguments: [
      "", " ", "9", "abc", "12.9.1", "2024-12/09", "24-12-09", "第天", "第0天", "第百天", "周八",
      "周", "下", "12..9", "-5", "1e3", "2024-12-09-01", "12月", "9日", "NaN", "天后",
      "99999-01-01", "2024-+1-09",
    ])
  func `what is no day is refused`(text: String) {
    #expect(throws: Refusal.dayUnreadable(text)) { try DayWord(text) }
  }

  private func span(_ first: String, _ last: String) throws -> DaySpan {
    try DaySpan(from: day(first), through: day(last))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
}
