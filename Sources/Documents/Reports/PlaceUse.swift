public import Training

/// How often places were used (现场教学点使用统计).
public struct PlaceUse: Hashable, Report {
  /// One place.
  public struct Row: Hashable, Sendable {
    /// The number of the place.
    public let id: Int
    /// The official name.
    public let name: String
    /// 现场教学点, 教室.
    public let kind: String?
    /// The division in which it lies.
    public let division: String?
    /// What it was used for.
    public let use: Use

    /// One place.
    public init(
      id: Int, name: String, kind: String? = nil, division: String? = nil, use: Use
    ) {
      (self.id, self.name, self.kind) = (id, name, kind)
      (self.division, self.use) = (division, use)
    }
  }

  /// The days counted.
  public let days: DaySpan
  /// The places in order.
  public let rows: [Row]

  /// How often places were used on those days.
  public init(days: DaySpan, rows: [Row]) { (self.days, self.rows) = (days, rows) }

  /// The report laid out.
  public var sheet: ReportSheet {
    let fields: [Field<Row>] = [
      Field("id", "编号", .trailing) { .number($0.id) },
      Field("name", "地点") { .text($0.name) },
      Field("kind", "类别") { Cell($0.kind) },
      Field("division", "区划") { Cell($0.division) },
    ]
    return ReportSheet(
      title: "现场教学点使用统计（\(days)）",
      flat: Table("places", of: rows, fields + Use.fields(\.use)),
      notes: ["共 \(rows.count) 处，\(rows.map(\.use).total)"])
  }
}
