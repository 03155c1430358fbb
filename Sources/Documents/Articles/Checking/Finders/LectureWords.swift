/// The words around a title that say that it is a lecture's.
enum LectureWords {
  static func speakOfLecture(
    _ reading: ArticleReading, around range: Range<Int>, isTitle: Bool
  ) -> Bool {
    let text = reading.scalars
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    let before = max(sentence.lowerBound, range.lowerBound - (isTitle ? 40 : 12))..<range.lowerBound
    let behind = Range(
      range.upperBound, upTo: min(sentence.upperBound, range.upperBound + (isTitle ? 40 : 10)))
    if isOther(text, before: range, sentence) { return false }
    if isTitle {
      return strongBefore.occurs(text, in: before) || strongBehind.occurs(text, in: behind)
    }
    return quoteBefore.match(text, endingAt: range.lowerBound, after: before.lowerBound) != nil
      || quoteBehind.match(text, at: range.upperBound, before: sentence.upperBound) != nil
      || (text[behind].starts(with: "为题".unicodeScalars)
        || text[behind].starts(with: "为主题".unicodeScalars))
  }

  /// A book, a film, a song or a law, by the verb before it.
  private static func isOther(
    _ text: [Unicode.Scalar], before range: Range<Int>, _ sentence: Range<Int>
  ) -> Bool {
    let near = max(sentence.lowerBound, range.lowerBound - 8)..<range.lowerBound
    return otherBefore.occurs(text, in: near)
  }

  /// Words of a sentence that tells of lectures.
  static let tells = Lexicon(
    "讲座 讲授 主讲 授课 课 为题 专题 报告 辅导 聆听 听取 讲解 讲述 围绕 教授 讲师 主题")
  private static let strongBefore = Lexicon(
    "聆听 带来 解读 阐释 讲述了 分享了 听取 讲座 讲授 主讲 授课 题为 以 围绕 专题 报告 党课 讲解了 听了 学习了 辅导 的课叫 课叫 一课叫 的课题 课名 课程是 课是 这堂课 那堂课 一堂 第一课 第二课 第三课"
  )
  private static let strongBehind = Lexicon("讲座 专题课 授课 主讲 为题 报告 专题教学 课程 辅导 党课 讲授 专题")
  private static let quoteBefore = Lexicon("题为 以 主题为 题目为 作了 作 聆听了 聆听 听取了 听取 题目是 主题是")
  private static let quoteBehind = Lexicon(
    "专题讲座 讲座 专题报告 专题授课 专题课 为题 专题辅导 主题讲座 专题党课 的专题讲座 的讲座 的专题报告")
  private static let otherBefore = Lexicon(
    "观看 唱 合唱 朗诵 阅读 翻阅 重温 贯彻 落实 根据 按照 依据 印发 出台 颁布 齐唱 高唱 诵读 纪录片 电影 歌曲 书籍 捧读 签署 情景剧 演出")
}
