internal import Training

/// Years that are none of the trip's (他年): 2019年.
extension WrittenDate {
  /// Whether one stands in a stretch.
  static func hasOtherYear(
    _ text: [Unicode.Scalar], in range: Range<Int>, _ context: CheckContext
  ) -> Bool {
    range.contains { index in
      guard index == 0 || !text[index - 1].isDigit,
        let number = Numeral.read(text, at: index, before: range.upperBound),
        (1000...2100).contains(number.value), number.range.upperBound < range.upperBound,
        text[number.range.upperBound] == "年"
      else { return false }
      return !context.facts.days.value.days.contains { $0.year == number.value }
    }
  }
}
