import Testing

/// Ways of telling how long a trip was.
@Suite struct DurationTellingTests {
  @Test(
    arguments: [
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部赴太仓市开展异地教学。在5天的时间里，学员们收获满满。", ["duration 5天 ambiguous"]),
      (
        "taicang", "3月9日至14日，第83期县处级干部进修班二支部赴太仓市开展异地教学。在7天的时间里，学员们收获满满。",
        ["duration 7天 contradicts"]
      ),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部赴太仓市开展了为期6天的异地教学。", ["duration 6天 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部赴太仓市开展了历时八天的异地教学。", ["duration 八天 contradicts"]),
      ("taicang", "第83期县处级干部进修班二支部赴太仓市开展异地教学，为时一周。", ["duration 一周 ambiguous"]),
      ("taicang", "第83期县处级干部进修班二支部赴太仓市开展为期半个月的异地教学。", ["duration 半个月 contradicts"]),
      ("taicang", "第83期县处级干部进修班二支部赴太仓市开展6天5夜的异地教学。", ["duration 6天5夜 agrees"]),
      ("taicang", "第83期县处级干部进修班二支部赴太仓市开展6天6夜的异地教学。", ["duration 6天6夜 contradicts"]),
      ("+taicang", "五天来，学员们听讲座、看现场。", ["duration 五天 ambiguous"]),
      ("+taicang", "七天来，学员们听讲座、看现场。", ["duration 七天 contradicts"]),
      ("+taicang", "短短六天，学员们听讲座、看现场。", ["duration 六天 agrees"]),
      ("+taicang", "短短三天，学员们听讲座、看现场。", ["duration 三天 contradicts"]),
      ("+taicang", "六天五夜，学员们听讲座、看现场。", ["duration 六天五夜 agrees"]),
      ("+taicang", "一周的学习转瞬即逝。", ["duration 一周 ambiguous"]),
      ("+taicang", "两周的学习转瞬即逝。", ["duration 两周 contradicts"]),
      ("+taicang", "七天的学习时光转瞬即逝。", ["duration 七天 contradicts"]),
      ("+taicang", "七天时间虽短，收获却满满。", ["duration 七天 contradicts"]),
      ("+taicang", "六天时间虽短，收获却满满。", ["duration 六天 agrees"]),
      ("+taicang", "整个教学历时7天，共安排专题讲座3场。", ["duration 7天 contradicts"]),
      ("+taicang", "异地教学为期8天。", ["duration 8天 contradicts"]),
      ("+taicang", "本次异地教学时间为8天。", ["duration 8天 contradicts"]),
      ("+taicang", "本次异地教学共8天。", ["duration 8天 contradicts"]),
      ("+taicang", "本次异地教学共6天。", ["duration 6天 agrees"]),
      ("+taicang", "连续七天，学员们白天参观、晚上研讨。", ["duration 七天 contradicts"]),
      ("+taicang", "七个日夜，学员们同吃同住同学习。", ["duration 七个日夜 contradicts"]),
      ("+taicang", "六个日夜，学员们同吃同住同学习。", ["duration 六个日夜 agrees"]),
      ("+taicang", "七日之行，学员们收获满满。", ["duration 七日 contradicts"]),
      ("+taicang", "六日之行，学员们收获满满。", ["duration 六日 agrees"]),
      ("+taicang", "七天的异地教学在依依不舍中落幕。", ["duration 七天 contradicts"]),
      ("+taicang", "为期七天的教学活动紧张有序。", ["duration 七天 contradicts"]),
      ("+taicang", "七天里，大家白天听课、晚上讨论。", ["duration 七天 contradicts"]),
      ("+taicang", "七天，三堂课，八个点位，每一步都是成长。", ["duration 七天 contradicts"]),
      ("+taicang", "六天，三堂课，八个点位，每一步都是成长。", ["duration 六天 agrees"]),
      ("+taicang", "这七天，是充电的七天。", ["duration 七天 contradicts"]),
      ("+taicang", "4天半的时间里，学员们走遍江海。", ["duration 4天半 contradicts"]),
      ("+taicang", "在太仓的七天，学员们收获满满。", ["duration 七天 contradicts"]),
      ("+taicang", "在太仓的六天，学员们收获满满。", ["duration 六天 agrees"]),
      ("+taicang", "在太仓的日子虽然只有短短七天，但收获满满。", ["duration 七天 contradicts"]),
      ("+taicang", "七天六夜的行程安排得满满当当。", ["duration 七天六夜 contradicts"]),
      ("+taicang", "近一周的学习，让学员们开阔了眼界。", ["duration 一周 ambiguous"]),
      ("+taicang", "近半个月的学习，让学员们开阔了眼界。", ["duration 半个月 contradicts"]),
      ("+taicang", "一个星期的异地教学结束了。", ["duration 一个星期 ambiguous"]),
      ("+taicang", "一个月的异地教学结束了。", ["duration 一个月 contradicts"]),
      ("+taicang", "行程7天，辗转太仓、常熟两地。", ["duration 7天 contradicts"]),
      ("+taicang", "行程6天，辗转太仓、常熟两地。", ["duration 6天 agrees"]),
      ("+taicang", "走过七天，学员们的笔记本上写满了思考。", ["duration 七天 contradicts"]),
      ("+taicang", "走过六天，学员们的笔记本上写满了思考。", ["duration 六天 agrees"]),
      ("+taicang", "七天的集中培训，既是党性的淬炼，也是能力的提升。", ["duration 七天 contradicts"]),
      ("+taicang", "一周时间里，学员们走进企业、社区、农场。", ["duration 一周 ambiguous"]),
      ("+taicang", "两周时间里，学员们走进企业、社区、农场。", ["duration 两周 contradicts"]),
      ("+taicang", "历时五天的异地教学落下帷幕。", ["duration 五天 ambiguous"]),
      ("+taicang", "历时四天的异地教学落下帷幕。", ["duration 四天 contradicts"]),
      ("+taicang", "四天时间，行程八百公里，学员们收获满满。", ["duration 四天 contradicts"]),
      ("+taicang", "为期8天的异地教学，学员们走企业、进社区、访农户。", ["duration 8天 contradicts"]),
      ("+taicang", "52人、6天、8个点位，这是一组滚烫的数字。", ["duration 6天 agrees"]),
      ("+taicang", "8天，52人，8个点位，这是一组滚烫的数字。", ["duration 8天 contradicts"]),
    ] as [(String, String, [String])])
  func `a length is the trip's where the words say so`(
    trip: String, text: String, expected: [String]
  ) throws {
    try TripCheck(trip).expect(expected, in: text)
  }
}
