import Testing

/// Ways of telling that were written down before the check had seen them, each with the value of the
/// record and with a wrong one.
@Suite struct DestinationVoicesTests {
  @Test(
    arguments: [
      ("taicang", "问计{}\n第83期县处级干部进修班二支部学员收获满满。", "太仓", "昆山"),
      ("taicang", "{}取经记\n第83期县处级干部进修班二支部学员收获满满。", "太仓", "昆山"),
      ("taicang", "第83期县处级干部进修班二支部{}异地教学班开班\n学员们收获满满。", "太仓", "昆山"),
      ("taicang", "第83期县处级干部进修班二支部异地教学落地{}\n学员们收获满满。", "太仓", "昆山"),
      ("taicang", "第83期县处级干部进修班二支部到{}“充电”\n学员们收获满满。", "太仓", "昆山"),
      ("taicang", "异地教学｜{}站：江海潮涌处\n学员们收获满满。", "太仓", "昆山"),
      ("taicang", "二支部{}行：学先进、找差距\n学员们收获满满。", "太仓", "昆山"),
      ("taicang", "从课堂到一线——二支部{}之行侧记\n学员们收获满满。", "太仓", "昆山"),
      ("taicang", "{}六日\n第83期县处级干部进修班二支部学员收获满满。", "太仓", "昆山"),
      ("taicang", "我在{}学改革\n第83期县处级干部进修班二支部学员收获满满。", "太仓", "昆山"),
      ("taicang", "一路向东到{}\n第83期县处级干部进修班二支部学员收获满满。", "太仓", "昆山"),
      ("taicang", "第83期县处级干部进修班异地教学班在{}举办\n学员们收获满满。", "太仓", "昆山"),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部异地教学在江苏{}举行。", "太仓", "昆山"),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部异地教学培训班在{}市举办。", "太仓", "昆山"),
      ("taicang", "3月9日至14日，我校与{}市委党校联合举办第83期县处级干部进修班二支部异地教学。", "太仓", "昆山"),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部远赴江苏{}，开启异地教学。", "太仓", "昆山"),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部把课堂搬到了{}。", "太仓", "昆山"),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部52名学员走进江苏省{}市，开展异地教学。", "太仓", "昆山"),
      ("taicang", "3月10日上午，第83期县处级干部进修班二支部异地教学在{}市委党校开班。", "太仓", "昆山"),
      ("taicang", "近日，第83期县处级干部进修班二支部组织学员到{}市开展异地教学。", "太仓", "昆山"),
      ("taicang", "3月9日，第83期县处级干部进修班二支部异地教学在{}拉开帷幕。", "太仓", "昆山"),
      ("+taicang", "开班式在{}市委党校举行。", "太仓", "昆山"),
      ("+taicang", "学员们走进{}市委党校报告厅，聆听专题讲座。", "太仓", "昆山"),
      ("+taicang", "此次教学由{}市委党校承办。", "太仓", "昆山"),
      ("+taicang", "大巴驶入{}，学员们纷纷举起手机拍照。", "太仓", "昆山"),
      ("+taicang", "夜幕降临，学员们漫步在{}街头。", "太仓", "昆山"),
      ("+taicang", "学员们从{}满载而归。", "太仓", "昆山"),
      ("+taicang", "为什么选择{}作为教学地？", "太仓", "昆山"),
      ("+taicang", "教学地点：{}。", "太仓", "昆山"),
      ("+taicang", "培训地点：江苏{}。", "太仓", "昆山"),
      ("+taicang", "学员们把{}当作课堂。", "太仓", "昆山"),
      ("+taicang", "学员们与{}的缘分，始于这个春天。", "太仓", "昆山"),
      ("+taicang", "六天里，学员们走遍了{}的大街小巷。", "太仓", "昆山"),
      ("+taicang", "六天时间，学员们读懂了{}。", "太仓", "昆山"),
      ("+taicang", "此番来{}，学员们感触颇深。", "太仓", "昆山"),
      ("+taicang", "学员们驱车四小时来到{}。", "太仓", "昆山"),
      ("+taicang", "学员们在{}安顿下来，已是傍晚。", "太仓", "昆山"),
      ("+taicang", "学员们一路辗转，终于抵达{}。", "太仓", "昆山"),
      ("+taicang", "学员们站在{}的土地上，心潮澎湃。", "太仓", "昆山"),
      ("+taicang", "{}给学员们上了生动的一课。", "太仓", "昆山"),
      ("+taicang", "学员们的第一站来到{}。", "太仓", "昆山"),
      ("+taicang", "{}六天，学员们收获满满。", "太仓", "昆山"),
      ("+taicang", "这一次，我们的课堂在{}。", "太仓", "昆山"),
      ("+taicang", "学员们即将告别{}，踏上归程。", "太仓", "昆山"),
      ("+taicang", "难忘{}，难忘这段同窗时光，学员们写道。", "太仓", "昆山"),
      ("+changting", "学员们来到革命老区{}，接受红色洗礼。", "长汀", "瑞金"),
      ("+changting", "{}的红土地，给学员们留下难忘的记忆。", "长汀", "瑞金"),
      ("+changting", "学员们怀着崇敬之情来到福建{}。", "长汀", "连城"),
      ("+yichang", "学员们在{}登船，感受长江大保护的成效。", "宜昌", "荆州"),
      ("+yichang", "学员们从宜昌转往{}，继续学习。", "秭归", "巴东"),
      ("+yichang", "10月16日至20日，学员们赴湖北{}、秭归两地开展异地教学。", "宜昌", "荆州"),
    ] as [(String, String, String, String)])
  func `where the trip went is told in many voices`(
    trip: String, sentence: String, right: String, wrong: String
  ) throws {
    let check = try TripCheck(trip)
    let agreed = try check.claims(in: sentence.replacing("{}", with: right))
    let denied = try check.claims(in: sentence.replacing("{}", with: wrong))

    #expect(!agreed.contains { $0.hasSuffix(" contradicts") }, "\(agreed)")
    #expect(
      denied.contains { $0.hasPrefix("destination ") && $0.hasSuffix(" contradicts") }, "\(denied)")
  }

  @Test(
    arguments: [
      ("+taicang", "学员们了解到，昆山与太仓同属苏州市。"),
      ("+taicang", "从昆山来的客商告诉学员们，这里办事很快。"),
      ("+taicang", "昆山、张家港等地的经验也给学员们以启示。"),
      ("+taicang", "企业在昆山设有分公司，学员们观看了宣传片。"),
      ("+taicang", "大巴途经昆山时，学员们在服务区稍作休息。"),
      ("+taicang", "学员们在上海虹桥站换乘前往太仓的列车。"),
      ("+taicang", "一支部的学员则赴昆山开展异地教学。"),
      ("+taicang", "去年，该班一支部曾赴昆山学习。"),
      ("+taicang", "主讲人曾在昆山工作多年，学员们听得津津有味。"),
      ("+taicang", "昆山市委党校的同行也来到现场，与学员们交流。"),
      ("+taicang", "学员们乘坐的列车驶过昆山，窗外春意正浓。"),
      ("+taicang", "太仓距离昆山不过三十公里，学员们听着介绍。"),
      ("+taicang", "学员们对比了太仓与昆山的做法。"),
      ("+taicang", "产品销往昆山、上海等地，学员们啧啧称赞。"),
      ("+taicang", "学员们在沙湖革命烈士陵园所在的常熟用了午餐。"),
      ("+taicang", "学员小王来自昆山，对这里并不陌生。"),
      ("+taicang", "学员们期待下次能去昆山看看。"),
      ("+taicang", "沪苏通铁路把太仓与南通、上海连在一起，学员们看到了交通的变化。"),
      ("+taicang", "学员们表示，要把太仓经验带回南京。"),
      ("+changting", "学员们在展柜前了解红军从瑞金到长汀的历史。"),
      ("+yichang", "学员们了解到，长江从重庆一路奔流到宜昌。"),
    ] as [(String, String)])
  func `a like sentence about something else is left alone`(trip: String, sentence: String) throws {
    let found = try TripCheck(trip).claims(in: sentence)

    #expect(!found.contains { $0.hasSuffix(" contradicts") }, "\(sentence) \(found)")
  }
}
