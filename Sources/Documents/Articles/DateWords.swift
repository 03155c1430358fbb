internal import Training

extension DaySpan {
  /// The days as a text writes them (GB/T 15835): `12月8日至13日`.
  ///
  /// The year stands where the reader does not know it already, and on both ends where they
  /// differ: `2024年12月29日至2025年1月3日`.
  func words(knownYear: Int?, mark: ArticleStyle.RangeMark) -> String {
    guard first != last else { return first.words(knownYear: knownYear) }
    if first.year != last.year {
      return "\(first.words(knownYear: nil))\(mark.words)\(last.words(knownYear: nil))"
    }
    let end = first.month == last.month ? "\(last.dayOfMonth)日" : last.words(knownYear: last.year)
    return "\(first.words(knownYear: knownYear))\(mark.words)\(end)"
  }
}

extension Day {
  /// `12月9日`, with its year where the reader does not know it already.
  func words(knownYear: Int?) -> String {
    "\(year == knownYear ? "" : "\(year)年")\(month)月\(dayOfMonth)日"
  }

  /// `12月9日`.
  var wordsWithoutYear: String { words(knownYear: year) }
}

extension TimeOfDay {
  /// 上午, 下午 or 晚上.
  var partOfDay: String {
    switch minutes {
    case ..<720: "上午"
    case ..<1080: "下午"
    default: "晚上"
    }
  }
}
