/// Lengths told with the divisions where they were spent (地名与时长).
extension DurationFinder {
  /// 太仓七日, 在宜昌、秭归的七天: also without 的, and of several divisions.
  func isSpent(_ start: Int, _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound + 1 else { return false }
    let end = text[start - 1] == "的" ? start - 1 : start
    let low = max(sentence.lowerBound, end - 14)
    return (low..<(end - 1)).contains { index in
      guard index == sentence.lowerBound || "在，。".unicodeScalars.contains(text[index - 1]) else {
        return false
      }
      var next = index
      while let name = DivisionRegister.names.match(text, at: next, before: end) {
        next += name
        if next < end, "、和与".unicodeScalars.contains(text[next]) { next += 1 }
      }
      return next == end
    }
  }

  /// 八天太仓行, 六天的太仓之行.
  func isOfDivision(_ end: Int, _ sentence: Range<Int>) -> Bool {
    let start = end < sentence.upperBound && text[end] == "的" ? end + 1 : end
    guard let name = DivisionRegister.names.match(text, at: start, before: sentence.upperBound)
    else { return false }
    return Self.ways.match(text, at: start + name, before: sentence.upperBound) != nil
  }

  private static let ways = Lexicon("行 之行 之旅 学习 教学 异地教学 培训 研学 考察 时光 之约 记 课堂")
}
