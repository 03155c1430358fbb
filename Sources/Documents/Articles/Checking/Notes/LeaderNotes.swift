internal import Training

/// Names and titles of leaders and what they are said to have spoken: for a person to verify, never
/// judged (人工核对).
struct LeaderNotes {
  private let context: CheckContext
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) { self.context = context }

  var notes: [CheckNote] { leaders + quotations }

  private var leaders: [CheckNote] {
    let lecturers = Set(context.facts.lectures.flatMap(\.lecturers).map(\.value.name))
    return stretches(of: Self.titles).compactMap { title in
      let sentence = reading.sentences[reading.sentence(at: title.lowerBound)]
      guard sentence.part != .metadata else { return nil }
      let name = name(behind: title, sentence.range)
      guard
        name.count > 1
          || Self.alone.match(text, at: title.lowerBound, before: title.upperBound) != nil,
        !lecturers.contains(reading.folded(name))
      else { return nil }
      return note(
        .leaderToVerify, title.lowerBound..<max(title.upperBound, name.upperBound), "领导的姓名和职务请人工核对")
    }
  }

  private func name(behind title: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    let start = title.upperBound
    guard let surname = Surnames.all.match(text, at: start, before: sentence.upperBound) else {
      return start..<start
    }
    for given in [2, 1] {
      let end = start + surname + given
      if end <= sentence.upperBound,
        end == sentence.upperBound
          || Self.behindName.match(text, at: end, before: sentence.upperBound) != nil
      {
        return start..<end
      }
    }
    return start..<start
  }

  /// 指出：“…”, and the speaker before it.
  private var quotations: [CheckNote] {
    stretches(of: Self.speaking).compactMap { verb in
      var start = verb.upperBound
      while start < text.count, "，：:,".unicodeScalars.contains(text[start]) { start += 1 }
      guard start < text.count, text[start] == "“" || text[start] == "\"", start > verb.upperBound
      else {
        return nil
      }
      let end = text[Range(start, upTo: min(text.count, start + 300))].dropFirst().firstIndex {
        $0 == "”" || $0 == "\""
      }
      guard let end else { return nil }
      return note(.quotationToVerify, start..<(end + 1), "引用的讲话请对照原文人工核对")
    }
  }

  private func stretches(of words: Lexicon) -> [Range<Int>] {
    var (found, index) = ([Range<Int>](), 0)
    while index < text.count {
      if let length = words.match(text, at: index, before: text.count) {
        found.append(index..<(index + length))
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  private func note(_ code: CheckNote.Code, _ range: Range<Int>, _ reason: String) -> CheckNote {
    let place = reading.original(range)
    return CheckNote(
      code, .note, text: reading.words(range), start: place.lowerBound, end: place.upperBound,
      message: "“\(reading.folded(range))”：\(reason)")
  }

  private static let titles = Lexicon(
    """
    总书记 国家主席 总理 省委书记 市委书记 县委书记 区委书记 省长 市长 县长 区长 副省长 副市长 副县长 副区长 组织部部长 组织部副部长 宣传部部长 常务副校长 副校长 校长 \
    副院长 院长 党委书记 党委副书记 镇党委书记 村党支部书记 社区党委书记 社区书记 党总支书记 镇长 主任 副主任 局长 副局长 部长 副部长 董事长 总经理 秘书长 巡视员
    """)
  private static let alone = Lexicon("总书记 国家主席 总理")
  private static let behindName = Lexicon(
    "同志 教授 作 在 出席 参加 指出 强调 说 表示 介绍 为 对 与 等 ， 、 。 致辞 主持 带队 带领 一行 陪同 向 和 应邀 讲话 （ ： 寄语")
  private static let speaking = Lexicon("指出 强调 说 说道 表示 寄语 要求 提出 讲道 谈到 写道 感慨 感慨道 坦言 告诉我们 介绍 介绍说")
}
