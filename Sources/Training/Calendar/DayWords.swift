/// Days as people write them (日期的说法): `2024-12-09`, `12.9`, `12月9日`, `周一`, `明天`, `第2天`.
public enum DayWords {
  /// Reads a day, seen from today and, where the words are about a trip, from the trip's days.
  ///
  /// - Throws: ``Refusal`` when the words name no day, or no single one.
  public static func parse(
    _ text: String, today: Day, trip: DaySpan? = nil
  ) throws(Refusal) -> Day {
    try DayWord(text).day(today: today, trip: trip)
  }

  /// Reads a day and a time: `2024-12-09 08:30`, `12.9 8:30`, `第2天 08:30`.
  ///
  /// - Throws: ``Refusal`` when the words name no minute of a day.
  public static func parseMoment(
    _ text: String, today: Day, trip: DaySpan? = nil
  ) throws(Refusal) -> Moment {
    try MomentWord(text).moment(today: today, trip: trip)
  }
}
