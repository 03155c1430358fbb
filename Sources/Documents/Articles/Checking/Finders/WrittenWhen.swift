/// A day as a text writes it, as much of it as stands there.
struct WrittenDay: Hashable {
  var year: Int?
  var month: Int?
  var day: Int?
}

/// A part of a day: 上午.
enum PartOfDay: Hashable {
  case morning
  case noon
  case afternoon
  case dusk
  case evening
}

/// A date or stretch of dates found in text (日期表述).
struct WrittenWhen {
  /// What was written.
  enum Content: Hashable {
    /// A day, or a month where no day stands.
    case day(WrittenDay)
    /// From a day to another.
    case range(WrittenDay, WrittenDay)
    /// A season of a year; 1 is spring.
    case season(year: Int, season: Int)
    /// A third of a month: 上旬, 中旬, 下旬.
    case third(year: Int?, month: Int, third: Int)
    /// The last day of the trip: 最后一天.
    case last
    /// A weekday alone, 1 is Monday.
    case weekday(Int)
    /// The so-manieth day of the trip: 第二天.
    case ordinal(Int)
    /// The day after the one before: 次日.
    case next
    /// The same day as before: 下午, 当晚.
    case same
  }

  let range: Range<Int>
  let content: Content
  var weekday: Int?
  /// The weekday beside the second end of a range.
  var endWeekday: Int?
  var part: PartOfDay?
}

extension WrittenWhen.Content {
  /// Whether it is one day, not several or a month.
  var isOneDay: Bool {
    switch self {
    case .day(let day): day.day != nil
    case .weekday, .ordinal, .next, .last, .same: true
    case .range, .season, .third: false
    }
  }
}
