/// A number with the words that blur it: 40余, 近50, 六七十, 仨.
struct WrittenNumber {
  let range: Range<Int>
  let least: Int
  let most: Int

  init?(_ text: [Unicode.Scalar], at index: Int, before end: Int) {
    if let rough = Self.rough(text, at: index, before: end) {
      self = rough
      return
    }
    if index < end, let value = Self.fused[text[index]] {
      self.init(index..<(index + 1), value, value)
      return
    }
    guard let number = Numeral.read(text, at: index, before: end), number.value < 10_000_000 else {
      return nil
    }
    var next = number.range.upperBound
    let value = number.value
    if next < end, ["余", "多", "来", "几"].contains(text[next]), value % 10 == 0, value > 0 {
      next += 1
      let step = value % 1000 == 0 ? 1000 : value % 100 == 0 ? 100 : 10
      self.init(index..<next, value + 1, value + step - 1)
    } else if Self.nearly.match(text, endingAt: index, after: max(0, index - 2)) != nil {
      self.init(index..<next, value - max(1, value / 6), value)
    } else if Self.about.match(text, endingAt: index, after: max(0, index - 2)) != nil {
      self.init(index..<next, value - max(1, value / 10), value + max(1, value / 10))
    } else {
      self.init(index..<next, value, value)
    }
  }

  private init(_ range: Range<Int>, _ least: Int, _ most: Int) {
    (self.range, self.least, self.most) = (range, least, most)
  }

  /// 六七十, 三四.
  private static func rough(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> WrittenNumber? {
    guard index + 2 < end, let low = Numeral.digit(text[index]),
      let high = Numeral.digit(text[index + 1]), high == low + 1, low > 0
    else { return nil }
    if text[index + 2] == "十" {
      return WrittenNumber(index..<(index + 3), low * 10, high * 10 + 9)
    }
    guard Numeral.digit(text[index + 2]) == nil else { return nil }
    return WrittenNumber(index..<(index + 2), low, high)
  }

  /// Numbers that hold their measure word.
  private static let fused: [Unicode.Scalar: Int] = ["俩": 2, "仨": 3]
  private static let nearly = Lexicon("近 将近")
  private static let about = Lexicon("约 大约 约有")
}
