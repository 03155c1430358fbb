internal import Training

/// Punctuation and words that were typed wrong (文字规范), with repairs where there is no doubt.
struct TypingNotes {
  private let text: NoteText
  private let taken: TakenMask

  /// - Parameter taken: Stretches that other notes speak of, such as gaps.
  init(_ text: NoteText, taken: TakenMask) { (self.text, self.taken) = (text, taken) }

  var notes: [CheckNote] {
    text.scalars.indices.lazy.filter { !taken[$0] }.compactMap { index in
      halfWidth(index) ?? dash(index) ?? doubled(index)
    } + QuoteNotes(text).notes
  }

  /// `,` and the like between Chinese.
  private func halfWidth(_ index: Int) -> CheckNote? {
    guard let wide = Self.wide[text.scalars[index]] else { return nil }
    let (before, behind) = (text.isChinese(index - 1), text.isChinese(index + 1))
    let isEnd = text.at(index + 1).map { $0 == "\n" || $0 == " " } ?? true
    let scalar = text.scalars[index]
    let isWithin = before && (behind || isEnd)
    if scalar == "." {
      guard before, isEnd || behind, text.at(index + 1) != ".", text.at(index - 1) != "." else {
        return nil
      }
    } else if scalar == "(" || scalar == ")" {
      guard before || behind else { return nil }
    } else if scalar == ":" {
      guard before, !isMetadata(index) else { return nil }
    } else {
      guard isWithin || (before && text.at(index + 1).map { $0.isDigit } ?? false) else {
        return nil
      }
    }
    return text.note(
      .halfWidthPunctuation, .warning, index..<(index + 1),
      "中文中使用了半角标点“\(scalar)”，应为“\(wide)”", fix: .init(wide, isSafe: true))
  }

  /// The line of the page's own marks (发布时间:2024-12-24) is not typed by people.
  private func isMetadata(_ index: Int) -> Bool {
    Self.labels.match(text.scalars, endingAt: index, after: max(0, index - 6)) != nil
  }

  private func dash(_ index: Int) -> CheckNote? {
    guard Self.dashes.contains(text.scalars[index]), !Self.isDash(text.at(index - 1)) else {
      return nil
    }
    var end = index
    while end < text.scalars.count, Self.dashes.contains(text.scalars[end]) { end += 1 }
    let words = text.words(index..<end)
    let isRange =
      (text.at(index - 1)?.isDigit ?? false) || (text.at(end)?.isDigit ?? false)
      || Self.isDay(text.at(index - 1))
    guard words != "——", text.isChinese(index - 1), text.isChinese(end) || words.count > 1,
      !isRange,
      text.at(end) != "\n", index > 0
    else { return nil }
    let isSure = words == "--" || words == "――" || words == "──" || words == "———" || words == "---"
    guard isSure || words == "—" || words == "–" || words == "――" else { return nil }
    return text.note(
      .wrongDash, .warning, index..<end, "破折号“\(words)”应为“——”", fix: .init("——", isSafe: true))
  }

  private static func isDash(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map(dashes.contains) ?? false
  }

  private static func isDay(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { "日号月年一二三四五六七八九十）".unicodeScalars.contains($0) } ?? false
  }

  /// 的的, 了了 and the like, and words of two characters that stand twice.
  private func doubled(_ index: Int) -> CheckNote? {
    let scalars = text.scalars
    guard index + 1 < scalars.count, WrittenText.isHan(scalars[index]) else { return nil }
    if scalars[index] == scalars[index + 1], Self.singles.contains(scalars[index]),
      text.at(index + 2) != scalars[index], text.at(index - 1) != scalars[index], !isWord(index)
    {
      return text.note(
        .doubledWord, .warning, index..<(index + 2),
        "“\(text.words(index..<(index + 2)))”重复，应为“\(scalars[index])”",
        fix: .init(String(scalars[index]), isSafe: true))
    }
    guard index + 3 < scalars.count, scalars[index] == scalars[index + 2],
      scalars[index + 1] == scalars[index + 3], scalars[index] != scalars[index + 1],
      Self.pairs.match(scalars, at: index, before: scalars.count) != nil
    else { return nil }
    let word = text.words(index..<(index + 2))
    return text.note(
      .doubledWord, .warning, index..<(index + 4), "“\(word)\(word)”重复，应为“\(word)”",
      fix: .init(word, isSafe: true))
  }

  /// 的的确确, 目的的.
  private func isWord(_ index: Int) -> Bool {
    switch text.scalars[index] {
    case "的": text.at(index + 2) == "确" || text.at(index - 1) == "目" || text.at(index - 1) == "标"
    case "了":
      text.at(index + 2) == "解" || text.at(index - 1) == "不" || text.at(index + 2) == "然"
        || text.at(index + 2) == "如" || text.at(index + 2) == "得"
    case "和": text.at(index + 2) == "平" || text.at(index + 2) == "谐" || text.at(index - 1) == "平"
    case "在": text.at(index - 1) == "现" || text.at(index - 1) == "存" || text.at(index - 1) == "实"
    default: false
    }
  }

  private static let wide: [Unicode.Scalar: String] = [
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）",
  ]
  private static let dashes: Set<Unicode.Scalar> = ["-", "—", "–", "―", "─"]
  private static let singles: Set<Unicode.Scalar> = [
    "的", "了", "是", "在", "和", "与", "到", "为", "对", "我", "们", "这", "把", "被", "从", "及",
  ]
  private static let pairs = Lexicon(
    "学员 我们 参观 学习 他们 大家 教学 讲座 社区 企业 发展 干部 组织 开展 通过 聆听 昆山 以及 同时 因为 所以 可以 一个 进行 随后 专题 培训 服务")
  private static let labels = Lexicon("发布时间 作者 来源 时间 编辑 责编 审核 分享到 供稿 发布日期 撰稿 摄影")
}
