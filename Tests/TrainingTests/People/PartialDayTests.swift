import Testing
import Training

@Suite struct PartialDayTests {
  @Test(
    arguments: [
      "1975.06", "1975.6", "197506", "1975-6", "1975-06", "1975/6", "1975年6月", "１９７５．０６",
      "1975 06", " 1975.06 ", "1975年06月",
    ])
  func `every written form of a month is the same month`(text: String) throws {
    #expect(try PartialDay(text) == PartialDay(year: 1975, month: 6))
  }

  @Test(
    arguments: [
      "19750601", "1975.06.01", "1975-6-1", "1975/06/01", "1975年6月1日", "1975-06-01 00:00:00",
      "1975-06-01T00:00:00", "1975年6月1号",
    ])
  func `every written form of a day is the same day`(text: String) throws {
    #expect(try PartialDay(text) == PartialDay(year: 1975, month: 6, day: 1))
  }

  @Test(
    arguments: [
      ("1975", Refusal.dateUnreadable), ("75.06", .dateUnreadable), ("", .dateUnreadable),
      ("六月", .dateUnreadable), ("27546", .dateUnreadable), ("1975-06-01 08:30:00", .dateUnreadable),
      ("1975.13", .dateImpossible), ("19750230", .dateImpossible), ("1875.06", .dateImpossible),
      ("1975.00", .dateImpossible), ("Jun-75", .dateHasLetters),
      ("9999999999999999", .dateUnreadable),
    ])
  func `what is no date is refused`(text: String, refusal: Refusal) {
    #expect(throws: refusal) { try PartialDay(text) }
  }

  @Test(arguments: [("27546", "1975-06-01"), ("45658", "2025-01-01"), ("25569", "1970-01-01")])
  func `five digits are a day of Excel where the column holds dates`(
    serial: String, day: String
  ) throws {
    let read = try PartialDay.interpret(serial, acceptsSerials: true)

    #expect("\(read.value)" == day)
    #expect(read.remarks.map(\.code) == ["date-serial"])
  }

  @Test func `a month of one figure 1 may be October`() throws {
    #expect(try PartialDay.interpret("1975.1").remarks.map(\.code) == ["date-may-be-october"])
    #expect(try PartialDay.interpret("1975.10").value == PartialDay(year: 1975, month: 10))
    #expect(try PartialDay.interpret("1975年1月").remarks.isEmpty)
  }

  @Test func `a month matches each of its days, a day only itself`() throws {
    let birthday = try #require(Day(year: 1975, month: 6, day: 15))

    #expect(try PartialDay("1975.06").matches(birthday))
    #expect(try PartialDay("1975.06.15").matches(birthday))
    #expect(try !PartialDay("1975.06.14").matches(birthday))
    #expect(try !PartialDay("1975.07").matches(birthday))
  }
}
