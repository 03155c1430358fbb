internal import Training

/// The age bands of a unit's structure (年龄段).
enum AgeBand: String, Hashable, CaseIterable {
  /// 35岁及以下.
  case upTo35 = "35岁及以下"
  /// 36–40岁.
  case from36 = "36–40岁"
  /// 41–45岁.
  case from41 = "41–45岁"
  /// 46–50岁.
  case from46 = "46–50岁"
  /// 51–55岁.
  case from51 = "51–55岁"
  /// 56岁及以上.
  case from56 = "56岁及以上"

  init(age: Int) {
    switch age {
    case ..<36: self = .upTo35
    case 36...40: self = .from36
    case 41...45: self = .from41
    case 46...50: self = .from46
    case 51...55: self = .from51
    default: self = .from56
    }
  }

  /// The band on a day of who was born in 1975, 1975-06 or 1975-06-12; `nil` for anything else.
  ///
  /// Where the day of birth is not on the paper, the year of life is full from the first of the
  /// month, and without a month from the first of January.
  init?(birth: String, on day: Day) {
    let parts = birth.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0 != nil }), let year = parts[0]
    else { return nil }
    let month = parts.count > 1 ? parts[1] ?? 1 : 1
    let dayOfMonth = parts.count > 2 ? parts[2] ?? 1 : 1
    let isBefore = (day.month, day.dayOfMonth) < (month, dayOfMonth)
    self.init(age: day.year - year - (isBefore ? 1 : 0))
  }
}
