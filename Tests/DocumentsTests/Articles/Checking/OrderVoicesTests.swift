import Testing

/// Ways to tell which stop came before which.
@Suite struct OrderVoicesTests {
  @Test(
    arguments: [
      ("先去{}，再去娄江新城规划馆，学员们看得仔细。", "克莱恩公司", "北塘村合作农场"),
      ("学员们先到{}，又到江尾海口航海纪念馆。", "北塘村合作农场", "沙湖革命烈士陵园"),
      ("学员们走进{}，那是最后到的一站。", "沙湖革命烈士陵园", "沙湖革命烈士陵园"),
      ("{}是我们最后参观的现场教学点。", "沙湖革命烈士陵园", "娄江新城规划馆"),
      ("{}是此行的第一站，学员们在这里看到了开放的窗口。", "中德先进制造展示中心", "北塘村合作农场"),
      ("最后一课设在{}。", "沙湖革命烈士陵园", "娄江新城规划馆"),
      ("收官一站，学员们来到{}。", "沙湖革命烈士陵园", "娄江新城规划馆"),
    ] as [(String, String, String)])
  func `an order is told in many voices`(sentence: String, right: String, wrong: String) throws {
    let check = try TripCheck("+taicang")
    let agreed = try check.claims(in: sentence.replacing("{}", with: right))

    #expect(!agreed.contains { $0.hasSuffix(" contradicts") }, "\(agreed)")
    guard right != wrong else { return }
    try check.expect("order", in: sentence, toBe: right, not: wrong)
  }

  @Test(arguments: [
    "先进制造展示中心和克莱恩公司，我们都走进去看了。",
    "学员们先后退两步，再走进江尾海口航海纪念馆的大门。",
  ])
  func `先 without a turn is no order`(sentence: String) throws {
    try TripCheck("+taicang").expectNothingWrong(in: sentence)
  }

  @Test func `the first stop may be that of its day`() throws {
    try TripCheck("+taicang").expect(
      ["order 第一站是北塘村合作农场 ambiguous"], in: "3月12日下午，学员们的第一站是北塘村合作农场。")
  }
}
