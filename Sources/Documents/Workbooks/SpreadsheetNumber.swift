internal import Glibc
internal import Training

/// A number of a spreadsheet as text (电子表格数字): what Excel shows, or the day that it stands for.
enum SpreadsheetNumber {
  /// The text of a number in a format, and whether it is a day or time.
  static func text(
    _ value: Double, as format: NumberFormat, from1904: Bool
  ) -> (text: String, isDate: Bool) {
    switch format {
    case .number: return (plain(value), false)
    case .digits(let count): return (padded(plain(value), to: count), false)
    case .day, .month, .dayAndTime, .time:
      guard let text = date(value, as: format, from1904) else { return (plain(value), false) }
      return (text, true)
    }
  }

  /// Fifteen digits at most, as Excel keeps; the rest of a longer number is zeros.
  static func plain(_ value: Double) -> String {
    if value.rounded() == value, abs(value) < 1e15 { return String(Int(value)) }
    guard value.isFinite else { return "\(value)" }
    let isLong = abs(value) >= 1e15 && abs(value) < 1e21
    return isLong ? whole(value) : formatted("%.15g", value)
  }

  /// `3.40000199001010E+17` in full: `340000199001010000`.
  private static func whole(_ value: Double) -> String {
    let parts = formatted("%.14e", value).split(separator: "e")
    let digits = parts[0].filter { $0 != "." }
    let zeros = (parts.count > 1 ? Int(parts[1]) ?? 14 : 14) - 14
    return digits + String(repeating: "0", count: max(0, zeros))
  }

  private static func formatted(_ format: String, _ value: Double) -> String {
    withVaList([value]) { arguments in
      var letters = [CChar](repeating: 0, count: 64)
      let count = vsnprintf(&letters, letters.count, format, arguments)
      return String(
        decoding: letters.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  private static func padded(_ digits: String, to count: Int) -> String {
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return digits }
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  /// ISO 8601, without the day where the format has none, without seconds where there are none.
  private static func date(
    _ value: Double, as format: NumberFormat, _ from1904: Bool
  ) -> String? {
    guard value >= 0, value < 2_958_466 else { return nil }
    let seconds = Int((value * 86_400).rounded())
    let (serial, rest) = (seconds / 86_400, seconds % 86_400)
    let time = time(rest)
    if format == .time, serial == 0 { return time }
    // Excel's 1900 has a 29 February that never was: number 60, and all behind it are one more.
    guard from1904 || serial != 60, from1904 || serial > 0,
      let epoch = from1904
        ? Day(year: 1904, month: 1, day: 1) : Day(year: 1899, month: 12, day: serial < 60 ? 31 : 30)
    else { return nil }
    let day = "\(epoch.advanced(by: serial))"
    if format == .month, rest == 0 { return String(day.prefix(7)) }
    return rest == 0 && format != .time ? day : "\(day) \(time)"
  }

  private static func time(_ seconds: Int) -> String {
    let clock = [seconds / 3600, seconds / 60 % 60].map { padded(String($0), to: 2) }
      .joined(separator: ":")
    return seconds % 60 == 0 ? clock : "\(clock):\(padded(String(seconds % 60), to: 2))"
  }
}
