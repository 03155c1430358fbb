/// Finds lengths in days, weeks and nights (时长).
struct DurationFinder {
  private let reading: ArticleReading
  var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading) { self.reading = reading }

  func find() -> [WrittenDuration] {
    var found: [WrittenDuration] = []
    for sentence in reading.sentences where sentence.part != .metadata {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard index == sentence.range.lowerBound || isNumberStart(index),
          var length = Self.read(text, at: index, before: sentence.range.upperBound)
        else {
          index += 1
          continue
        }
        let next = length.range.upperBound
        if let told = context(of: length, sentence.range) {
          length.isAboutTrip = told
          length.isLoose = isLooseDay(length, sentence.range)
          length.isStay = isStay(length.range.lowerBound, sentence.range)
          if !told, length.halfDays > 2 || length.nights != nil {
            let telling = ShortTelling(reading, length.range, sentence.range)
            (length.isWeak, length.isAll) = (telling.isTold, telling.isAll)
          }
          found.append(length)
        }
        index = next
      }
    }
    return found
  }

  private func isNumberStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    if before == "第" || before == "." { return false }
    // 两年零四个月 goes on from a longer unit.
    if before == "零" || before == "又" || text[index] == "零" { return false }
    if text[index].isDigit { return !before.isDigit }
    return Numeral.digit(before) == nil && before != "十" && before != "月" || text[index] == "半"
  }

  /// `true` for the trip's own length, `false` for another one, `nil` for none at all.
  private func context(of length: WrittenDuration, _ sentence: Range<Int>) -> Bool? {
    let (start, end) = (length.range.lowerBound, length.range.upperBound)
    if Self.notBefore.match(text, endingAt: start, after: max(0, start - 4)) != nil { return nil }
    if Self.notBehind.match(text, at: end, before: sentence.upperBound) != nil { return nil }
    if start == sentence.lowerBound, end + 1 < sentence.upperBound, text[end] == "，",
      Numeral.read(text, at: end + 1, before: sentence.upperBound) != nil, length.halfDays > 2,
      text[end - 1] != "日", !Self.others.occurs(text, in: sentence)
    {
      return true
    }
    let names =
      Evidence.subjects.occurs(text, in: sentence) || Self.classes.occurs(text, in: sentence)
    if Self.spending.match(text, endingAt: start, after: max(0, start - 4)) != nil, !names {
      return nil
    }
    if Self.before.occurs(text, in: sentence.lowerBound..<start) { return false }
    if !names, Self.persons.occurs(text, in: sentence) { return false }
    let isSingle = length.halfDays == 2 && length.nights == nil
    if isSingle, !Self.exactly.occurs(text, in: max(sentence.lowerBound, start - 4)..<start) {
      return isLooseDay(length, sentence) ? true : nil
    }
    let isDay = text[end - 1] == "日" || text[end - 1] == "号"
    // 排在13日一早.
    if isDay, PartWords.read(text, at: end, before: sentence.upperBound) != nil { return nil }
    if text[end - 1] == "夜", length.nights == nil {
      return Self.others.occurs(text, in: reading.clause(at: start)) ? false : names
    }
    let clause = reading.clause(at: start)
    if Self.events.occurs(text, in: names ? clause : sentence),
      !Evidence.subjects.occurs(text, in: clause)
    {
      return false
    }
    if Self.exactly.match(text, endingAt: start, after: max(sentence.lowerBound, start - 3)) != nil,
      Self.courses.occurs(text, in: Range(end, upTo: min(sentence.upperBound, end + 12)))
    {
      return !Self.terms.occurs(text, in: sentence)
    }
    if Self.leads.match(text, endingAt: start, after: max(sentence.lowerBound, start - 6)) != nil {
      return !Self.others.occurs(text, in: reading.clause(at: start))
    }
    if isListed(start, end, sentence), length.halfDays > 2 { return true }
    // 12日的课堂 is a day; 七日的学习 a length.
    if isDay, text[start].isDigit, length.nights == nil { return nil }
    let tail = Range(end, upTo: min(sentence.upperBound, end + 12))
    if Self.tails.match(text, at: end, before: sentence.upperBound) != nil
      || tail.isEmpty == false
        && text[end] == "的" && Self.nouns.occurs(text, in: tail)
    {
      return !Self.others.occurs(text, in: reading.clause(at: start))
    }
    if isOfDivision(end, sentence) { return true }
    if isSpent(start, sentence) { return !Self.others.occurs(text, in: reading.clause(at: start)) }
    // 三天三夜 is how one tells of battles and kilns.
    if length.nights.map({ $0 * 2 == length.halfDays }) == true,
      !Evidence.activities.occurs(text, in: sentence), !Evidence.subjects.occurs(text, in: clause)
    {
      return false
    }
    if length.nights != nil { return !Self.others.occurs(text, in: names ? clause : sentence) }
    return isDay || length.isRough ? nil : false
  }

  /// 53人、6天、8个点位: one of several numbers that sum the trip up.
  private func isListed(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound + 2, end + 1 < sentence.upperBound,
      "，、".unicodeScalars.contains(text[start - 1]), "，、".unicodeScalars.contains(text[end]),
      "人名员位".unicodeScalars.contains(text[start - 2])
    else { return false }
    return Numeral.read(text, at: end + 1, before: sentence.upperBound) != nil
  }

  /// 在太仓的七天, 太仓的七天.
  private func isStay(_ start: Int, _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound + 3, text[start - 1] == "的" else { return false }
    let low = max(sentence.lowerBound, start - 10)
    return (low..<(start - 2)).contains { index in
      (index == sentence.lowerBound || "在，。".unicodeScalars.contains(text[index - 1]))
        && DivisionRegister.names.match(text, at: index, before: start - 1) == start - index - 1
    }
  }

  /// 开展了一天的现场教学: of a trip of one day its length, of a longer one a day's work.
  private func isLooseDay(_ length: WrittenDuration, _ sentence: Range<Int>) -> Bool {
    let (start, end) = (length.range.lowerBound, length.range.upperBound)
    return length.halfDays == 2 && length.nights == nil
      && !Self.exactly.occurs(text, in: max(sentence.lowerBound, start - 4)..<start)
      && Self.looseTails.match(text, at: end, before: sentence.upperBound) != nil
  }

  /// The length that begins there, whatever it is about.
  static func read(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> WrittenDuration? {
    if let half = half(text, at: index, before: end) { return half }
    guard let number = Numeral.read(text, at: index, before: end), (1...400).contains(number.value)
    else { return nil }
    var next = number.range.upperBound
    let isAtLeast = next < end && ["多", "余", "几"].contains(text[next])
    if isAtLeast { next += 1 }
    if next < end, text[next] == "个" { next += 1 }
    guard let unit = DurationUnit(text, at: next, before: end) else { return nil }
    next += unit.length
    var halfDays = number.value * unit.halfDays
    if next < end, text[next] == "半" { (halfDays, next) = (halfDays + unit.halfDays / 2, next + 1) }
    let nights = nights(text, at: next, before: end, unit)
    let stop = nights?.range.upperBound ?? next
    let count = String(String.UnicodeScalarView(text[index..<stop]))
    return WrittenDuration(
      range: index..<stop, halfDays: halfDays, nights: nights?.value, isRough: unit.isRough,
      isAtLeast: isAtLeast, count: count)
  }

  private static func half(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> WrittenDuration? {
    guard let match = halves.first(where: { $0.0.match(text, at: index, before: end) != nil }),
      let length = match.0.match(text, at: index, before: end)
    else { return nil }
    let words = String(String.UnicodeScalarView(text[index..<(index + length)]))
    return WrittenDuration(
      range: index..<(index + length), halfDays: match.1, isRough: match.1 > 1, count: words)
  }

  private static func nights(
    _ text: [Unicode.Scalar], at index: Int, before end: Int, _ unit: DurationUnit
  ) -> (value: Int, range: Range<Int>)? {
    guard unit.halfDays == 2, let number = Numeral.read(text, at: index, before: end),
      number.range.upperBound < end, ["夜", "晚"].contains(text[number.range.upperBound])
    else { return nil }
    return (number.value, index..<(number.range.upperBound + 1))
  }

  private static let halves: [(Lexicon, Int)] = [
    (Lexicon("半天 半日"), 1), (Lexicon("半个月 半月"), 30),
  ]
  private static let exactly = Lexicon("为期 历时 为时 时长 用时")
  /// Long events of history and building, whose lengths are their own.
  private static let events = Lexicon("战役 战斗 激战 长征 抗战 抗洪 施工 工期 坚守 鏖战 会战")
  private static let notBefore = Lexicon(
    "用半 国庆 春节 五一 国庆节 假期 暑期 每 每周 每星期 每月 周 第 每隔 近年 隔 剩余 剩余的 余下的 剩下的 未来 接下来的 接下来 今后 提前 缩短到 缩短至 压缩到 压缩至 不到 不足 推迟"
  )
  private static let before = Lexicon(
    "出发前 行前 返校后 回校后 课前 开班前 回来后 返回后 返岗后 训前 过半 当年 听说 曾连续 下学期 明年 下一期 上一期 报名")
  private static let classes = Lexicon("培训班 研修班 进修班 轮训班 示范班 任职班 青班 干班")
  private static let spending = Lexicon("用 用了 只用 仅用 花了 只用了 仅用了 花")
  private static let notBehind = Lexicon("内 之内 以内 前 年 起 刊 报 游客 以后 一次 一轮 一班 本 两头 打鱼 晒网 无理由")
  private static let leads = Lexicon(
    "实际教学 实际学习 集中学习时间 净 学习期限 培训期限 培训期为 教学期为 期限为 计划安排 课程为 定为 整个培训 整个教学 整个学习 一晃就是 天数： 时间： 时长： 在一起的 全程 往返 来回 满打满算 学习时间 培训时间 教学时间 行期 时间只有 教学周期为 此行 走过 度过 回望 回首 回顾 回想 历经 短短的 这短短的 仅仅 紧张的 充实的 难忘的 在这 这次 本次 这趟 前后 前后共 前前后后 行程 行程共 时间为 时长为 共计 为期共 用了 用 为期 历时 短短 用时 为时 这 这短短 此次 为期约 为期近 整整 时间 连续 总计 在这 在短短 通过 经过 时长 利用 近 共 在"
  )
  private static let tails = Lexicon(
    """
    的时间 时间 异地教学 的异地 的学习 的培训 的教学 的行程 行程 的现场 的课程 的考察 的研学 的实践 的社会实践 的活动 的旅程 之行 的集中 的异地培训 的日程 \
    的党性 的外出 来 里 下来 学习 培训 教学 的体验 的实地 的征程 的奔赴 的日子 时光 走下来 转瞬 一晃 匆匆 很短 虽短 不长 不算长 之旅 之约 光阴 弹指 朝夕相处 的朝夕 相处 同窗 \
    跨年课堂 研学 党性教育 党性锻炼 社会实践 研修 的同窗 的相处 的充电 的锤炼 的所见
    """)
  /// Somebody else whose days these are: 三天时间里，她跑遍了全镇.
  private static let persons = Lexicon(
    "，她 ，他用 ，他跑 ，他带 ，他走 ，他没 ，他把 ，老书记 ，老人 ，老支书 ，村民 ，工人 ，师傅 ，乡亲 就完成 就搭 就修 就建 就办 就落 就长 审批 合龙")
  private static let terms = Lexicon("主体班 学制 春季学期 秋季学期 在校学习")
  private static let courses = Lexicon("异地教学 异地培训 学习 培训 党性教育 现场教学 社会实践 研学 教学")
  private static let looseTails = Lexicon("的现场教学 的异地教学 的社会实践 的党性教育 的教学活动 的实践活动")
  private static let nouns = Lexicon(
    "学习 培训 教学 行程 研学 实践 考察 旅程 时光 课程 时间 日子 脚步 足迹 之旅 旅途 洗礼 熏陶 集训 课堂 见闻 征程 活动 交流 行走 跋涉 之约 之行 相处 同窗 充电 锤炼 所见所闻 光阴 成长 点滴 点点滴滴"
  )
  private static let others = Lexicon(
    """
    办结 完成建设 建成 打了 休整 围困 消化 梳理 当年 大雨 暴雨 大雪 航行 出海 暑期班 夏令营 草莓节 文化节 旅游节 采摘节 艺术节 展会 展览 博览会 庙会 展销 工期 施工 响应 审批 办理 营业 交付 处置 解决 群众 居民 村民 企业 项目 生产 反馈 之前 前夕 每天办 每月 每年 每户 开学 主体班 学制 战斗 战役 激战 \
    行军 坚守 运行 公司 值守 志愿者 抢险 抢修 值班 隔离 洪水 台风 抗旱 大堤 奋战 村里 镇里 县里 签约 拆迁 征收 采摘 发酵 烘焙 生长 课前 调研报告 缩短 压缩 缩减 提速 修路 修这 过闸
    """)
}
