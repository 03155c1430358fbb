/// The words behind a date that say that the trip begins or ends on it (起止用语).
struct EdgeWords {
  let reading: ArticleReading
  let range: Range<Int>
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ range: Range<Int>) {
    (self.reading, self.range) = (reading, range)
  }

  /// 圆满结束, 返程.
  var isEnd: Bool {
    // 自20日起…的党性教育画上句号: the first day, not the last.
    guard Self.ends.occurs(text, in: clauses), !reading.has("起", at: range.upperBound) else {
      return false
    }
    let clause = reading.clause(at: range.lowerBound)
    return Self.trip.occurs(text, in: clauses)
      || Evidence.activities.occurs(
        text, in: min(clause.lowerBound, range.lowerBound)..<range.lowerBound)
  }

  /// 本次培训于12月8日开班: the teaching itself begins.
  var isOpening: Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let head = Range(max(sentence.lowerBound, range.lowerBound - 16), upTo: range.lowerBound)
    let tail = Range(range.upperBound, upTo: min(sentence.upperBound, range.upperBound + 12))
    if Self.namedOpenings.occurs(text, in: clauses) { return true }
    return Self.openings.occurs(text, in: tail)
      && (Self.own.occurs(text, in: head) || Self.own.occurs(text, in: tail))
  }

  /// 12月8日，启程: the way begins; or 从党校出发, which none of the days between does.
  var isDeparture: Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let end = max(sentence.upperBound, range.upperBound)
    if Self.startLabels.match(text, endingAt: range.lowerBound, after: sentence.lowerBound) != nil {
      return true
    }
    let tail = Range(range.upperBound, upTo: min(text.count, range.upperBound + 4))
    let far = Range(range.upperBound, upTo: min(end, range.upperBound + 26))
    if Self.departing.occurs(text, in: tail) || Self.leaving.occurs(text, in: tail) { return true }
    return Self.leaving.occurs(text, in: far) && Self.homes.occurs(text, in: far)
      && !Self.returning.occurs(text, in: far)
      || Self.departing.occurs(text, in: clauseBehind)
        && !Self.returning.occurs(text, in: clauseBehind)
  }

  /// 抵达太仓已是10日傍晚: the destination before the date.
  func isArrival(at divisions: Lexicon) -> Bool {
    let clause = reading.clause(at: range.lowerBound)
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let low = max(sentence.lowerBound, clause.lowerBound - 12)
    let head = Range(low, upTo: range.lowerBound)
    guard Self.beings.match(text, endingAt: range.lowerBound, after: low) != nil,
      let verb = Self.arrivals.last(text, in: head)
    else { return false }
    return divisions.match(text, at: verb.upperBound, before: range.lowerBound) != nil
  }

  /// 踏上返程的列车, 返回学校; also before the date: 从太仓返回，已是15日.
  var isReturn: Bool {
    if Self.returning.occurs(text, in: clauseBehind), !Self.hotels.occurs(text, in: clauseBehind) {
      return true
    }
    let clause = reading.clause(at: range.lowerBound)
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let low = max(sentence.lowerBound, clause.lowerBound - 12)
    if Self.endLabels.match(text, endingAt: range.lowerBound, after: sentence.lowerBound) != nil {
      return true
    }
    return Self.beings.match(text, endingAt: range.lowerBound, after: low) != nil
      && Self.returning.occurs(text, in: Range(low, upTo: range.lowerBound))
  }

  /// 3月18日是学习的第二天.
  var isLesson: Bool {
    let tail = Range(range.upperBound, upTo: min(text.count, range.upperBound + 14))
    return Self.lessons.occurs(text, in: tail)
  }

  /// Whether trainees, or what is done on such a trip, are told right behind the date, and nothing
  /// that is done before a trip or after it.
  func isToldOfTrip(_ evidence: Evidence) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    guard sentence.part == .body || sentence.part == .lead || sentence.part == .heading,
      !isHeard, !Self.reporters.occurs(text, in: sentence.range),
      !Self.atHome.occurs(text, in: sentence.range),
      !Evidence.outsiders.occurs(text, in: sentence.range)
    else { return false }
    let isFirst = range.lowerBound <= sentence.range.lowerBound + 2
    let before = sentence.range.lowerBound..<range.lowerBound
    let near = Range(range.upperBound, upTo: min(sentence.range.upperBound, range.upperBound + 24))
    let founding = Evidence.foundings.first(text, in: range.upperBound..<sentence.range.upperBound)
    let trainee = Self.trainees.first(text, in: near)
    if let trainee, trainee.lowerBound < founding?.lowerBound ?? .max { return true }
    guard founding == nil else { return false }
    if Self.trainees.occurs(text, in: before) { return true }
    return isFirst && Self.doings.occurs(text, in: near)
  }

  /// Whether a stretch tells what is done before a trip or after it.
  func isAtHome(in stretch: Range<Int>) -> Bool { Self.atHome.occurs(text, in: stretch) }

  private static let trainees = Lexicon("学员 我们 全班 大家 同学们 一行 师生")
  private static let doings = Lexicon(
    "现场教学 专题授课 专题讲座 体验教学 教学行程 行程 开班式 开课 听课 课堂 讲授 主讲 抵达 列车 高铁 大巴 车队 红歌 祭扫 宣誓 晨读 夜话 收官 最后一课 第一课")
  /// What is done at one's own school or office, before or after a trip.
  private static let atHome = Lexicon(
    """
    回到 岗位 行前 动员 出发前 返校 回校 返岗 返回后 回来后 回到单位 回到岗位 总结会 分享会 汇报 结业 毕业 开学 入学 撰写 提交 印发 专题学习会 学习会 报告会上 \
    召开 班级群 微信群 交流会 讨论会 课题 论文 答辩 考试 测试 选举 期间的 以来 之前 前夕 后来 此前 每月 每年 每周 国庆节 中秋节 端午节 清明节 春节 元宵节 \
    重阳节 儿童节 教师节 劳动节 妇女节 青年节 植树节 纪念日 征集 报名 通知 筹备 准备 主体班 下一步 即将 将于 计划 拟
    """)

  /// 学员们了解到，今年1月8日，…: what somebody told of the past.
  var isHeard: Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    if Self.thisYear.match(text, endingAt: range.lowerBound, after: sentence.lowerBound) != nil {
      return true
    }
    let low = max(sentence.lowerBound, range.lowerBound - 3)
    return Self.heard.match(text, endingAt: range.lowerBound, after: low) != nil
      || low < range.lowerBound && "，：".unicodeScalars.contains(text[range.lowerBound - 1])
        && Self.heard.match(text, endingAt: range.lowerBound - 1, after: sentence.lowerBound) != nil
  }

  private static let thisYear = Lexicon("今年 去年 前年 当年 每年 同年 次年 翌年 早在 截至 截止")
  private static let heard = Lexicon("了解到 得知 据介绍 据了解 据悉 介绍说 介绍 讲道 说 看到 记载 据载")
  /// 1月1日这一天.
  var isThatDay: Bool {
    Self.thatDay.match(text, at: range.upperBound, before: text.count) != nil
  }

  private static let thatDay = Lexicon("这一天 这天 那天")

  /// To the end of the clause, or of the next one where the date is a clause of its own.
  private var clauseBehind: Range<Int> {
    let end = reading.clause(at: max(range.lowerBound, range.upperBound - 1)).upperBound
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let isAlone = end <= range.upperBound && end + 1 < sentence.upperBound
    let stop = isAlone ? reading.clause(at: end + 1).upperBound : end
    // 5月11日去程、5月17日返程: the next date has words of its own.
    let limit = min(stop, sentence.upperBound, clauses.upperBound)
    return range.upperBound..<max(range.upperBound, limit)
  }

  private static let leaving = Lexicon("出发 启程 动身")
  private static let homes = Lexicon("从党校 从学校 从校 党校大门 校门 从单位 党校门口 学校门口 校园出发 党校出发 学校出发 党校集合")
  private static let arrivals = Lexicon("抵达 到达 来到")
  private static let startLabels = Lexicon("出发日期： 出发时间： 启程时间： 启程日期： 报到时间： 报到日期： 出发时间定在 出发定在 出发时间为")
  private static let endLabels = Lexicon("返程日期： 返程时间： 返程定在 返程时间定在 返程时间为 返校时间： 返回时间：")
  private static let namedOpenings = Lexicon(
    "异地教学开班 异地教学班开班 异地教学培训班开班 党性教育开班 异地培训开班 社会实践开班 异地教学正式启动 异地教学启动")
  private static let beings = Lexicon("已是 时已是 时是 正是 已经是 是在 时，已是 ，已是")
  private static let returning = Lexicon(
    "返程 归途 返回 满载而归 归程 回程 踏上归 回到学校 回到党校 返校 启程返 依依不舍地离开 依依惜别 挥手告别 怀着不舍离开")
  private static let hotels = Lexicon(
    "返回驻地 返回酒店 返回宾馆 返回住 返回途 返程途中 归途中 返回县 返回市 返回城 返回培训 返回教学 返回学院 途中 返校后 总结")
  private static let lessons = Lexicon("学习的第 教学的第 行程的第 培训的第 学习第 教学第 培训第 行程第 报到入住 办理入住 入住")

  /// 10月18日下午，我们来到秭归县: the trainees are somewhere, right behind the date.
  var isOnTheWay: Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)]
    let end = min(sentence.range.upperBound, range.upperBound + 10)
    guard range.upperBound < end, sentence.part == .body else { return false }
    let tail = range.upperBound..<end
    guard let travellers = Self.travellers.first(text, in: tail),
      !Self.reporters.occurs(text, in: tail)
    else { return false }
    return Self.goes.occurs(text, in: travellers.upperBound..<tail.upperBound)
  }

  private static let travellers = Lexicon("学员 我们 全班 一行 支部 大家 师生")
  private static let reporters = Lexicon("记者 笔者")
  private static let openings = Lexicon("开班 开训 启动 拉开帷幕 拉开序幕 正式开始")
  private static let own = Lexicon("本次 此次 这次 异地教学 教学活动 延伸培训")
  private static let departing = Lexicon("启程 踏上征程 踏上旅程")

  /// 赴昆山市, 抵达昆山: the destination itself right behind the verb.
  func isStart(to divisions: Lexicon) -> Bool {
    guard Evidence.subjects.occurs(text, in: clauses) || Self.classes.occurs(text, in: clauses)
    else { return false }
    for index in clauses {
      guard let length = Self.starts.match(text, at: index, before: clauses.upperBound) else {
        continue
      }
      let end = index + length
      // 全班转赴常山县 is a way within the trip.
      if index > 0, ["转", "再", "又"].contains(text[index - 1]) { continue }
      if let place = divisions.match(text, at: end, before: clauses.upperBound) {
        let behind = end + place
        if behind >= clauses.upperBound || !Self.parts.contains(text[behind])
          || Self.lands.match(text, at: behind, before: clauses.upperBound) != nil
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether the words behind say that the class goes to learn.
  var isJourneyClause: Bool {
    !Self.reporters.occurs(text, in: clauses) && Self.goes.occurs(text, in: clauses)
      && Evidence.activities.occurs(text, in: clauses)
      && (Self.classes.occurs(text, in: clauses) || Evidence.subjects.occurs(text, in: clauses))
  }

  /// From the date to the end of the sentence or about eighty characters on.
  var clauses: Range<Int> {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let all = Range(range.upperBound, upTo: min(sentence.upperBound, range.upperBound + 80))
    let next = all.first { index in
      index > all.lowerBound + 1
        && WrittenDate.read(text, at: index, before: all.upperBound)?.day.day != nil
    }
    return all.lowerBound..<(next ?? all.upperBound)
  }

  private static let lands = Lexicon("的土地 的热土 的大地 的站台 的列车 的高铁 的动车 的大巴 的航班 的班车 的客车")
  private static let ends = Lexicon(
    "圆满结束 圆满收官 圆满落幕 落下帷幕 圆满完成 圆满句号 画上句号 踏上归途 踏上返程 返程 顺利结束 全部结束 正式结束 圆满闭幕 结束全部 平安返 顺利返 安全返 完成全部 完成了全部 正式收官 落幕 收官"
  )
  private static let trip = Lexicon("异地教学 教学 行程 培训 此行 之旅 研学 学员 社会实践 考察")
  private static let starts = Lexicon("赴 奔赴 启程赴 前往 抵达 启程前往 踏上 踏上了")
  private static let goes = Lexicon("赴 前往 奔赴 走进 来到 来 抵达 参加 参训")
  static let classes = Lexicon("班 支部 学员 小组 一行")
  /// 昆山市委党校 is no destination.
  private static let parts: Set<Unicode.Scalar> = [
    "委", "政", "的", "人", "博", "规", "城", "党", "高", "经", "商",
  ]
}
