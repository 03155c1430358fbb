/// A place named in text, and whether the text says that the trainees were there.
struct PlaceMention {
  /// What the text says about it.
  enum Telling: Hashable {
    /// They were there.
    case visited
    /// They only passed it.
    case passed
    /// They were not there after all.
    case denied
    /// It is only named.
    case named
  }

  let range: Range<Int>
  /// Which places of the records; several under a phrase.
  let places: Set<Int>
  /// The right name, where characters are wrong.
  var slipOf: String?
  /// Whether the phrase of a lead covers the places.
  var isPhrase = false
  var telling = Telling.named
}

/// Finds the verb that makes a place a visited one (到访动词).
struct VisitVerbs {
  let reading: ArticleReading

  init(_ reading: ArticleReading) { self.reading = reading }

  /// What the text says about the place that stands there.
  func telling(of range: Range<Int>) -> PlaceMention.Telling {
    let text = reading.scalars
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let clause = reading.clause(at: range.lowerBound)
    let behind = Range(range.upperBound, upTo: min(clause.upperBound, range.upperBound + 8))
    if Self.inclusions.occurs(text, in: behind) { return .visited }
    let around = max(sentence.lowerBound, clause.lowerBound - 30)..<clause.upperBound
    guard let verb = verb(before: range, in: clause) else {
      return isStation(clause) || isMet(range, clause) || isWithin(range, clause, sentence)
        || isReceiving(range, sentence)
        ? .visited : .named
    }
    if Evidence.denial.occurs(text, in: around) { return .denied }
    return Self.passing.match(text, at: verb.lowerBound, before: verb.upperBound) == nil
      ? .visited : .passed
  }

  /// 航海纪念馆里，我们读懂了…; 细雨中的烈士陵园，我们举行了….
  private func isWithin(_ range: Range<Int>, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let text = reading.scalars
    guard !Evidence.denial.occurs(text, in: sentence) else { return false }
    var next = range.upperBound
    if next < sentence.upperBound, "里内中上旁前".unicodeScalars.contains(text[next]) { next += 1 }
    guard next < sentence.upperBound, text[next] == "，" else { return false }
    return Self.visitors.match(text, at: next + 1, before: sentence.upperBound) != nil
  }

  /// 规划馆迎来了二支部的学员.
  private func isReceiving(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard
      let verb = Self.receiving.match(
        reading.scalars, at: range.upperBound, before: sentence.upperBound)
    else { return false }
    let start = range.upperBound + verb
    let tail = Range(start, upTo: min(sentence.upperBound, start + 24))
    return Self.received.occurs(reading.scalars, in: tail)
      && !Evidence.denial.occurs(reading.scalars, in: sentence)
  }

  private static let receiving = Lexicon("迎来了 迎来 里来了 来了 接待了 里迎来")
  private static let received = Lexicon("学员 支部 我们 进修班 培训班")
  /// 原定的电站也列入考察: told to take place after all.
  private static let inclusions = Lexicon("列入考察 列入行程 纳入行程 列入参观 照常 如期")
  private static let visitors = Lexicon("学员 我们 大家 全班 同学们 一行")

  /// 与调解中心负责人座谈, 对规划馆进行参观.
  private func isMet(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let tail = Range(range.upperBound, upTo: min(clause.upperBound, range.upperBound + 14))
    guard range.lowerBound > clause.lowerBound,
      ["与", "对", "同"].contains(reading.scalars[range.lowerBound - 1])
    else { return false }
    return Self.meeting.occurs(reading.scalars, in: tail)
  }

  private static let meeting = Lexicon("座谈 参观 考察 调研 交流 围坐 面对面 对话 交谈 拉家常 聊 互动 讨论")

  /// 最后一站，是三湾连队旧址.
  private func isStation(_ clause: Range<Int>) -> Bool {
    reading.has("站，是", endingAt: clause.lowerBound + 1)
      || reading.has("站，则是", endingAt: clause.lowerBound + 2)
      || reading.has("站，", endingAt: clause.lowerBound)
  }

  /// The verb whose object, or last object of a list, stands there.
  func verb(before range: Range<Int>, in clause: Range<Int>) -> Range<Int>? {
    let text = reading.scalars
    let start = max(clause.lowerBound, range.lowerBound - 120)
    guard start < range.lowerBound else { return nil }
    for index in (start..<range.lowerBound).reversed() {
      guard let length = Self.all.match(text, at: index, before: range.lowerBound),
        !isPartOfWord(index, length)
      else { continue }
      let between = (index + length)..<range.lowerBound
      if Self.other.occurs(text, in: between) { return nil }
      return between.count <= 16 || text[between].contains("、") || text[between].contains("和")
        ? index..<(index + length) : nil
    }
    return nil
  }

  /// 感受到, 现在: the last character of another word.
  private func isPartOfWord(_ index: Int, _ length: Int) -> Bool {
    guard length == 1, index > 0 else { return false }
    let before = reading.scalars[index - 1]
    switch reading.scalars[index] {
    case "到": return "感看了见听得达提谈学想找遇做识受悟体回".unicodeScalars.contains(before)
    case "在": return "现正存所实旨内潜好".unicodeScalars.contains(before)
    default: return false
    }
  }

  static let passing = Lexicon("车览 途经 乘车经过 乘车路过 乘车游览 乘车参观 乘车观看 车览了 车游 路过")
  static let all = Lexicon(
    """
    参观 走进 来到 前往 走访 考察 探访 瞻仰 拜谒 深入 观摩 步入 到访 打卡 寻访 抵达 奔赴 调研 实地 到 赴 在 去 车览 途经 \
    乘车游览 乘车参观 乘车观看 车游 路过 游览 探寻 走上 踏上 登上 攀上 爬上 站上 沿着 乘车经过 乘车路过 站是 站为 探营 感悟 祭扫 到达 走入 踏入 踏访 访 看了 参访 现场观摩 聚焦 集体参观 重走 走过 漫步 徜徉 置身 驻足 转场 走读 追寻 凭吊 缅怀 齐聚 汇聚 徒步 行走 穿行 进入 走到 驶入 行至 参加了 看的 去的 访的 看的是 去的是 到的是 参观的是 走进的是 来到的是 考察的是 赶往 赶到 赶赴 直奔 驱车前往 转战 观看 观看了 欣赏 欣赏了
    """)
  /// Verbs between that make it the object of something else.
  private static let other = Lexicon(
    "了解 感受 听取 看到 介绍 讲解 对比 邀请 代表 借鉴 认为 指出 由 与 同 跟 领略 体会 聆听 观看 重温 学习了 听 对")
}
