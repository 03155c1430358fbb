/// Words for a time of day by the clock: 三点, 9时30分 (时刻).
enum ClockWords {
  /// Behind the clock time that stands there, or there itself.
  static func end(_ text: [Unicode.Scalar], from start: Int, before end: Int) -> Int {
    guard let hour = Numeral.read(text, at: start, before: end), hour.value <= 24,
      hour.range.upperBound < end, ["点", "时"].contains(text[hour.range.upperBound])
    else { return start }
    var next = hour.range.upperBound + 1
    if let minute = Numeral.read(text, at: next, before: end) { next = minute.range.upperBound }
    while next < end, "半钟许整分多".unicodeScalars.contains(text[next]) { next += 1 }
    return next
  }
}
