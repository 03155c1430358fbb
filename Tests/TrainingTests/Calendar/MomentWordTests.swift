import Testing
import Training

@Suite struct MomentWordTests {
  @Test(
    arguments: [
      ("2024-12-09 08:30", "2024-12-09 08:30"), ("2024-12-09T08:30", "2024-12-09 08:30"),
      (" 12.9 8:30 ", "2024-12-09 08:30"), ("１２．９　８：３０", "2024-12-09 08:30"),
      ("12月9日8:30", "2024-12-09 08:30"), ("明天下午2:30", "2024-12-05 14:30"),
      ("周一8点半", "2024-12-09 08:30"), ("周日 上午 9点", "2024-12-08 09:00"),
      ("第2天 08:30", "2024-12-09 08:30"), ("第2天8:30", "2024-12-09 08:30"),
      ("12.9 0:00", "2024-12-09 00:00"), ("12.9 23:59", "2024-12-09 23:59"),
    ])
  func `a moment is read as people write it`(text: String, expected: String) throws {
    let today = try #require(Day(iso: "2024-12-04"))
    let trip = try DaySpan(
      from: #require(Day(iso: "2024-12-08")), through: #require(Day(iso: "2024-12-13")))

    let moment = try DayWords.parseMoment(
      text, today: today, trip: text.hasPrefix("第") ? trip : nil)

    #expect(moment == Moment(iso: expected))
  }

  @Test(arguments: ["", "2024-12-09", "08:30", "明天", "12.9", "下午2:30", "第2天"])
  func `a moment needs a day and a time`(text: String) {
    #expect(throws: Refusal.momentUnreadable(text)) { try MomentWord(text) }
  }

  @Test(
    arguments: ["2024-12-09T08:30Z", "2024-12-09 08:30+08:00", "2024-12-09 08:30 -0500"])
  func `a zone is refused rather than guessed at`(text: String) {
    #expect(throws: Refusal.momentHasZone(text)) { try MomentWord(text) }
  }

  @Test func `nothing starts at 24 o'clock`() {
    #expect(throws: Refusal.momentAtMidnight("2024-12-09 24:00")) {
      try MomentWord("2024-12-09 24:00")
    }
  }

  @Test func `a wrong day or time is refused by its own name`() {
    #expect(throws: Refusal.dayImpossible(year: 2026, month: 2, day: 30)) {
      try MomentWord("2026-02-30 08:30")
    }
    #expect(throws: Refusal.timeUnreadable("25:00")) { try MomentWord("12.9 25:00") }
  }
}
