/// When a place is open, by weekday (开放时间): never on no day at all.
public struct OpeningHours: Hashable, Sendable {
  private let spans: [Weekday: [OpeningSpan]]

  /// Takes the parts of each day on which it is open.
  ///
  /// - Throws: ``Refusal`` when two parts of a day overlap or there is none on any day.
  public init(_ spans: [Weekday: [OpeningSpan]]) throws(Refusal) {
    let sorted = spans.filter { !$0.value.isEmpty }.mapValues { $0.sorted() }
    guard !sorted.isEmpty else { throw .neverOpen }
    for weekday in Weekday.allCases {
      let ofDay = sorted[weekday] ?? []
      for (earlier, later) in zip(ofDay, ofDay.dropFirst()) where earlier.overlaps(later) {
        throw .openingHoursOverlap(weekday, earlier, later)
      }
    }
    self.spans = sorted
  }

  /// The parts of that day in which it is open, in order; none where it is closed.
  public func spans(on weekday: Weekday) -> [OpeningSpan] { spans[weekday] ?? [] }
}

extension OpeningHours: CustomStringConvertible {
  /// `周一至周五 08:30-17:00；周六 09:00-11:30`, which reads back as the same.
  public var description: String {
    var days: [OpeningSpan: [Weekday]] = [:]
    for weekday in Weekday.allCases {
      for span in spans(on: weekday) { days[span, default: []].append(weekday) }
    }
    return days.sorted { left, right in
      let (first, second) = (left.value[0].rawValue, right.value[0].rawValue)
      return first == second ? left.key < right.key : first < second
    }
    .map { "\(WeekdayWords.text(of: $0.value)) \($0.key)" }
    .joined(separator: "；")
  }
}

extension Refusal {
  /// Two parts of one day overlap.
  static func openingHoursOverlap(
    _ weekday: Weekday, _ earlier: OpeningSpan, _ later: OpeningSpan
  ) -> Self {
    Self(
      .invalid, code: "opening-hours-overlap",
      message: "\(weekday.word)的开放时段 \(earlier) 与 \(later) 重叠", repair: "请合并成一段，或改正其中一段")
  }

  /// It is closed on every day.
  static let neverOpen = Self(
    .invalid, code: "never-open", message: "按这样写，每天都不开放",
    repair: "请写出开放的日子；没有限制的，留空即可")
}
