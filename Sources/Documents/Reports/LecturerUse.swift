public import Training

/// How often lecturers taught (师资使用统计).
public struct LecturerUse: Hashable, Report {
  /// One lecturer.
  public struct Row: Hashable, Sendable {
    /// The number of the lecturer.
    public let id: Int
    /// The name.
    public let name: String
    /// The title.
    public let title: String?
    /// The employer.
    public let employer: String?
    /// 校内, 外请 or 领导干部.
    public let kind: String
    /// What they did.
    public let use: Use

    /// One lecturer.
    public init(
      id: Int, name: String, title: String? = nil, employer: String? = nil, kind: String, use: Use
    ) {
      (self.id, self.name, self.title) = (id, name, title)
      (self.employer, self.kind, self.use) = (employer, kind, use)
    }
  }

  /// The days counted.
  public let days: DaySpan
  /// The lecturers in order.
  public let rows: [Row]

  /// How often lecturers taught on those days.
  public init(days: DaySpan, rows: [Row]) { (self.days, self.rows) = (days, rows) }

  /// The report laid out.
  public var sheet: ReportSheet {
    let fields: [Field<Row>] = [
      Field("id", "编号", .trailing) { .number($0.id) },
      Field("name", "姓名") { .text($0.name) },
      Field("title", "职称/职务") { Cell($0.title) },
      Field("employer", "单位") { Cell($0.employer) },
      Field("kind", "类别") { .text($0.kind) },
    ]
    return ReportSheet(
      title: "师资使用统计（\(days)）",
      flat: Table("lecturers", of: rows, fields + Use.fields(\.use)),
      notes: ["共 \(rows.count) 人，\(rows.map(\.use).total)"])
  }
}
