import Testing

@testable import Training

@Suite struct OpeningExceptionTests {
  @Test(
    arguments: [
      ("2024-12-13 闭馆", "2024-12-13 闭馆"),
      ("2024-12-13闭馆", "2024-12-13 闭馆"),
      ("2024-12-31 09:00-12:00", "2024-12-31 09:00-12:00"),
      ("2024年12月31日 上午9点-12点", "2024-12-31 09:00-12:00"),
      ("2024-12-31 9点-12点", "2024-12-31 09:00-12:00"),
      ("2024/1/5  全天；2024.1.3 休馆", "2024-01-03 闭馆；2024-01-05 全天"),
      ("2025-01-28至2025-02-03 闭馆（春节）", "2025-01-28至2025-02-03 闭馆（春节）"),
      ("２０２４-１２-１３　闭馆(布展、换展)", "2024-12-13 闭馆（布展、换展）"),
      ("2024-12-13 闭馆；2024-12-14 闭馆", "2024-12-13至2024-12-14 闭馆"),
      ("", ""),
    ])
  func `exceptions are read as people write them and written in one way`(
    typed: String, written: String
  ) throws {
    let exceptions = try OpeningException.list(typed)

    #expect(exceptions.text == written)
    #expect(try OpeningException.list(written) == exceptions)
  }

  @Test(
    arguments: [
      ("12月13日 闭馆", .openingExceptionUnreadable("12月13日 闭馆")),
      ("2024-02-30 闭馆", .openingExceptionUnreadable("2024-02-30 闭馆")),
      ("2024-12-13", .openingExceptionUnreadable("2024-12-13")),
      ("周一 闭馆", .openingExceptionUnreadable("周一 闭馆")),
      (
        "2025-02-03至2025-01-28 闭馆", .openingExceptionUnreadable("2025-02-03至2025-01-28 闭馆")
      ),
      ("0001-01-01至9999-12-31 闭馆", .openingExceptionUnreadable("0001-01-01至9999-12-31 闭馆")),
      ("2024-12-13 开放吗", .openingSpanUnreadable("开放吗")),
      ("2024-12-13 12:00-09:00", .openingSpanReversed("12:00-09:00")),
      ("2024-12-13 闭馆；2024-12-13 09:00-12:00", .openingExceptionTwice(Day(number: 20_070))),
    ] as [(String, Refusal)])
  func `exceptions that mean nothing are refused with words`(typed: String, refusal: Refusal) {
    #expect(throws: refusal) { try OpeningException.list(typed) }
  }

  @Test func `a reason that would not read back is refused`() {
    #expect(throws: Refusal.openingReasonUnreadable("甲；乙")) {
      try OpeningException(Day(number: 20_070), nil, reason: "甲；乙")
    }
  }
}
