import Testing

/// Forms that are told of a place which only the next clause names.
@Suite struct FormVoicesTests {
  @Test(
    arguments: [
      ("上午和居民{}，地点在海棠苑社区“邻里帮”服务站，气氛热烈。", "座谈", "体验教学"),
      ("上午开展{}，地点为沙湖革命烈士陵园，全体肃立。", "仪式", "座谈"),
    ] as [(String, String, String)])
  func `the place behind its label has the form`(
    sentence: String, right: String, wrong: String
  ) throws {
    try TripCheck("+taicang").expect("form", in: sentence, toBe: right, not: wrong)
  }

  @Test func `a show in a list is held against itself, not against the place before it`() throws {
    try TripCheck("+changting").expectNothingWrong(
      in: "三元坊社区和晚上的演出《汀州红旗》由两个小组分头记录。")
  }
}
