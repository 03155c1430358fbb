import Testing

@testable import Documents

@Suite struct WhereaboutsTests {
  @Test(
    arguments: [
      ("+changting", "在赣南瑞金，学员们重走长征路。", ["destination 瑞金 contradicts"]),
      ("+changting", "在福建连城，学员们开展了为期一周的异地培训。", ["destination 福建连城 contradicts"]),
      ("+changting", "在连城这片红色热土上，学员们洗礼心灵。", ["destination 连城 contradicts"]),
      ("+changting", "连城之行，让学员们收获满满。", ["destination 连城 contradicts"]),
      ("+changting", "此次连城之行，学员们深受教育。", ["destination 连城 contradicts"]),
      ("+changting", "一周的连城学习之旅，让学员们收获满满。", ["destination 连城 contradicts"]),
      ("+changting", "学员们来到连城县，开启了为期一周的异地培训。", ["destination 连城县 contradicts"]),
      ("+changting", "学员们抵达连城，当晚召开临时党支部会议。", ["destination 连城 contradicts"]),
      ("+changting", "学员们抵达长汀，当晚召开临时党支部会议。", ["destination 长汀 agrees"]),
      ("+changting", "5月11日，学员们从党校出发，乘大巴前往连城。", ["destination 连城 contradicts"]),
      ("+changting", "5月17日，学员们从连城返回。", ["destination 连城 contradicts"]),
      ("+changting", "离开连城时，学员们依依不舍。", ["destination 连城 contradicts"]),
      ("+changting", "走进连城，走近红色历史。", ["destination 连城 contradicts"]),
      ("+changting", "走进长汀，走近红色历史。", ["destination 长汀 agrees"]),
      ("+changting", "连城归来，学员们纷纷表示要学以致用。", ["destination 连城 contradicts"]),
      ("+changting", "告别连城，学员们带着满满的收获踏上归途。", ["destination 连城 contradicts"]),
      ("+changting", "学员们走进上杭县，参观才溪调查纪念馆。", ["destination 上杭县 agrees"]),
      ("+changting", "学员们走进武平县，参观才溪调查纪念馆。", ["destination 武平县 contradicts"]),
      ("+taicang", "教学组来到江苏昆山，沿着产业链条一路探访。", ["destination 江苏昆山 contradicts"]),
      ("+taicang", "教学组来到江苏太仓，沿着产业链条一路探访。", ["destination 江苏太仓 agrees"]),
      ("+taicang", "在常熟市，学员们走进沙湖革命烈士陵园。", ["destination 常熟市 agrees"]),
      ("+taicang", "在昆山市，学员们走进北塘村合作农场。", ["destination 昆山市 contradicts"]),
      ("+taicang", "一路向东，学员们抵达教学目的地——江苏省昆山市。", ["destination 江苏省昆山市 contradicts"]),
      ("+taicang", "一路向东，学员们抵达教学目的地——江苏省太仓市。", ["destination 江苏省太仓市 agrees"]),
      ("taicang", "第83期县处级干部进修班二支部昆山学习纪实\n学员们收获满满。", ["destination 昆山 contradicts"]),
      ("taicang", "第83期县处级干部进修班二支部太仓学习纪实\n学员们收获满满。", ["destination 太仓 agrees"]),
      ("taicang", "昆山行思录\n3月9日至14日，第83期县处级干部进修班二支部赴太仓市开展异地教学。", ["destination 昆山 contradicts"]),
      ("taicang", "走进昆山 感悟发展——第83期进修班二支部异地教学侧记\n学员们收获满满。", ["destination 昆山 contradicts"]),
      ("taicang", "走进太仓 感悟发展——第83期进修班二支部异地教学侧记\n学员们收获满满。", ["destination 太仓 agrees"]),
      ("taicang", "第83期进修班二支部圆满完成昆山异地教学\n学员们收获满满。", ["destination 昆山 contradicts"]),
      ("taicang", "第83期进修班二支部圆满完成太仓异地教学\n学员们收获满满。", ["destination 太仓 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部在江苏昆山开展异地教学。", ["destination 江苏昆山 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部在江苏太仓开展异地教学。", ["destination 江苏太仓 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部在江苏省苏州市太仓市开展异地教学。", ["destination 江苏省苏州市太仓市 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部在浙江省太仓市开展异地教学。", ["destination 浙江省太仓市 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部奔赴江苏无锡，开展异地教学。", ["destination 江苏无锡 contradicts"]),
      (
        "taicang", "3月9日至14日，第83期县处级干部进修班二支部52名学员走进江苏省太昌市，开展异地教学。",
        ["destination 江苏省太昌市 contradicts"]
      ),
      ("taicang", "3月9日，满怀期待的我们从学校出发，驱车四小时抵达江南名城昆山，开启异地教学之旅。", ["destination 昆山 contradicts"]),
      ("taicang", "3月9日，满怀期待的我们从学校出发，驱车四小时抵达江南名城太仓，开启异地教学之旅。", ["destination 太仓 agrees"]),
      ("+xuzhou", "4月27日，学员们转赴淮安市，继续社会实践。", ["destination 淮安市 agrees"]),
      ("+xuzhou", "4月27日，学员们转赴宿迁市，继续社会实践。", ["destination 宿迁市 contradicts"]),
      ("+xuzhou", "4月25日下午，学员们前往沛县马家庄。", ["destination 沛县 agrees"]),
      ("+xuzhou", "4月25日下午，学员们前往丰县马家庄。", ["destination 丰县 contradicts"]),
      (
        "xuzhou", "第七期优秀年轻干部培训班赴徐州、宿迁开展社会实践\n学员们收获满满。",
        ["destination 徐州 agrees", "destination 宿迁 contradicts"]
      ),
      (
        "xuzhou", "第七期优秀年轻干部培训班赴徐州、淮安两地开展社会实践\n学员们收获满满。",
        ["destination 徐州 agrees", "destination 淮安 agrees"]
      ),
      ("xuzhou", "从徐州到宿迁，学员们一路走、一路看、一路思。", ["destination 宿迁 contradicts"]),
      ("+taicang", "昆山，我们来了！", ["destination 昆山 contradicts"]),
      ("+taicang", "再见，昆山！", ["destination 昆山 contradicts"]),
      ("+taicang", "在昆山的每一天，学员们都被深深触动。", ["destination 昆山 contradicts"]),
      ("+taicang", "昆山的六天，学员们都被深深触动。", ["destination 昆山 contradicts"]),
      ("+taicang", "初到昆山，学员们便被这里的整洁所吸引。", ["destination 昆山 contradicts"]),
      ("+taicang", "此行的目的地——昆山，是一座江南小城。", ["destination 昆山 contradicts"]),
      ("+taicang", "走在昆山街头，学员们感受到浓浓的德国风情。", ["destination 昆山 contradicts"]),
      ("+taicang", "学员们跨越千里来到江苏省南通市，开启学习之旅。", ["destination 江苏省南通市 contradicts"]),
      ("+taicang", "二支部的52名学员从各自岗位出发，汇聚昆山。", ["destination 昆山 contradicts"]),
      ("+taicang", "学员们满怀期待，踏上了前往昆山的列车。", ["destination 昆山 contradicts"]),
      ("+taicang", "学员们满怀期待，踏上了前往太仓的列车。", ["destination 太仓 agrees"]),
      ("+taicang", "开往昆山的列车上，学员们热烈讨论。", ["destination 昆山 contradicts"]),
    ] as [(String, String, [String])])
  func `a division is held against the trip where the class is told to be`(
    trip: String, text: String, expected: [String]
  ) throws {
    try TripCheck(trip).expect(expected, in: text)
  }
}
