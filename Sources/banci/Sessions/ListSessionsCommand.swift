internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci session list --trip 1`.
struct ListSessionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出日程")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "只看这次异地教学的") var trip: RecordNumber?
  @Option(name: .customLong("class"), help: "只看这个班次、支部或小组参加的") var unit: UnitPath?
  @Option(help: "只看这一天及以后的") var from: Day?
  @Option(help: "只看这一天及以前的") var through: Day?
  @Flag(name: .customLong("cancelled"), help: "也列出已取消的") var isCancelledShown = false

  func validate() throws {
    guard trip == nil || unit == nil else {
      throw ValidationError("--trip 和 --class 只能写一个")
    }
  }

  func run() async throws {
    let days = try DayRange.days(from: from, through: through)
    let entries = try await office.inOffice { office in
      try await office.sessions(of: scope, on: days, isCancelledShown: isCancelledShown)
    }
    try output.deliver(Self.table(of: entries))
  }

  private var scope: SessionScope {
    if let trip { return .trip(trip.value) }
    return unit.map(SessionScope.unit) ?? .school
  }

  private static func table(of entries: [TimetableEntry]) -> Table {
    Table(
      "sessions", of: entries,
      [
        Field("id", "编号", .trailing) { .number($0.id) },
        Field("day", "日期") { .date($0.time.firstDay) },
        Field("weekday", "星期") { .text($0.time.firstDay.weekday.word) },
        Field("start", "开始") { .text("\($0.time.start.timeOfDay)") },
        Field("end", "结束") { .text($0.time.endText) },
        Field("form", "形式") { .text($0.form) },
        Field("title", "内容") { .text($0.title) },
        Field("place", "地点") { Cell($0.place) },
        Field("lecturers", "主讲人") { .text($0.lecturers.joined(separator: "、")) },
        Field("units", "参加") { .text($0.units.joined(separator: " ")) },
        Field("state", "状态") { .text($0.state.word) },
        Field("contact", "联系") { .text($0.contact.word) },
        Field("headline", "导语") { .flag($0.isHeadline) },
        Field("trip", "异地教学", .trailing) { Cell($0.trip) },
        Field("class", "班次") { Cell($0.trainingClass) },
      ])
  }
}

extension TimeSpan {
  /// The end as a time of day, with its day where that is another one.
  var endText: String {
    if firstDay != lastDay { return "\(end)" }
    return end.day == firstDay ? "\(end.timeOfDay)" : "24:00"
  }
}

/// Days with an open end (日期范围).
enum DayRange {
  /// The days, or `nil` where neither end was typed; an open end reaches as far as days are written.
  ///
  /// - Throws: A ``Refusal`` when the last comes before the first.
  static func days(from: Day?, through: Day?) throws(Refusal) -> DaySpan? {
    guard from != nil || through != nil else { return nil }
    return try DaySpan(
      from: from ?? Day(iso: "0001-01-01") ?? Day(number: 0),
      through: through ?? Day(iso: "9999-12-30") ?? Day(number: 0))
  }
}
