/// A day of the Gregorian calendar (日期), without a time or a zone.
///
/// Arithmetic is on the proleptic Gregorian calendar by the day count of Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil`.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day that many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The day with that year, month and day of the month, or `nil` where there is none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Reads `2024-12-09` and nothing else.
  public init?(iso text: some StringProtocol) {
    var (year, month, day, length) = (0, 0, 0, 0)
    for byte in text.utf8 {
      length += 1
      let digit = Int(byte) - 48
      switch length {
      case 5, 8: guard byte == UInt8(ascii: "-") else { return nil }
      case 11...: return nil
      case _ where !(0...9).contains(digit): return nil
      case ...4: year = year * 10 + digit
      case ...7: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    guard length == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, 2024.
  public var year: Int { civil.year }
  /// The month, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { civil.day }
  /// The weekday.
  public var weekday: Weekday {
    Weekday(rawValue: ((number + 3) % 7 + 7) % 7 + 1) ?? .monday
  }

  /// The day that many days later.
  public func advanced(by days: Int) -> Day { Day(number: number + days) }
  /// How many days later the other day is.
  public func distance(to other: Day) -> Int { other.number - number }

  /// The earlier day is the lesser.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// How many days a month has.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Day: CustomStringConvertible {
  /// `2024-12-09`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A whole number with leading zeros: `09`.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
