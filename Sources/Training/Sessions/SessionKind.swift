/// What a session is beyond being on the timetable (日程类别).
public enum SessionKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// 专题讲座: with a topic and lecturers.
  case lecture
  /// 现场教学: at a site, with a theme and a guide.
  case visit
  /// Anything else: a meal, a ride, a discussion.
  case other

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .lecture: "讲座"
    case .visit: "现场教学"
    case .other: "其他"
    }
  }
}
