public import Training

/// How much something was used (使用情况).
public struct Use: Hashable, Sendable {
  /// How many sessions.
  public let times: Int
  /// How long in all, in minutes.
  public let minutes: Int
  /// How many 学时, in tenths; `nil` where none are recorded.
  public let tenthsOfHours: Int?
  /// The classes that had it, in order and once each.
  public let classes: [String]
  /// The last day.
  public let lastDay: Day?

  /// How much something was used.
  public init(
    times: Int, minutes: Int, tenthsOfHours: Int? = nil, classes: [String], lastDay: Day? = nil
  ) {
    (self.times, self.minutes, self.tenthsOfHours) = (times, minutes, tenthsOfHours)
    (self.classes, self.lastDay) = (classes, lastDay)
  }

  static func fields<Row>(_ use: @escaping (Row) -> Use) -> [Field<Row>] {
    [
      Field("times", "次数", .trailing) { .number(use($0).times) },
      Field("minutes", "分钟", .trailing) { .number(use($0).minutes) },
      Field("hours", "学时", .trailing) {
        Cell(use($0).tenthsOfHours.map { Cell.Decimal(units: $0, places: 1) })
      },
      Field("class_count", "班次数", .trailing) { .number(use($0).classes.count) },
      Field("classes", "班次") { .list(use($0).classes) },
      Field("last_day", "最近一次") { Cell(use($0).lastDay) },
    ]
  }
}

extension [Use] {
  /// `7 次，10.5 学时`; what has no 学时 on record adds none.
  fileprivate var sum: (times: Int, hours: Cell.Decimal) {
    let hours = compactMap(\.tenthsOfHours).reduce(0, +)
    return (map(\.times).reduce(0, +), Cell.Decimal(units: hours, places: 1))
  }

  var total: String { "\(sum.times) 次，\(sum.hours) 学时" }
}
