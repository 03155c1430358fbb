import Testing

/// Lengths told in passing, in the voices of several trips.
@Suite struct DurationPassingVoicesTests {
  @Test(
    arguments: [
      ("+xuzhou", "{}，两城，三堂课。", "六天", "八天"),
      ("+xuzhou", "{}，走过两座城。", "六天", "八天"),
      ("+xuzhou", "整个社会实践历时{}。", "六天", "四天"),
      ("+xuzhou", "{}的社会实践，是一堂行走的大课。", "六天", "八天"),
      ("+xuzhou", "从4月23日到28日，{}，我们把脚印留在两座城。", "六天", "四天"),
      ("+xuzhou", "{}的旅程即将结束。", "六天", "八天"),
      ("+xuzhou", "活动为期{}。", "6天", "8天"),
      ("+xuzhou", "连续{}的高强度学习，学员们毫无倦意。", "6天", "8天"),
      ("+tongchuan", "{}，我们在这里留下了汗水和泪水。", "五天", "七天"),
      ("+tongchuan", "{}党性教育，是一次精神洗礼。", "五天", "七天"),
      ("+tongchuan", "短短{}，却像补了一次钙。", "五天", "三天"),
      ("+tongchuan", "{}的时间一闪而过。", "五天", "三天"),
      ("+tongchuan", "在照金的{}里，学员们重温历史。", "五天", "七天"),
      ("+qianjiang", "{}，听两堂课，走六个点。", "四天", "六天"),
      ("+jian", "{}，翻过一座又一座山。", "六天", "八天"),
      ("+jian", "走完{}的路，学员们的脚步更加坚定。", "六天", "八天"),
      ("+jian", "{}的行走，让历史有了温度。", "六天", "四天"),
      ("+jian", "{}的沉浸式学习，让学员们受益良多。", "六天", "八天"),
      ("+jian", "{}跨年课堂，意义非凡。", "六天", "八天"),
      ("+jian", "学习期限{}。", "6天", "8天"),
      ("+jian", "培训期为{}。", "6天", "8天"),
      ("+jian", "{}时间转眼就过，学员们意犹未尽。", "六天", "四天"),
      ("+jian", "我们用了{}，从课堂走到山上。", "六天", "八天"),
      ("+jian", "{}，收获一本厚厚的笔记。", "六天", "四天"),
      ("+jian", "{}，只是起点。", "六天", "八天"),
      ("+anji", "教学计划安排{}。", "6天", "8天"),
      ("+anji", "往返共{}。", "6天", "8天"),
    ] as [(String, String, String, String)])
  func `a length told in passing is held against the record`(
    trip: String, sentence: String, right: String, wrong: String
  ) throws {
    try TripCheck(trip).expect("duration", in: sentence, toBe: right, not: wrong)
  }

  @Test(
    arguments: [
      ("+xuzhou", "讲解员每天要讲六场，一年要讲两千场。"),
      ("+xuzhou", "三天徐州、三天淮安，脚步不停。"),
      ("+xuzhou", "在徐州，三天，四个点位。"),
      ("+xuzhou", "三天之后，学员们转场淮安。"),
      ("+xuzhou", "四天的徐州之行结束，学员们启程前往淮安。"),
      ("+xuzhou", "大运河上，一趟船要走八天。"),
      ("+xuzhou", "66天，60万对80万，这是淮海战役的奇迹。"),
      ("+xuzhou", "战士们三天三夜没有合眼。"),
      ("+xuzhou", "产业园建设只用了九天就封顶。"),
      ("+xuzhou", "老人守墓四十年，一天也没离开。"),
      ("+xuzhou", "调解一起纠纷，少则一天，多则七天。"),
      ("+xuzhou", "七天之内，诉求必有回音。"),
      ("+xuzhou", "学员们将在返岗后一周内提交报告。"),
      ("+xuzhou", "明年的培训将延长到八天。"),
      ("+xuzhou", "上一期培训只有四天，这一期更长。"),
      ("+tongchuan", "一件瓷器要烧三天三夜。"),
      ("+tongchuan", "陶泥要醒七天。"),
      ("+tongchuan", "“三八”活动办了四天。"),
      ("+qianjiang", "蚕宝宝三天一眠，学员们看得新奇。"),
      ("+qianjiang", "五天前，这里刚下过一场雪。"),
      ("+qianjiang", "六天一场，赶场的日子最热闹。"),
      ("+jian", "两天前，学院刚送走另一批学员。"),
      ("+jian", "红军在茨坪住了八天。"),
      ("+jian", "四天四夜，部队翻过了这座山。"),
      ("+jian", "那是1928年，八天里打了三仗。"),
      ("+jian", "元旦三天，学员们照常上课。"),
      ("+jian", "假期三天，没有一个人请假。"),
      ("+jian", "挑粮一趟来回要两天。"),
      ("+jian", "瓷窑点火后要连烧四天。"),
      ("+jian", "报名时间只有三天。"),
      ("+jian", "学员们回到岗位的第八天，第一份方案就出炉了。"),
      ("+anji", "行前两天，班委召开了会议。"),
      ("+anji", "每名学员在村里住一天。"),
      ("+anji", "下学期还将安排四天的社会实践。"),
    ] as [(String, String)])
  func `a like sentence about something else is left alone`(trip: String, sentence: String) throws {
    try TripCheck(trip).expectNothingWrong(in: sentence)
  }
}
