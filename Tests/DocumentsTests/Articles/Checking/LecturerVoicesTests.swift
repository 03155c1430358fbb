import Testing

/// Ways to name who taught, with employer and title before or behind the name.
@Suite struct LecturerVoicesTests {
  @Test(
    arguments: [
      ("主讲人：{}（太仓市委党校教授）。", "闻克俭", "闻克剑"),
      ("主讲人：闻克俭（{}教授）。", "太仓市委党校", "河海理工学院"),
      ("授课的是{}，太仓市委党校教授，讲得深入浅出。", "闻克俭", "闻克剑"),
      ("闻克俭，{}教授，讲得深入浅出。", "太仓市委党校", "河海理工学院"),
      ("{}的闻克俭教授为学员们讲授《太仓市对德合作实践》。", "太仓市委党校", "长三角干部学院"),
      ("太仓市委党校的{}教授为大家打开了思路。", "闻克俭", "滕守业"),
      ("姜维舟来自{}，他讲了三个小时的港口。", "沿江发展研究院", "河海理工学院"),
      ("{}副局长郁成林为学员们讲授《县域营商环境建设》。", "太仓市行政审批局", "苏州市行政审批局"),
      ("闻克俭、{}、姜维舟等专家的讲座让大家受益匪浅。", "郁成林", "郁成材"),
      ("听完{}副局长郁成林的课，大家议论了很久。", "太仓市行政审批局", "太仓市商务局"),
    ] as [(String, String, String)])
  func `a lecturer is told in many voices`(sentence: String, right: String, wrong: String) throws {
    try TripCheck("+taicang").expect("lecturer", in: sentence, toBe: right, not: wrong)
  }

  @Test(arguments: [
    "闻克俭，一个喜欢用粉笔的人，讲得深入浅出。",
    "郁成林（右二）与学员交流。",
    "姜维舟是土生土长的太仓人，对这里的每一个码头都熟悉。",
    "听完县里的介绍，大家又去看了展板。",
  ])
  func `what stands behind a name need not be its employer`(sentence: String) throws {
    try TripCheck("+taicang").expectNothingWrong(in: sentence)
  }
}
