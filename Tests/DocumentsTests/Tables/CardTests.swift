import Testing

@testable import Documents

@Suite struct CardTests {
  private let card = Card(
    title: "异地教学",
    [
      .init("destination", "目的地", "昆山市"), .init("going", "出行", 64), .init("host", "承接", .missing),
    ])

  @Test func `a card lines up its titles on a terminal`() {
    #expect(card.text(as: .table) == "异地教学\n目的地  昆山市\n出行    64\n承接    -\n")
  }

  @Test func `a long entry wraps beside its title`() {
    let card = Card([.init("seen", "所见", "一二三四五六七八九十")])

    #expect(card.text(as: .table, width: 16) == "所见  一二三四五\n      六七八九十\n")
  }

  @Test func `a card is one JSON object`() {
    #expect(
      card.text(as: .json)
        == "{\n  \"destination\": \"昆山市\",\n  \"going\": 64,\n  \"host\": null\n}\n")
  }

  @Test func `a card is one row of CSV`() {
    #expect(card.text(as: .csv) == "\u{FEFF}目的地,出行,承接\r\n昆山市,64,\r\n")
  }

  @Test func `a card is a list in Markdown`() {
    #expect(card.text(as: .markdown) == "**异地教学**\n\n- 目的地：昆山市\n- 出行：64\n- 承接：—\n")
  }
}
