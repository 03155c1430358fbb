import Testing

/// Ways of telling that were written down before the check had seen them, each with the value of the
/// record and with a wrong one.
@Suite struct DurationVoicesTests {
  @Test(
    arguments: [
      ("+taicang", "在{}的学习生活中，学员们同吃同住、朝夕相处。", "六天", "八天"),
      ("+taicang", "一连{}，学员们奔走在车间与田埂之间。", "六天", "八天"),
      ("+taicang", "整整{}，学员们没有一个人请假。", "六天", "四天"),
      ("+taicang", "{}的行程排得满满当当。", "6天", "8天"),
      ("+taicang", "{}的集中培训，让学员们收获满满。", "六天", "九天"),
      ("+taicang", "历时{}，行程千余公里，学员们平安返回。", "6天", "8天"),
      ("+taicang", "太仓{}，学员们把课堂搬到了企业、社区和田野。", "六日", "八日"),
      ("+taicang", "短短{}的相处，让来自不同单位的同学成了朋友。", "六天", "三天"),
      ("+taicang", "{}，3场讲座，8个点位，学员们的脚步从未停歇。", "6天", "8天"),
      ("+taicang", "{}时间，说长不长，说短不短。", "六天", "八天"),
      ("+taicang", "转眼间，{}的异地教学就要结束了。", "六天", "八天"),
      ("+taicang", "{}的太仓之行，学员们收获满满。", "六天", "八天"),
      ("+taicang", "学员们在太仓度过了充实的{}。", "六天", "八天"),
      ("+taicang", "学员们在太仓学习了{}。", "六天", "八天"),
      ("+taicang", "学员们在太仓待了{}。", "六天", "八天"),
      ("+taicang", "{}光阴，弹指一挥间。", "六天", "八天"),
      ("+taicang", "{}朝夕相处，学员们结下了深厚的同窗情谊。", "六天", "八天"),
      ("+taicang", "{}的所见所闻，令学员们深受触动。", "六天", "八天"),
      ("+taicang", "{}弹指而过，学员们依依不舍。", "六天", "八天"),
      ("+taicang", "{}同窗情，一生太仓缘。", "六天", "八天"),
      ("+taicang", "在为期{}的学习中，学员们围绕营商环境开展研讨。", "6天", "8天"),
      ("+taicang", "学习时间虽然只有{}，但内容丰富、安排紧凑。", "六天", "八天"),
      ("+taicang", "教学周期为{}。", "6天", "8天"),
      ("+taicang", "教学活动持续{}。", "6天", "8天"),
      ("+taicang", "本次培训为期{}，采取专题讲座、现场教学、座谈交流相结合的方式。", "6天", "8天"),
      ("+taicang", "整个行程{}，共走访8个教学点。", "6天", "9天"),
      ("+taicang", "{}来，学员们每天早上七点出发，晚上九点还在讨论。", "六天", "八天"),
      ("+taicang", "{}下来，学员们的笔记本写满了大半。", "六天", "八天"),
      ("+taicang", "{}过去了，学员们仍觉意犹未尽。", "六天", "八天"),
      ("+taicang", "在刚刚过去的{}里，学员们走进了港口、车间和农场。", "六天", "八天"),
      ("+taicang", "时间过得真快，{}的课程一晃而过。", "六天", "八天"),
      ("+taicang", "{}的充电，一生的财富，学员们如是说。", "六天", "八天"),
      ("+taicang", "从抵达到返程，前后{}。", "6天", "8天"),
      ("+taicang", "52名学员，{}，一次难忘的学习之旅。", "6天", "8天"),
      ("+taicang", "{}的时间里，我们从长江口走到了古镇深处。", "六天", "八天"),
      ("+taicang", "{}研学路，一路风景一路歌。", "六天", "八天"),
      ("+taicang", "这{}里，我记了满满两本笔记。", "六天", "八天"),
      ("+taicang", "跨越{}的学习之旅，在掌声中落下帷幕。", "六天", "八天"),
      ("+taicang", "{}的异地教学接近尾声。", "六天", "八天"),
      ("+changting", "{}的红土地之行，学员们收获满满。", "七天", "九天"),
      ("+changting", "学员们将在长汀开展为期{}的学习。", "7天", "10天"),
      ("+changting", "学员们用{}时间走遍了长汀的山山水水。", "七天", "九天"),
      ("+changting", "{}的党性锤炼，让学员们精神上补了钙。", "七天", "四天"),
      ("+yichang", "{}，我们从江边走到山里。", "五天", "七天"),
      ("+yichang", "在宜昌、秭归的{}，学员们收获满满。", "五天", "七天"),
      ("+yichang", "此行{}，两地，8个点位。", "5天", "7天"),
      ("+yichang", "{}的脚步，丈量了一江碧水。", "五天", "七天"),
      ("taicang", "第83期进修班二支部{}太仓行圆满结束\n学员们收获满满。", "六天", "八天"),
      ("taicang", "江海潮涌处：二支部太仓{}学习记\n学员们收获满满。", "六日", "八日"),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部赴太仓市开展了一次为期{}的异地教学活动。", "六天", "八天"),
      ("taicang", "近日，第83期县处级干部进修班二支部结束了在太仓市{}的异地教学。", "6天", "8天"),
    ] as [(String, String, String, String)])
  func `a length is told in many voices`(
    trip: String, sentence: String, right: String, wrong: String
  ) throws {
    let check = try TripCheck(trip)
    let agreed = try check.claims(in: sentence.replacing("{}", with: right))
    let denied = try check.claims(in: sentence.replacing("{}", with: wrong))

    #expect(!agreed.contains { $0.hasSuffix(" contradicts") }, "\(agreed)")
    #expect(
      denied.contains { $0.hasPrefix("duration ") && $0.hasSuffix(" contradicts") }, "\(denied)")
  }

  @Test(
    arguments: [
      ("+taicang", "企业实行弹性工作制，每周工作5天。"),
      ("+taicang", "项目从签约到开工只用了3天。"),
      ("+taicang", "工期一共8天，比原计划提前了两天。"),
      ("+taicang", "审批时间由8天压缩为3天。"),
      ("+taicang", "学员们了解到，这里的企业开办最快半天办结，过去要8天。"),
      ("+taicang", "老人一连三天守在堤坝上。"),
      ("+taicang", "村里的草莓节持续了10天。"),
      ("+taicang", "学员们听说，当年修这条路整整用了40天。"),
      ("+taicang", "“企业有困难，我们三天之内必须上门。”网格员对学员们说。"),
      ("+taicang", "这里的水稻再过20天就能收割。"),
      ("+taicang", "学员们还将用两天时间撰写调研报告。"),
      ("+taicang", "返校后，支部将用三天时间开展研讨。"),
      ("+taicang", "学员们在太仓市委党校学习了三天理论课程。"),
      ("+taicang", "前三天，学员们重点学习产业发展；后三天，聚焦基层治理。"),
      ("+taicang", "行程过半，三天下来，学员们已经走访了四个点位。"),
      ("+taicang", "主体班学制四个月，异地教学是其中一个环节。"),
      ("+taicang", "展馆每周二闭馆一天。"),
      ("+taicang", "服务站全年365天不打烊。"),
      ("+taicang", "农场的蔬菜两天就要采收一次。"),
      ("+taicang", "出发前，学员们用两天时间预习了太仓的资料。"),
      ("+taicang", "郁和平书记带领村民奋战了四十天。"),
      ("+taicang", "网格员说，她曾连续十天没有回家。"),
      ("+taicang", "一周前，学员们刚刚完成了分组。"),
      ("+taicang", "学员们说，在这里的一天胜过书本上的十天。"),
      ("+yichang", "学员们在宜昌学习了三天后，转赴秭归。"),
      ("+yichang", "在秭归的两天里，学员们走进移民新村。"),
      ("+yichang", "船只过闸由过去的四天缩短为一天。"),
    ] as [(String, String)])
  func `a like sentence about something else is left alone`(trip: String, sentence: String) throws {
    let found = try TripCheck(trip).claims(in: sentence)

    #expect(!found.contains { $0.hasSuffix(" contradicts") }, "\(sentence) \(found)")
  }
}
