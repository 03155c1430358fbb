extension DayWord {
  /// Which day it is, seen from today and, where the words are about a trip, from the trip's days.
  ///
  /// A month and day without a year is the one inside the trip, otherwise the one nearest to
  /// today. A bare weekday is the one inside the trip, otherwise the next one, today included.
  ///
  /// - Throws: ``Refusal`` when there is no such day, or more than one.
  public func day(today: Day, trip: DaySpan? = nil) throws(Refusal) -> Day {
    switch self {
    case .day(let day): day
    case .fromToday(let days): today.advanced(by: days)
    case .tripDay(let number): try Self.day(number, of: trip)
    case .monthDay(let month, let day):
      try Self.nearest(month: month, day: day, to: today, in: trip)
    case .weekday(let weekday, let week?):
      today.advanced(by: weekday.rawValue - today.weekday.rawValue + 7 * week)
    case .weekday(let weekday, nil): try Self.next(weekday, from: today, in: trip)
    }
  }

  private static func day(_ number: Int, of trip: DaySpan?) throws(Refusal) -> Day {
    guard let trip else { throw .tripDayWithoutTrip(number) }
    guard (1...trip.count).contains(number) else { throw .tripDayOutOfRange(number, of: trip) }
    return trip.first.advanced(by: number - 1)
  }

  private static func nearest(
    month: Int, day: Int, to today: Day, in trip: DaySpan?
  ) throws(Refusal) -> Day {
    // Eight years each way always hold a 29 February, the nearest one is then the one meant.
    let years = max(1, today.year - 8)...min(9999, today.year + 8)
    let days = years.compactMap { Day(year: $0, month: month, day: day) }
    if let trip, let inside = days.first(where: trip.contains) { return inside }
    let nearest = days.min {
      (abs($0.distance(to: today)), -$0.number) < (abs($1.distance(to: today)), -$1.number)
    }
    guard let nearest else { throw .dayImpossible(year: nil, month: month, day: day) }
    return nearest
  }

  private static func next(
    _ weekday: Weekday, from today: Day, in trip: DaySpan?
  ) throws(Refusal) -> Day {
    guard let trip else {
      return today.advanced(by: (weekday.rawValue - today.weekday.rawValue + 7) % 7)
    }
    let first = trip.first.advanced(
      by: (weekday.rawValue - trip.first.weekday.rawValue + 7) % 7)
    guard trip.contains(first) else { throw .weekdayOutsideTrip(weekday, trip) }
    let second = first.advanced(by: 7)
    guard !trip.contains(second) else { throw .weekdayAmbiguous(weekday, first, second) }
    return first
  }
}

extension Refusal {
  /// 第2天 was said where no trip is meant.
  public static func tripDayWithoutTrip(_ number: Int) -> Self {
    Self(
      .invalid, code: "trip-day-without-trip", message: "“第\(number)天”要有一次异地教学才知道是哪一天",
      repair: "请指明异地教学，或写成日期，如 2024-12-09")
  }

  /// The trip has fewer days.
  public static func tripDayOutOfRange(_ number: Int, of trip: DaySpan) -> Self {
    Self(
      .invalid, code: "trip-day-out-of-range",
      message: "这次异地教学（\(trip)）共\(trip.count)天，没有第\(number)天",
      repair: "请写第1天到第\(trip.count)天")
  }

  /// The trip has no such weekday.
  public static func weekdayOutsideTrip(_ weekday: Weekday, _ trip: DaySpan) -> Self {
    Self(
      .invalid, code: "weekday-outside-trip", message: "这次异地教学（\(trip)）里没有\(weekday.word)",
      repair: "请写成日期，如 \(trip.first)")
  }

  /// The trip has that weekday twice.
  public static func weekdayAmbiguous(_ weekday: Weekday, _ first: Day, _ second: Day) -> Self {
    Self(
      .invalid, code: "weekday-ambiguous",
      message: "这次异地教学里有两个\(weekday.word)：\(first)、\(second)",
      repair: "请写成日期")
  }
}
