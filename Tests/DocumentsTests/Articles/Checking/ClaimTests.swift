import Testing

@testable import Documents

@Suite struct ClaimTests {
  private let kunshan = KunshanRecords()

  @Test(
    arguments: [
      ("12月9日下午，学员们来到元宇宙创新中心参观学习。", ["12月9日下午: agrees"]),
      ("12月9日上午，学员们来到元宇宙创新中心参观学习。", ["12月9日上午: contradicts"]),
      ("12月10日，学员们来到元宇宙创新中心参观学习。", ["12月10日: contradicts"]),
      ("12月19日，学员们来到元宇宙创新中心参观学习。", ["12月19日: contradicts"]),
      ("12月9日（周一），学员们开始学习。", ["12月9日（周一）: agrees"]),
      ("12月9日（周二），学员们开始学习。", ["12月9日（周二）: contradicts"]),
      ("二〇二四年十二月九日，学员们开始学习。", ["二〇二四年十二月九日: agrees"]),
      ("１２月９日，学员们来到元宇宙创新中心。", ["１２月９日: agrees"]),
      ("12月9日上午，学员们聆听讲座。下午，走进元宇宙创新中心。", ["12月9日上午: agrees", "下午: agrees"]),
      ("1921年7月，中共一大召开。该馆2010年5月1日开馆。", ["1921年7月: not-on-record", "2010年5月1日: not-on-record"]),
      ("2024年冬，第81期县处级干部进修班学员赴昆山市开展异地教学。", ["2024年冬: agrees"]),
      ("2024年春，第81期县处级干部进修班学员赴昆山市开展异地教学。", ["2024年春: contradicts"]),
      ("12月12日，异地教学圆满结束。", ["12月12日: contradicts"]),
      ("12月13日，异地教学圆满结束。", ["12月13日: agrees"]),
    ])
  func `a date is held against the days of the trip and its sessions`(
    text: String, expected: [String]
  ) throws {
    #expect(try kunshan.verdicts(.date, text) == expected)
  }

  @Test(
    arguments: [
      ("12月8日至13日", "agrees"), ("12月8日—13日", "agrees"), ("12月8日——12月13日", "agrees"),
      ("12月8-13日", "agrees"), ("12月8日～13日", "agrees"), ("2024年12月8日到2024年12月13日", "agrees"),
      ("2024-12-08至2024-12-13", "agrees"), ("12月8日至14日", "contradicts"),
      ("12月9日至13日", "contradicts"), ("2023年12月8日至13日", "contradicts"), ("十二月八日至十三日", "agrees"),
    ])
  func `the range of the journey is held against the trip`(words: String, verdict: String) throws {
    let text = "\(words)，第81期县处级干部进修班一支部64名学员赴昆山市开展异地教学。"

    #expect(try kunshan.verdicts(.range, text) == ["\(words): \(verdict)"])
  }

  @Test(
    arguments: [
      ("2024年12月30日至2025年1月3日", "agrees"), ("12月30日至1月3日", "agrees"),
      ("12月30日至1月4日", "contradicts"), ("2024年12月30日—1月3日", "agrees"),
    ])
  func `a range goes over the end of the year`(words: String, verdict: String) throws {
    var kunshan = kunshan
    (kunshan.trip.first, kunshan.trip.last) = ("2024-12-30", "2025-01-03")

    let text = "\(words)，第81期县处级干部进修班一支部赴昆山市开展异地教学。"

    #expect(try kunshan.verdicts(.range, text) == ["\(words): \(verdict)"])
  }

  @Test(
    arguments: [
      ("为期6天", "6天: agrees"), ("为期六天", "六天: agrees"), ("为期5天", "5天: ambiguous"),
      ("为期7天", "7天: contradicts"), ("为期一周", "一周: ambiguous"), ("为期两周", "两周: contradicts"),
      ("为期6天5夜", "6天5夜: agrees"), ("为期6天4夜", "6天4夜: contradicts"), ("为期半天", "半天: contradicts"),
      ("为期5天4夜", "5天4夜: ambiguous"), ("为期5天3夜", "5天3夜: contradicts"),
    ])
  func `a duration fits the calendar days, the teaching days or neither`(
    words: String, expected: String
  ) throws {
    let text = "第81期县处级干部进修班一支部赴昆山市开展\(words)的异地教学。群众诉求3天内办结。"

    #expect(try kunshan.verdicts(.duration, text) == [expected])
  }

  @Test(
    arguments: [
      ("64名学员", "64名学员: agrees"), ("六十四名学员", "六十四名学员: agrees"), ("学员64人", "64人: agrees"),
      ("60余名学员", "60余名学员: agrees"), ("40余名学员", "40余名学员: contradicts"),
      ("46名学员", "46名学员: contradicts"), ("一行64人", "64人: agrees"), ("师生67人", "67人: agrees"),
      ("师生70人", "70人: contradicts"), ("学员和3名随队工作人员", "3名随队工作人员: agrees"),
      ("学员和5名随队工作人员", "5名随队工作人员: contradicts"), ("全体学员", "全体学员: agrees"),
    ])
  func `people are counted against the trip's list`(words: String, expected: String) throws {
    let text = "12月8日至13日，第81期县处级干部进修班一支部\(words)赴昆山市开展异地教学。"

    #expect(try kunshan.verdicts(.count, text) == [expected])
  }

  @Test(
    arguments: [
      ("该公司有员工500余名，党员268名。", ["500余名: not-on-record", "268名: not-on-record"]),
      ("3名学员代表分享了体会。", ["3名学员: not-on-record"]),
      ("此行共开展专题讲座3场、现场教学7次。", ["3场: agrees", "7次: agrees"]),
      ("此行共聆听了4场专题讲座。", ["4场专题讲座: contradicts"]),
    ])
  func `other counts are not held against the trip`(text: String, expected: [String]) throws {
    #expect(try kunshan.verdicts(.count, text) == expected)
  }

  @Test(
    arguments: [
      ("第81期县处级干部进修班", "agrees"), ("第八十一期县处级干部进修班", "agrees"), ("81期进修班", "agrees"),
      ("第81期进修班", "agrees"), ("第82期县处级干部进修班", "contradicts"),
      ("第81期县处级干部进休班", "contradicts"),
    ])
  func `a class is known by its number in both forms`(words: String, verdict: String) throws {
    let text = "\(words)一支部赴昆山市开展异地教学"

    #expect(try kunshan.verdicts(.class, text) == ["\(words): \(verdict)"])
  }

  @Test(
    arguments: [
      ("一支部", ["一支部: agrees"]), ("第一支部", ["第一支部: agrees"]), ("第一党支部", ["第一党支部: agrees"]),
      ("二支部", ["二支部: contradicts"]), ("", []),
    ])
  func `a unit is held against those that travel`(words: String, expected: [String]) throws {
    let text = "第81期县处级干部进修班\(words)赴昆山市开展异地教学。该村第三党支部有党员。"

    #expect(try kunshan.verdicts(.unit, text) == expected)
  }

  @Test(
    arguments: [
      ("昆山市", ["昆山市: agrees"]), ("昆山", ["昆山: agrees"]), ("江苏昆山", ["江苏昆山: agrees"]),
      ("苏州市昆山市", ["苏州市昆山市: agrees"]), ("常熟市", ["常熟市: contradicts"]),
      ("昆仙市", ["昆仙市: contradicts"]), ("革命老区", []),
    ])
  func `a destination is known with and without what it lies in`(
    words: String, expected: [String]
  ) throws {
    let text = "第81期县处级干部进修班一支部赴\(words)开展异地教学。"

    #expect(try kunshan.verdicts(.destination, text) == expected)
  }

  @Test(
    arguments: [
      ("《昆山招商实践》", "agrees"), ("《昆山招商实战》", "contradicts"), ("《昆山招践》", "contradicts"),
      ("《乡村振兴的路径》", "not-on-record"),
    ])
  func `a title is held against the topics`(words: String, verdict: String) throws {
    let text = "学员们聆听了\(words)专题讲座。"

    #expect(try kunshan.verdicts(.lecture, text) == ["\(words): \(verdict)"])
  }

  @Test func `a list of topics need not be complete and a book is no lecture`() throws {
    let text = "学员们聆听了关于昆山招商实践、苏州工业园区实践等内容的专题讲座，重温了《党章》。"

    #expect(
      try kunshan.verdicts(.lecture, text) == ["昆山招商实践: agrees", "苏州工业园区实践: agrees"])
  }

  @Test(
    arguments: [
      ("昆山市委党校丁教授", "agrees"), ("昆山市委党校教授丁", "agrees"), ("昆山市委党校丁副教授", "contradicts"),
      ("苏州市委党校丁教授", "contradicts"), ("昆山市商务局副局长戊", "contradicts"),
    ])
  func `a lecturer is held against title, employer and lecture`(
    words: String, verdict: String
  ) throws {
    let text = "《昆山市县域发展实践》，由\(words)主讲。"

    #expect(try kunshan.verdicts(.lecturer, text) == ["\(words): \(verdict)"])
  }

  @Test(
    arguments: [
      ("元宇宙创新中心", "agrees"), ("苏州清越光电科技有限公司", "agrees"), ("清越光电", "agrees"), ("通力电梯", "agrees"),
      ("元宇宙创薪中心", "contradicts"), ("沙浜家党性教育基地", "contradicts"), ("沙家浜党性教基地", "contradicts"),
      ("周庄古镇", "contradicts"), ("千灯博物馆", "not-on-record"),
    ])
  func `a place is known by its names and typing slips are found`(
    words: String, verdict: String
  ) throws {
    let text = "学员们先后参观了\(words)等地。"

    #expect(try kunshan.verdicts(.place, text) == ["\(words): \(verdict)"])
  }

  @Test(arguments: [
    (Occurrence.cancelled, "contradicts"), (.planned, "ambiguous"), (.held, "agrees"),
  ])
  func `a stop told as visited must have taken place`(
    occurrence: Occurrence, verdict: String
  ) throws {
    var kunshan = kunshan
    kunshan.trip.visits = KunshanTrip.visits(occurrence)

    #expect(
      try kunshan.verdicts(.place, "学员们来到花都社区参观学习。") == ["花都社区: \(verdict)"])
  }

  @Test(
    arguments: [
      ("先后参观了元宇宙创新中心、通力电梯公司等地。", ["先后参观了元宇宙创新中心、通力电梯公司: agrees"]),
      ("先后参观了通力电梯公司、元宇宙创新中心等地。", ["先后参观了通力电梯公司、元宇宙创新中心: contradicts"]),
      ("参观了通力电梯公司、元宇宙创新中心等地。", []),
      ("学员们来到元宇宙创新中心。随后，来到通力电梯公司。", ["随后，来到通力电梯公司: agrees"]),
      ("学员们来到通力电梯公司。随后，来到元宇宙创新中心。", ["随后，来到元宇宙创新中心: contradicts"]),
      ("最后一站，我们来到花都社区。", ["最后一站，我们来到花都社区: contradicts"]),
    ])
  func `an order told is held against the times`(text: String, expected: [String]) throws {
    #expect(try kunshan.verdicts(.order, text) == expected)
  }

  @Test(
    arguments: [
      ("学员们车览了花都社区。", ["车览: contradicts"]), ("学员们在花都社区开展座谈。", ["座谈: ambiguous"]),
      ("通过研讨等形式学习。", ["研讨: not-on-record"]), ("学员们在花都社区开展现场教学。", ["现场教学: agrees"]),
    ])
  func `a form is held against that of the stop`(text: String, expected: [String]) throws {
    #expect(try kunshan.verdicts(.form, text) == expected)
  }

  @Test(
    arguments: [
      ("发布时间:2024-12-24作者:进修一部来源:分享到:", ["2024-12-24: agrees"]),
      ("发布时间：2024年12月24日 作者：进修一部", ["2024年12月24日: agrees"]),
      ("发布时间：2024-12-25", ["2024-12-25: contradicts"]), ("作者：进修一部", []),
    ])
  func `the date of publication is held against the record`(
    text: String, expected: [String]
  ) throws {
    #expect(try kunshan.verdicts(.publication, "标题\n\(text)\n正文。") == expected)
  }
}
