/// What a claim of an article is about (事实类别).
public enum ClaimKind: String, Hashable, Sendable, CaseIterable {
  /// A day: 12月9日.
  case date
  /// The first and the last day: 12月8日至13日.
  case range
  /// How long it took: 为期6天.
  case duration
  /// How many people, lectures or visits: 64名学员.
  case count
  /// The class: 第81期县处级干部进修班.
  case `class`
  /// The branch or group that travels: 一支部.
  case unit
  /// Where the trip goes: 昆山市.
  case destination
  /// The title of a lecture.
  case lecture
  /// Who taught, with title and employer.
  case lecturer
  /// A site.
  case place
  /// Which site came after which: 先后参观了.
  case order
  /// The form of teaching: 座谈, 车览.
  case form
  /// When the article is published.
  case publication

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .date: "日期"
    case .range: "起止日期"
    case .duration: "时长"
    case .count: "数量"
    case .class: "班次"
    case .unit: "支部或小组"
    case .destination: "目的地"
    case .lecture: "讲座"
    case .lecturer: "主讲人"
    case .place: "地点"
    case .order: "先后顺序"
    case .form: "教学形式"
    case .publication: "发布时间"
    }
  }
}
