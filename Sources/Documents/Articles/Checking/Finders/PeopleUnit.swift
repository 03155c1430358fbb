/// The measure word for people behind a number (量词): 名, 位, 人, 个人, 号人.
struct PeopleUnit {
  let end: Int
  /// Whether it says by itself that people are counted.
  let isBare: Bool
  /// Whether it is the word of speech, which counts anybody: 三个人, 仨.
  var isEach = false

  init?(_ text: [Unicode.Scalar], at index: Int, before end: Int) {
    guard index < end else { return nil }
    if let length = CountWords.peopleUnits.match(text, at: index, before: end) {
      (self.end, isBare) = (index + length, false)
    } else if let length = Self.each.match(text, at: index, before: end) {
      (self.end, isBare, isEach) = (index + length, true, true)
    } else if text[index] == "人" {
      guard index + 1 >= end || text[index + 1] != "次" else { return nil }
      (self.end, isBare) = (index + 1, true)
    } else if text[index] == "个",
      CountWords.traineeNouns.match(text, at: index + 1, before: end) != nil
        || Self.peers.match(text, at: index + 1, before: end) != nil
    {
      (self.end, isBare) = (index + 1, false)
    } else if text[index] == "个", Self.origins.match(text, at: index + 1, before: end) != nil {
      (self.end, isBare, isEach) = (index + 1, false, true)
    } else if index > 0, ["俩", "仨"].contains(text[index - 1]) {
      (self.end, isBare, isEach) = (index, false, true)
    } else {
      return nil
    }
  }

  /// 五十二个来自基层的干部.
  private static let origins = Lexicon("来自")
  private static let peers = Lexicon("年轻人 青年 年轻干部 同窗 伙伴 小伙伴 同路人 老兵 同行者")
  private static let each = Lexicon("个人 号人 口人")
}
