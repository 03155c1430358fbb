import Testing
import Training

@Suite struct RankTests {
  @Test(
    arguments: [
      ("县处级正职", 131), ("正县", 131), ("正处级", 131), ("正处", 131), ("副县级", 132), ("副处", 132),
      ("正科", 141), ("副科级", 142), ("正厅", 121), ("副厅级", 122), ("县处级副职", 132),
      ("县处级（副职）", 132), ("乡科级正职", 141), ("科员", 150), ("办事员级", 160), ("省部级正职", 111),
      ("国家级副职", 102),
    ])
  func `a level of post has the code of the standard`(text: String, code: Int) {
    #expect(Rank(text)?.level?.code == code)
  }

  @Test(arguments: ["县处级", "处级", "厅级", "科级"])
  func `a tier alone says neither chief nor deputy`(text: String) {
    let level = Rank(text)?.level

    #expect(level != nil)
    #expect(level?.seat == nil)
    #expect(level?.code == nil)
  }

  @Test(
    arguments: [
      ("二级调研员", RankGrade.researcher2, "县处级正职"), ("四级调研员", .researcher4, "县处级副职"),
      ("一级主任科员", .seniorClerk1, "乡科级正职"), ("1级科员", .clerk1, "科员级"),
      ("副调研员", .oldDeputyResearcher, "县处级副职"), ("一级巡视员", .inspector1, "厅局级正职"),
    ])
  func `a grade goes with a level`(text: String, grade: RankGrade, level: String) {
    let rank = Rank(text)

    #expect(rank?.grade == grade)
    #expect(rank?.level == nil)
    #expect(rank?.effectiveLevel?.name == level)
  }

  @Test(arguments: ["正处级（二级调研员）", "正处级、二级调研员", "二级调研员 正处级"])
  func `a cell may hold both`(text: String) {
    let rank = Rank(text)

    #expect(rank?.level?.name == "县处级正职")
    #expect(rank?.grade == .researcher2)
  }

  @Test(
    arguments: [
      ("县处级正职", []), ("正县", ["rank-rewritten"]), ("调研员", ["rank-before-2019"]),
      ("高级工程师", ["rank-unknown"]), ("二级调研员", []),
    ] as [(String, [String])])
  func `what is not the official word is said`(text: String, codes: [String]) {
    #expect(Rank.interpret(text)?.remarks.map(\.code) == codes)
  }
}
