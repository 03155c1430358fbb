internal import Training

/// Turns written days into days of the calendar (日期推算): what is left out follows from the trip and
/// the dates before.
struct DayResolver {
  private let days: DaySpan
  /// The day that the text spoke of last.
  var last: Day?
  /// Whether the date before was wrong already, so that what hangs on it is not blamed again.
  var isDoubtful = false
  /// Whether the text spoke of several days last, so that a part of a day may be that of any.
  var isVague = false
  /// Where the text spoke of it.
  var place: Int?

  init(_ facts: TripFacts) { days = facts.days.value }

  /// Whether a part of a day there hangs on the date before: in the same paragraph, or under a
  /// heading with the date.
  func speaks(in context: CheckContext, at index: Int) -> Bool {
    guard let place else { return false }
    let (date, part) = (
      context.reading.sentences[context.reading.sentence(at: place)],
      context.reading.sentences[context.reading.sentence(at: index)]
    )
    return date.paragraph == part.paragraph || date.part == .heading
  }

  /// The day that is meant; `nil` where there is no such day.
  mutating func day(_ written: WrittenDay) -> Day? {
    guard let number = written.day else { return nil }
    let day = written.month.map { dated(written.year, $0, number) } ?? undated(number)
    if let day { last = day }
    return day
  }

  /// With its month; without a year the one nearest to the trip.
  private func dated(_ year: Int?, _ month: Int, _ number: Int) -> Day? {
    if let year { return Day(year: year, month: month, day: number) }
    return ((days.first.year - 1)...(days.last.year + 1))
      .compactMap { Day(year: $0, month: month, day: number) }
      .min { distance($0) < distance($1) }
  }

  /// Without its month: the day of the trip of that number, else that of the month before.
  private func undated(_ number: Int) -> Day? {
    let candidates = days.days.filter { $0.dayOfMonth == number }
    if let match = candidates.first(where: { $0 >= last ?? $0 }) ?? candidates.first {
      return match
    }
    let month = last ?? days.first
    return Day(year: month.year, month: month.month, day: number)
  }

  private func distance(_ day: Day) -> Int {
    if days.contains(day) { return 0 }
    return day < days.first ? day.distance(to: days.first) : days.last.distance(to: day)
  }

  /// The seasons that a day may be counted to; those of the edges belong to two.
  static func seasons(of day: Day) -> [Int] {
    switch day.month {
    case 1, 12: [4]
    case 2: [4, 1]
    case 3, 4: [1]
    case 5: [1, 2]
    case 6, 7: [2]
    case 8: [2, 3]
    case 9, 10: [3]
    default: [3, 4]
    }
  }
}
