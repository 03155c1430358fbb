import Testing

/// Days a little before or behind the trip, which a text tells without saying whose they are.
@Suite struct BesideDayTests {
  @Test(
    arguments: [
      ("+taicang", "{}，细雨落了一整天，车窗外的油菜花开得正好。", "3月11日", "3月17日"),
      ("+taicang", "这是{}傍晚的一幕，晚霞铺满了江面，大家谁也不愿先离开江堤。", "3月13日", "3月16日"),
      ("+taicang", "{}上午的课堂格外安静，只听得见记笔记的沙沙声。", "3月12日", "3月19日"),
      ("+taicang", "{}，一辆大巴驶下高速，缓缓停在宾馆门前。", "3月9日", "3月5日"),
      ("+taicang", "一桌人围着一张图纸，从{}下午一直说到了天黑，方案改了三遍才定下来。", "3月11日", "3月18日"),
      ("+taicang", "{}一早，操场上的哨声准时响起，跑步的队伍里没有一个人缺席。", "3月10日", "3月20日"),
    ] as [(String, String, String, String)])
  func `a day beside the trip is a slip of one of its own`(
    trip: String, sentence: String, right: String, wrong: String
  ) throws {
    try TripCheck(trip).expect("date", in: sentence, toBe: right, not: wrong)
  }

  @Test(arguments: [
    "须于3月7日12时前书面报进修一部，逾期不再受理任何变更申请。",
    "一过3月20日，油菜花就谢了，田埂上的人也跟着少了许多。",
    "3月5日是学雷锋日，广场上早早支起了二十多个摊位和一排横幅。",
    "3月6日，志愿者来到楼道里，把堆放多年的杂物一件件搬了出去。",
    "同一个月里，一支部定于3月20日前往浙江嘉兴，行程也是六天五夜。",
    "江西玉山的村书记班3月16日报到，他们要在这里学上整整五天时间。",
    "与上一期相比，3月17日的那次研讨时间偏短，大家都觉得意犹未尽。",
    "3月18日晚，四个小组在校内第三教室交流，共有十八人先后发言。",
    "补记：3月19日的支部会上，每个人都讲了整整十分钟，谁也没有超时。",
    "整个三月，太仓市委党校刚刚送走了浙江、贵州等地的四批客人。",
  ])
  func `a day beside the trip that is somebody else's is left alone`(sentence: String) throws {
    try TripCheck("+taicang").expectNothingWrong(in: sentence)
  }

  @Test func `a paragraph that begins with a day is told of that day to its end`() throws {
    let diary = """
      3月10日，天气转晴。课堂安静得很。我们走进克莱恩公司。
      3月11日，又是一个晴天。江风很大。我们走进娄江新城规划馆。
      3月13日，下起了雨。泥土松软。我们走进北塘村合作农场。
      """

    try TripCheck("+taicang").expect(
      ["date 3月10日 agrees", "date 3月11日 agrees", "date 3月13日 contradicts"], in: diary)
  }

  @Test func `the second day may be that behind what the paragraph told`() throws {
    try TripCheck("+taicang").expectNothingWrong(
      in: "闻克俭教授讲授的《太仓市对德合作实践》讲到了城市规划。第二天，我们走进娄江新城规划馆。")
  }

  @Test func `a form is held against the one place that the paragraph has named`() throws {
    try TripCheck("+taicang").expect(
      "date", in: "海棠苑社区“邻里帮”服务站的办法是一张圆桌。{}上午，学员与居民代表围桌座谈，一起出主意。", toBe: "3月13日",
      not: "3月12日")
  }
}
