import Training

@testable import Documents

extension MarkMutation {
  /// Another day, on which nothing of the sentence took place, or one outside the trip.
  var dates: [Option] {
    let numbers = NumberWord.all(in: text)
    if let weekday { return weekdays(weekday, numbers) }
    guard let day = number(numbers, before: ["日", "号"]),
      let month = number(numbers, before: ["月"])
    else { return [] }
    let days = trip.facts.days.value
    let year = month.value == days.last.month ? days.last.year : days.first.year
    return [-10, -2, -1, 1, 2, 3, 9].compactMap { step in
      guard let other = Day(year: year, month: month.value, day: day.value + step) else {
        return nil
      }
      let isOutside = other < days.first || days.last < other
      guard isOutside || (!sessions.isEmpty && !sessions.contains { $0.firstDay == other }) else {
        return nil
      }
      return Option(text: day.replaced(in: text, with: day.value + step))
    }
  }

  /// Another first or last day of the trip.
  var ranges: [Option] {
    let numbers = NumberWord.all(in: text).filter {
      $0.range.upperBound < text.count && ["日", "号"].contains(text[$0.range.upperBound])
    }
    let days = trip.facts.days.value
    guard let first = numbers.first, let last = numbers.last,
      first.range != last.range, first.value == days.first.dayOfMonth,
      last.value == days.last.dayOfMonth
    else { return [] }
    let length = Day.length(ofMonth: days.last.month, in: days.last.year)
    let lowest = days.first.month == days.last.month ? first.value + 1 : 1
    let ends = [-2, -1, 1, 2].map { last.value + $0 }.filter { (lowest...length).contains($0) }
    let starts = [-1, 1, -3].map { first.value + $0 }.filter {
      (1...Day.length(ofMonth: days.first.month, in: days.first.year)).contains($0)
        && (days.first.month != days.last.month || $0 < last.value)
    }
    // The stretch from the first to the last lesson is doubtful, not wrong.
    let taught = (trip.facts.visits.map(\.time) + trip.facts.lectures.map(\.time)).map(\.firstDay)
      .sorted()
    return ends.filter { $0 != taught.last?.dayOfMonth || taught.first != days.first }
      .map { Option(text: last.replaced(in: text, with: $0)) }
      + starts.filter { $0 != taught.first?.dayOfMonth || taught.last != days.last }
      .map { Option(text: first.replaced(in: text, with: $0)) }
  }

  /// Where a weekday stands alone.
  private var weekday: Int? {
    guard !text.contains("日") || claim.text.contains("星期日") || claim.text.contains("周日"),
      let head = text.firstIndex(where: { ["周", "期"].contains($0) }), head + 1 < text.count
    else { return nil }
    return head + 1
  }

  private func weekdays(_ place: Int, _ numbers: [NumberWord]) -> [Option] {
    let words = Array("一二三四五六日")
    guard !sessions.isEmpty, words.contains(text[place]) else { return [] }
    let taken = Set(sessions.map { $0.firstDay.number })
    let days = trip.facts.days.value.days
    return words.indices.compactMap { index in
      let isTaken = days.contains { taken.contains($0.number) && isWeekday($0, index) }
      guard !isTaken else { return nil }
      var changed = text
      changed[place] = words[index]
      return Option(text: String(changed))
    }
  }

  /// Day zero of the civil count, 1970-01-01, was a Thursday.
  private func isWeekday(_ day: Day, _ index: Int) -> Bool {
    guard let monday = Day(iso: "2024-01-01") else { return false }
    return ((day.number - monday.number) % 7 + 7) % 7 == index
  }

  private func number(_ numbers: [NumberWord], before marks: [Character]) -> NumberWord? {
    numbers.first { $0.range.upperBound < text.count && marks.contains(text[$0.range.upperBound]) }
  }
}
