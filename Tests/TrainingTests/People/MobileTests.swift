import Testing
import Training

@Suite struct MobileTests {
  @Test(
    arguments: [
      "13800005678", " 138 0000 5678 ", "138-0000-5678", "+86 13800005678", "8613800005678",
      "+86-138-0000-5678", "008613800005678", "１３８００００５６７８", "13800005678.0",
      "138\u{3000}00005678", "(+86)13800005678", "13800005678\u{202C}", "\u{202D}13800005678",
    ])
  func `every usual writing is the same number`(text: String) throws {
    #expect(try Mobile(text).digits == "13800005678")
  }

  @Test(
    arguments: [
      ("1.38E+10", Refusal.mobileDestroyed), ("1380000567", .mobileLength(10)),
      ("138000056789", .mobileLength(12)), ("", .mobileLength(0)), ("12800005678", .mobilePrefix),
      ("05516217000", .mobilePrefix), ("1380000567a", .mobileCharacters),
      ("13800005678/13900005678", .mobileCharacters), ("无", .mobileCharacters),
    ])
  func `every fault is told by its own name`(text: String, refusal: Refusal) {
    #expect(throws: refusal) { try Mobile(text) }
  }

  @Test func `only the mask shows`() throws {
    let mobile = try Mobile("13800005678")
    var dumped = ""

    dump(mobile, to: &dumped)

    #expect("\(mobile)" == "138****5678")
    #expect(!dumped.contains("0000"))
  }

  @Test(
    arguments: [
      ("0551-62170000", "0551-62170000"), ("(0551)62170000", "0551-62170000"),
      ("055162170000", "0551-62170000"), ("010-62170000", "010-62170000"),
      ("01062170000", "010-62170000"), ("0551-6217000-8012", "0551-6217000-8012"),
      ("０５５１－６２１７００００", "0551-62170000"),
    ])
  func `a landline is written one way`(text: String, number: String) {
    #expect(Landline(text)?.number == number)
  }

  @Test(arguments: [
    "", "13800005678", "62170000", "0551-", "0551-62", "abc", "0551-62170000-1234567",
  ])
  func `what is no landline is nothing`(text: String) {
    #expect(Landline(text) == nil)
  }
}
