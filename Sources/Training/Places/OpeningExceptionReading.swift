extension OpeningException {
  /// Reads `2024-12-13 闭馆；2025-01-28至2025-02-03 闭馆（春节）；2024-12-31 09:00-12:00`, by day.
  ///
  /// - Throws: ``Refusal`` when a clause cannot be read or a day is said twice.
  public static func list(_ text: String) throws(Refusal) -> [OpeningException] {
    var exceptions: [Day: OpeningException] = [:]
    for clause in OpeningClause.split(text) {
      for exception in try read(clause) {
        guard exceptions.updateValue(exception, forKey: exception.day) == nil else {
          throw .openingExceptionTwice(exception.day)
        }
      }
    }
    return exceptions.values.sorted { $0.day < $1.day }
  }

  private static func read(_ clause: String) throws(Refusal) -> [OpeningException] {
    let open = clause.firstIndex { "(（".contains($0) } ?? clause.endIndex
    let reason = clause[open...].dropFirst().filter { !")）".contains($0) }
    let words = WrittenText.halfWidth(String(clause[..<open]))
    let days = words.prefix { $0.isNumber || "-/.年月日至到~ \t".contains($0) }
    // Behind the last blank the figures are those of a time: 2024-12-31 09:00-12:00.
    let hasTimes = [":", "点", "小时"].contains { words.contains($0) }
    let end = hasTimes ? days.lastIndex(of: " ") ?? days.endIndex : days.endIndex
    guard let span = Self.span(words[end...]), let days = Self.days(words[..<end]) else {
      throw .openingExceptionUnreadable(clause)
    }
    var exceptions: [OpeningException] = []
    for day in days { exceptions.append(try OpeningException(day, try span.get(), reason: reason)) }
    return exceptions
  }

  /// The outer `nil` is unreadable, the inner one closed.
  private static func span(_ words: Substring) -> Result<OpeningSpan?, Refusal>? {
    let words = WrittenText.withoutBlanks(String(words))
    if words.isEmpty { return nil }
    if OpeningClause.meansClosed(words) { return .success(nil) }
    do { return .success(try OpeningSpan(words: words)) } catch { return .failure(error) }
  }

  private static func days(_ words: Substring) -> [Day]? {
    let ends = WrittenText.withoutBlanks(String(words))
      .split(omittingEmptySubsequences: false) { "至到~".contains($0) }
      .map(day)
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      (0...366).contains(first.distance(to: last))
    else { return nil }
    return (0...first.distance(to: last)).map(first.advanced)
  }

  /// `2024-12-13`, `2024/12/13`, `2024.12.13`, `2024年12月13日`.
  private static func day(_ word: Substring) -> Day? {
    let parts = word.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
    guard parts.count == 3, parts[0].count == 4 else { return nil }
    let numbers = [parts[0], parts[1], parts[2].hasSuffix("日") ? parts[2].dropLast() : parts[2]]
      .compactMap { Int($0) }
    return numbers.count == 3 ? Day(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
  }
}

extension Refusal {
  /// The words name no day with its hours.
  static func openingExceptionUnreadable(_ clause: String) -> Self {
    Self(
      .invalid, code: "opening-exception-unreadable", message: "“\(clause.prefix(40))”不是看得懂的开放例外",
      repair: "请写成 2024-12-13 闭馆 或 2024-12-31 09:00-12:00，年份写全，几天用；分开")
  }

  /// One day has two exceptions.
  static func openingExceptionTwice(_ day: Day) -> Self {
    Self(
      .invalid, code: "opening-exception-twice", message: "\(day) 的开放例外写了两次", repair: "一天只写一段，请只留一句"
    )
  }
}
