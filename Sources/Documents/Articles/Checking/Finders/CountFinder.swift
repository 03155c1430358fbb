/// A count of people or of sessions as a text writes it (数量).
struct WrittenCount {
  /// What is counted.
  enum Counted: Hashable {
    /// 名学员: those who learn.
    case trainees
    /// 名工作人员: those who escort them.
    case escorts
    /// 一行, 师生: all who travel, with or without escorts.
    case travellers
    /// 场讲座.
    case lectures
    /// 个现场教学点, 次座谈: by the word for the form.
    case visits(String)
    /// 全体学员.
    case whole
    /// Other people.
    case others
  }

  let range: Range<Int>
  /// The fewest that the words allow.
  let least: Int
  /// The most that the words allow.
  let most: Int
  let counted: Counted
  /// Whether the words are those of a part (学员代表, 每组).
  var isPart = false

  /// Whether the words name one exact number.
  var isExact: Bool { least == most }
}

/// Finds counts of people, lectures and visits.
struct CountFinder {
  private let reading: ArticleReading
  private let forms: Lexicon
  private var text: [Unicode.Scalar] { reading.scalars }

  /// - Parameter forms: The forms of teaching on record.
  init(_ reading: ArticleReading, forms: [String]) {
    self.reading = reading
    self.forms = Lexicon(words: (forms + Self.usualForms).map(\.readingScalars))
  }

  func find() -> [WrittenCount] {
    var found: [WrittenCount] = []
    for sentence in reading.sentences where sentence.part != .metadata {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        if let count = read(at: index, in: sentence.range) {
          found.append(count)
          index = count.range.upperBound
        } else {
          index = WrittenDate.skip(text, from: index, before: sentence.range.upperBound)
        }
      }
    }
    return found
  }

  private func read(at index: Int, in sentence: Range<Int>) -> WrittenCount? {
    if let whole = whole(at: index, in: sentence) { return whole }
    guard index == sentence.lowerBound || isNumberStart(index),
      let number = WrittenNumber(text, at: index, before: sentence.upperBound)
    else { return nil }
    return people(number, in: sentence) ?? sessions(number, in: sentence)
  }

  private func isNumberStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    if ["第", "."].contains(before) { return false }
    return text[index].isDigit
      ? !before.isDigit
      : Numeral.digit(before) == nil && !before.isDigit && !["十", "百"].contains(before)
  }

  /// 全体学员, right behind the class or unit or at the beginning.
  private func whole(at index: Int, in sentence: Range<Int>) -> WrittenCount? {
    guard let length = Self.wholes.match(text, at: index, before: sentence.upperBound),
      index > sentence.lowerBound,
      Self.units.match(text, endingAt: index, after: sentence.lowerBound) != nil
    else { return nil }
    let tail = Range(index + length, upTo: min(sentence.upperBound, index + length + 6))
    guard Self.departures.occurs(text, in: tail) else { return nil }
    return WrittenCount(range: index..<(index + length), least: 0, most: 0, counted: .whole)
  }

  private func people(_ number: WrittenNumber, in sentence: Range<Int>) -> WrittenCount? {
    let end = number.range.upperBound
    let unit = Self.peopleUnits.match(text, at: end, before: sentence.upperBound)
    let isEach = reading.has("个人", at: end) && isAmong(number.range.lowerBound, sentence)
    let isBare = end < sentence.upperBound && text[end] == "人" || isEach
    guard unit != nil || isBare, !isBare || end + 1 >= sentence.upperBound || text[end + 1] != "次"
    else { return nil }
    var next = end + (isEach ? 2 : unit ?? 1)
    let noun = Self.nounEnd(text, from: next, before: sentence.upperBound)
    let start = number.range.lowerBound
    let head = max(sentence.lowerBound, start - 10)..<start
    var counted = WrittenCount.Counted.others
    if let noun, !isBare {
      counted = noun.counted
      next = noun.end
    } else if let before = nounBefore(start, sentence) {
      counted = before
    }
    if counted == .others, Self.parties.match(text, endingAt: start, after: head.lowerBound) != nil
    {
      counted = .travellers
    }
    if counted == .others, isEnrolled(number.range, sentence) { counted = .trainees }
    if counted == .others, isEach { counted = .travellers }
    if counted == .others, isBare, isGoingParty(start, next, sentence) { counted = .travellers }
    if counted == .others, !isBare, let cadres = goingCadres(start, next, sentence) {
      (counted, next) = (.trainees, cadres)
    }
    let tail = Range(next, upTo: min(sentence.upperBound, next + 8))
    let isPart =
      Self.partHeads.occurs(text, in: max(head.lowerBound, start - 4)..<start)
      || (reading.has("有", endingAt: start) && !reading.has("共有", endingAt: start))
      || Self.partTails.occurs(text, in: tail)
    return WrittenCount(
      range: start..<next, least: number.least, most: number.most, counted: counted,
      isPart: isPart)
  }

  /// 学员64名, 工作人员3人: the noun before the number.
  private func nounBefore(_ start: Int, _ sentence: Range<Int>) -> WrittenCount.Counted? {
    let low = max(sentence.lowerBound, start - 8)
    var end = start
    if end > low, ["共", "计", "为", "有"].contains(text[end - 1]) { end -= 1 }
    if end > low, ["共", "总"].contains(text[end - 1]) { end -= 1 }
    if Self.escortNouns.match(text, endingAt: end, after: low) != nil { return .escorts }
    if Self.traineeNouns.match(text, endingAt: end, after: low) != nil { return .trainees }
    if Self.bothNouns.match(text, endingAt: end, after: low) != nil { return .travellers }
    return nil
  }

  /// 共有38名乡镇党委书记参加培训: those who learn, by their posts.
  private func isEnrolled(_ number: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let head = Range(max(sentence.lowerBound, number.lowerBound - 4), upTo: number.lowerBound)
    let tail = Range(number.upperBound, upTo: min(sentence.upperBound, number.upperBound + 40))
    let isHead =
      Self.enrolled.occurs(text, in: head) || head.isEmpty || text[number.lowerBound - 1] == "，"
    return isHead && Self.enrolling.occurs(text, in: tail) && Self.course.occurs(text, in: sentence)
  }

  /// 一支部64人赴昆山市: the unit before, the way behind.
  private func isGoingParty(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
    Self.units.match(text, endingAt: start, after: max(sentence.lowerBound, start - 8)) != nil
      && Self.departures.occurs(text, in: Range(end, upTo: min(sentence.upperBound, end + 8)))
  }

  /// 二支部54名党员干部赴太仓市: those who learn, called by what they are.
  private func goingCadres(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Int? {
    let low = max(sentence.lowerBound, start - 8)
    guard
      Self.units.match(text, endingAt: start, after: low) != nil
        || Self.leading.match(text, endingAt: start, after: low) != nil
    else { return nil }
    let limit = min(sentence.upperBound, end + 8)
    guard end < limit, let noun = Self.cadres.first(text, in: end..<limit) else { return nil }
    let tail = Range(noun.upperBound, upTo: min(sentence.upperBound, noun.upperBound + 3))
    return Self.departures.occurs(text, in: tail) ? noun.upperBound : nil
  }

  /// 我们52个人.
  private func isAmong(_ start: Int, _ sentence: Range<Int>) -> Bool {
    Self.among.match(text, endingAt: start, after: max(sentence.lowerBound, start - 4)) != nil
  }

  private static func nounEnd(
    _ text: [Unicode.Scalar], from index: Int, before end: Int
  ) -> (counted: WrittenCount.Counted, end: Int)? {
    let limit = min(end, index + 12)
    for start in index..<max(index, limit) {
      if "，。、；和及与，：".unicodeScalars.contains(text[start]) { return nil }
      if let length = escortNouns.match(text, at: start, before: end) {
        return (.escorts, start + length)
      }
      if let length = traineeNouns.match(text, at: start, before: end) {
        return (.trainees, start + length)
      }
      if let length = bothNouns.match(text, at: start, before: end) {
        return (.travellers, start + length)
      }
      if otherNouns.match(text, at: start, before: end) != nil { return nil }
    }
    return nil
  }

  private func sessions(_ number: WrittenNumber, in sentence: Range<Int>) -> WrittenCount? {
    let end = number.range.upperBound
    guard let unit = Self.sessionUnits.match(text, at: end, before: sentence.upperBound) else {
      return nil
    }
    let start = end + unit
    let limit = min(sentence.upperBound, start + 8)
    for index in start..<max(start, limit) {
      if "，。、；和与".unicodeScalars.contains(text[index]) { break }
      if let length = Self.lectureNouns.match(text, at: index, before: sentence.upperBound) {
        return count(number, index + length, .lectures)
      }
      if let length = forms.match(text, at: index, before: sentence.upperBound) {
        let form = String(String.UnicodeScalarView(text[index..<(index + length)]))
        let point = Self.points.match(text, at: index + length, before: sentence.upperBound) ?? 0
        return count(number, index + length + point, .visits(form))
      }
    }
    return countedBefore(number, start, sentence)
  }

  /// 专题讲座3场、现场教学7次.
  private func countedBefore(
    _ number: WrittenNumber, _ end: Int, _ sentence: Range<Int>
  ) -> WrittenCount? {
    let start = number.range.lowerBound
    let low = max(sentence.lowerBound, start - 10)
    if Self.lectureNouns.match(text, endingAt: start, after: low) != nil {
      return WrittenCount(
        range: start..<end, least: number.least, most: number.most, counted: .lectures)
    }
    guard let length = forms.match(text, endingAt: start, after: low) else { return nil }
    let form = String(String.UnicodeScalarView(text[(start - length)..<start]))
    return WrittenCount(
      range: start..<end, least: number.least, most: number.most, counted: .visits(form))
  }

  private func count(
    _ number: WrittenNumber, _ end: Int, _ counted: WrittenCount.Counted
  ) -> WrittenCount {
    WrittenCount(
      range: number.range.lowerBound..<end, least: number.least, most: number.most,
      counted: counted)
  }

  private static let usualForms = [
    "现场教学", "座谈", "座谈交流", "座谈会", "车览", "体验教学", "体验式教学", "体验", "仪式", "观演", "研讨", "参观", "教学点", "教学点位",
    "现场教学点",
    "参观点", "点位", "站点", "实地考察", "实地教学",
  ]
  private static let cadres = Lexicon("党员干部 干部 党员 成员 女干部 年轻干部 党组织书记 书记")
  private static let leading = Lexicon("组织 率领 带领 率 选派 由 的")
  private static let among = Lexicon("我们 我们这 全班 一行 支部 咱们")
  private static let wholes = Lexicon("全体学员 全体党员 全体同学 全体成员 全员")
  private static let units = Lexicon("支部 班 小组 组")
  private static let departures = Lexicon("赴 前往 来 奔赴 走进 圆满 开展 深入 将 抵达 到")
  private static let peopleUnits = Lexicon("名 位 余名 多名")
  private static let parties = Lexicon("一行 师生 全班 一行共 共 一行约 师生共 全班共 学员一行 干部一行 学员们一行 总共 合计 共计")
  private static let traineeNouns = Lexicon("学员 参训学员 同学 参训干部 学员干部 参训人员")
  private static let escortNouns = Lexicon(
    "随队工作人员 随行工作人员 带队工作人员 工作人员 带队教师 带队老师 随队教师 随队老师 随队人员 带班老师 带班教师 带班人员 随行人员 带队领导 带队干部 组织员 跟班管理人员 教职工 班主任 随队"
  )
  private static let enrolled = Lexicon("共有 共 来自")
  private static let enrolling = Lexicon("参加 参训 赴 前往")
  private static let course = Lexicon("本次培训 此次培训 异地教学 学员 本次教学 培训班 进修班")
  private static let bothNouns = Lexicon("师生")
  private static let otherNouns = Lexicon("职工 员工 党员 居民 村民 群众 志愿者 人次 专家 教授 院士 英雄 烈士 战士 代表 书记 干部")
  private static let partHeads = Lexicon("每组 每 由 其中 选派 推选 邀请 抽取 各组 从")
  private static let partTails = Lexicon("代表 分享 发言 交流发言 谈体会 作了 围绕 登台 上台 一组 提问 畅谈 结合 为一组 先后发言 现场 获")
  private static let sessionUnits = Lexicon("场 次 堂 节 个 处 门 家 站 课")
  private static let lectureNouns = Lexicon("专题讲座 讲座 专题报告 专题课 专题授课 专题辅导 辅导报告 专题教学 报告会 专题")
  private static let points = Lexicon("点位 点 基地 会 活动")
}
