import Testing
import Training

@Suite struct SessionFormTests {
  @Test func `any word is a form, without the blanks around it`() throws {
    #expect(try SessionForm(" 拉练 ").word == "拉练")
    #expect(try SessionForm("用餐") == .meal)
  }

  @Test(arguments: ["", "  ", "专题\n讲座", "一二三四五六七八九十一二三四五六七八九十一"])
  func `what is no word is refused with the usual ones`(text: String) {
    #expect(throws: Refusal.sessionFormUnreadable(text)) { try SessionForm(text) }
  }

  @Test func `every state steps only where the dictionary lets it`() {
    #expect(SessionState.allCases.map { $0.next.count } == [2, 4, 1, 1, 0])
  }
}
