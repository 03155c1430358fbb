public import Training

/// A session as a schedule lists it (日程的一项).
public struct ScheduledSession: Hashable, Sendable {
  /// The number of the session.
  public let id: Int
  /// When it is.
  public let time: TimeSpan
  /// 专题讲座, 现场教学, 乘车.
  public let form: String
  /// The topic or the title.
  public let content: String
  /// Where it is.
  public let place: String?
  /// Who teaches or guides.
  public let teachers: [String]
  /// Who sees to it (负责人).
  public let responsible: String?
  /// The state, as a ``Cell/term(code:word:)``.
  public let state: Cell

  /// A session.
  public init(
    id: Int, time: TimeSpan, form: String, content: String, place: String? = nil,
    teachers: [String] = [], responsible: String? = nil, state: Cell
  ) {
    (self.id, self.time, self.form, self.content) = (id, time, form, content)
    (self.place, self.teachers) = (place, teachers)
    (self.responsible, self.state) = (responsible, state)
  }

  /// What a schedule for people shows of it, under the heading of its day.
  static var fields: [Field<ScheduledSession>] {
    [
      Field("slot", "时段") { .text($0.time.start.timeOfDay.partOfDay) },
      Field("time", "时间") { .text($0.hours) },
      Field("form", "活动形式") { .text(PaperWords.form($0.form)) },
      Field("content", "内容") { .text(PaperWords.content($0.content)) },
      Field("place", "地点") { Cell($0.place) },
      Field("teachers", "主讲/讲解") { .list($0.teachers) },
      Field("responsible", "负责人") { Cell($0.responsible) },
      Field("state", "状态") { $0.state },
    ]
  }

  /// What programs and spreadsheets get of it.
  static var allFields: [Field<ScheduledSession>] {
    [
      Field("id", "编号", .trailing) { .number($0.id) },
      Field("day", "日期") { .date($0.time.firstDay) },
      Field("weekday", "星期") { .text($0.time.firstDay.weekday.word) },
      Field("start", "开始") { .text($0.time.start.timeOfDay.description) },
      Field("end", "结束") { .text($0.endTime) },
      Field("end_day", "结束日期") { .date($0.time.lastDay) },
      Field("minutes", "分钟", .trailing) { .number($0.time.minutes) },
    ] + fields.filter { $0.column.key != "time" }
  }

  /// `08:30–11:00`.
  private var hours: String { "\(time.start.timeOfDay)–\(end)" }

  /// The end; on another day with that day before it.
  private var end: String {
    time.lastDay == time.firstDay ? endTime : "\(time.lastDay.wordsWithoutYear) \(endTime)"
  }

  /// The time of the end on ``TimeSpan/lastDay``, 24:00 at its very end.
  private var endTime: String {
    time.end.day == time.lastDay ? time.end.timeOfDay.description : "24:00"
  }
}

/// The words of papers (公文用语), which say 现场教学 and never 参观; only the news article may.
enum PaperWords {
  /// The form of a session as papers name it.
  static func form(_ form: String) -> String {
    ["参观", "参观学习", "参观考察", "考察"].contains(form) ? "现场教学" : form
  }

  /// A title that starts with the verb gets it replaced; names that contain it stay verbatim.
  static func content(_ content: String) -> String {
    for verb in ["参观学习", "参观考察", "参观"] where content.hasPrefix(verb) {
      let rest = content.dropFirst(verb.count)
      return rest.isEmpty ? "现场教学" : "现场教学：\(rest)"
    }
    return content
  }
}
