import Testing
import Training

@Suite struct DayISOTests {
  @Test func `a day is read from its ISO form`() {
    #expect(Day(iso: "2024-12-09") == Day(year: 2024, month: 12, day: 9))
    #expect(Day(iso: "2024-02-29") == Day(year: 2024, month: 2, day: 29))
  }

  @Test(arguments: [
    "", "2024", "2024-12", "2024-12-9", "2024-1-09", "2024-12-099", "2024/12/09", "20241209",
    "2024-12-0x", "2024-12-00", "2024-13-01", "2023-02-29", "0000-01-01", " 2024-12-09",
    "2024-12-09 ", "２０２４-12-09", "+024-12-09", "2024-12--9",
  ])
  func `nothing else is`(text: String) {
    #expect(Day(iso: text) == nil)
  }
}
