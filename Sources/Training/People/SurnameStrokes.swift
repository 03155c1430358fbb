internal import Foundation

/// Names in the order of the strokes of their surnames (姓氏笔画).
///
/// Fewer strokes come first; of as many, those that begin with 横, then 竖, 撇, 点, 折, stroke by
/// stroke; of one surname, single given names come first. ICU's own order, which PostgreSQL has too, puts
/// 陈 behind 单, so the characters of surnames stand here in their order. The numbers of strokes are those
/// of Unihan 15.0 (kTotalStrokes, first value), the strokes those of 通用规范汉字笔顺规范 (GF 0023-2020) as the
/// public data of rime-stroke give them; only the order that follows is kept here. What is no surname in
/// this list is placed among them by ICU.
public enum SurnameStrokes {
  /// Whether the first name stands before the second.
  public static func areInOrder(_ first: String, _ second: String) -> Bool {
    guard let left = first.first, let right = second.first else { return first < second }
    guard left == right else {
      let (leftPlace, rightPlace) = (place(of: left), place(of: right))
      return leftPlace == rightPlace
        ? stroke(first, second) == .orderedAscending : leftPlace < rightPlace
    }
    if first.count != second.count, min(first.count, second.count) <= 2 {
      return first.count < second.count
    }
    return stroke(String(first.dropFirst()), String(second.dropFirst())) == .orderedAscending
  }

  /// How many strokes a surname's character has, where it is in the list.
  public static func count(of character: Character) -> Int? {
    strokes[character]
  }

  /// Twice its index in the list, or the odd number between its neighbours.
  private static func place(of character: Character) -> Int {
    if let index = indices[character] { return index * 2 }
    let before = indices.keys.count { stroke(String($0), String(character)) == .orderedAscending }
    return before * 2 - 1
  }

  private static let locale = Locale(identifier: "zh_CN@collation=stroke")

  private static func stroke(_ first: String, _ second: String) -> ComparisonResult {
    first.compare(second, locale: locale)
  }

  private static let indices: [Character: Int] = Dictionary(
    list.flatMap { Array($0.characters) }.enumerated().map { ($1, $0) },
    uniquingKeysWith: { first, _ in first })

  private static let strokes: [Character: Int] = Dictionary(
    list.flatMap { line in line.characters.map { ($0, line.count) } },
    uniquingKeysWith: { first, _ in first })

  private static let list: [(count: Int, characters: String)] = [
    (2, "丁卜人刁力乜"),
    (3, "于干才寸大万弋上山凡广门弓卫子飞习马幺"),
    (4, "丰王亓井开天夫元无韦云扎木五支太区尤车巨戈比日水贝牛毛长仇仉从父公风乌凤勾殳卞文"),
    (4, "亢方火计订心尹孔巴邓双毋"),
    (5, "玉正甘艾古节本术左厉石布龙平东占卢帅归旦目叶甲申田由史央冉四生禾丘付代白仝令印乐"),
    (5, "尔卯鸟务包冮邝立冯玄闪头汉宁让训永司尼民弘尕召皮边台母"),
    (6, "匡刑邢戎吉老巩扬芒亚朴权过西厍有百达成夹尧毕至师当吐曲同吕回年朱舌竹乔伍伏延仲仵"),
    (6, "任华仰自伊向后行全危多邬色壮庄庆刘齐次衣充闫问闯羊关米汗江汲池汝汤宇安军祁许农那"),
    (6, "阮孙阳阴如好羽观牟买红纪"),
    (7, "寿麦玛进扶贡孝投抗芮花苍严芦劳苏杜巫极杞李杨孛甫束吾豆邴还来连轩步坚肖时吴里男别"),
    (7, "岑利秀邱何佐佀伯佟佘余谷邸犹狄角鸠彤邹言况库应冷辛冶闵汪沐沙沃沈怀忻宋良补初罕灵"),
    (7, "迟张陆阿陈附陀努邵邰矣纳"),
    (8, "奉武青拓者拉幸招其耶茂苗英苟茆苑范直茅林枚松杭雨郁欧郏郅叔卓虎尚旺国昌明易昂迪忠"),
    (8, "呼岩帖罗帕岭图钏制知牧和季委竺岳佴岱欣舍金郐郄瓮周郇鱼狐忽咎冼庞夜底於郑卷单炎法"),
    (8, "波泽性学宝宗定官空宓郎诗房建肃居屈弥承孟降姆线练驷终经"),
    (9, "春珍封项城政赵贲郝荆革草茶荀荣胡茹荔南柯查相柏柳要郦咸厚奎战星贵思郧哈钟钦钭钮拜"),
    (9, "郜香秋重笃段顺修信皇泉鬼禹侯俟须俞郗郤胜独逄昝饶音施闻闾养姜娄首洪活洋恒宣宦宫祖"),
    (9, "神祝弭费胥姚贺盈羿骆"),
    (10, "秦珠班敖素起袁都热盍耿聂莫莘晋莎真桂桓桐格校根索栗贾夏破原顾柴虑党晁晏恩钱铁特俱"),
    (10, "候倪隽徒徐殷爱奚翁卿逢留凌栾高郭席离唐部益郸烟涛浦酒浩海涂流润悦宽家宾容宰朗诸诺"),
    (10, "祥谈展陶姬通能桑"),
    (11, "理堵焉接黄菊菅萧萨梦梅曹戚龚袭盛雪辆常眭野曼鄂唱崔崇铙银矫移笪符第敏盘彩象麻庾康"),
    (11, "鹿章商阎盖粘鸿渠淳淡梁寇宿谌扈逯尉屠隋随隗隆绳巢"),
    (12, "琴琪琚塔越颉揭彭斯惹葛董蒋韩朝棉惠覃粟辉赏戢景跋喻黑锁锋锐智嵇程等傅焦储皓舒番腊"),
    (12, "鲁蛮就斌童遆善羡普道曾湛温滑湾游富禄谢强缑"),
    (13, "瑞鄢鄞靳蓝蒯蓟蓬蒿蒲蒙楚楼裘赖甄雷零督訾虞路锡简魁微鹏詹鲍解廉裔新意雍阙慈满源慎"),
    (13, "骞窦褚福群"),
    (14, "嘉赫綦慕蔡蔺蔚臧辕裴管鲜雒廖竭韶端阚漆赛谭肇禚谯暨翟熊缪"),
    (15, "撒聪樊暴颛墨镇稽黎德滕颜毅潘"),
    (16, "操燕薛薄融霍冀穆衡雕澹"),
    (17, "璩戴鞠藏檀魏襄糜糟濮"),
    (18, "瞿"),
    (20, "酆壤籍"),
    (21, "夔"),
    (30, "爨"),
  ]
}
