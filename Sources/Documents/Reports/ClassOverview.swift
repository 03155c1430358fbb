public import Training

/// A class at a glance (班次概况).
public struct ClassOverview: Hashable, Sendable {
  /// The short code: 81.
  public let code: String
  /// The official name.
  public let name: String
  /// 进修班, 中青班.
  public let kind: String
  /// 主体班 or 计划外.
  public let plan: String?
  /// 县处级.
  public let level: String?
  /// The department that runs it.
  public let department: String?
  /// 班主任 and 组织员.
  public let staff: [String]
  /// From 报到日 to 离校日.
  public let days: DaySpan
  /// The state, as a ``Cell/term(code:word:)``.
  public let state: Cell
  /// How many branches it has.
  public let branches: Int
  /// How many groups it has.
  public let groups: Int
  /// The planned size.
  public let planned: Int?
  /// How many trainees are on its books.
  public let onBooks: Int
  /// How many trips it has, cancelled ones left out.
  public let trips: Int

  /// A class at a glance.
  public init(
    code: String, name: String, kind: String, plan: String? = nil, level: String? = nil,
    department: String? = nil, staff: [String] = [], days: DaySpan, state: Cell, branches: Int,
    groups: Int, planned: Int? = nil, onBooks: Int, trips: Int
  ) {
    (self.code, self.name, self.kind, self.plan) = (code, name, kind, plan)
    (self.level, self.department, self.staff) = (level, department, staff)
    (self.days, self.state, self.branches, self.groups) = (days, state, branches, groups)
    (self.planned, self.onBooks, self.trips) = (planned, onBooks, trips)
  }

  static var fields: [Field<ClassOverview>] {
    [
      Field("code", "代码") { .text($0.code) },
      Field("name", "班次") { .text($0.name) },
      Field("kind", "班型") { .text($0.kind) },
      Field("plan", "类别") { Cell($0.plan) },
      Field("level", "级别") { Cell($0.level) },
      Field("department", "部门") { Cell($0.department) },
      Field("staff", "班主任、组织员") { .list($0.staff) },
      Field("first_day", "报到日") { .date($0.days.first) },
      Field("last_day", "离校日") { .date($0.days.last) },
      Field("state", "状态") { $0.state },
      Field("branches", "支部", .trailing) { .number($0.branches) },
      Field("groups", "小组", .trailing) { .number($0.groups) },
      Field("planned", "计划人数", .trailing) { Cell($0.planned) },
      Field("on_books", "在册", .trailing) { .number($0.onBooks) },
      Field("trips", "异地教学", .trailing) { .number($0.trips) },
    ]
  }

  /// The class alone, as a card.
  public var card: Card {
    Card(
      title: name,
      Self.fields.map { .init($0.column.key, $0.column.title, $0.cell(self)) })
  }
}

/// Classes at a glance (班次一览).
public struct ClassOverviews: Hashable, Report {
  /// The classes in order.
  public let classes: [ClassOverview]

  /// Those classes.
  public init(_ classes: [ClassOverview]) { self.classes = classes }

  /// The report laid out.
  public var sheet: ReportSheet {
    ReportSheet(
      title: "班次一览", flat: Table("classes", of: classes, ClassOverview.fields),
      notes: ["共 \(classes.count) 个班次，在册 \(classes.map(\.onBooks).reduce(0, +)) 人"])
  }
}
