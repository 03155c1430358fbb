internal import ClassOffice
internal import Documents
internal import Training

extension Place {
  /// What lists and cards show of a place.
  static var shownFields: [Field<Place>] {
    [
      Field("id", "编号", .trailing) { .number($0.id) },
      Field("name", "名称") { .text($0.content.name) },
      Field("aliases", "别名") { .list($0.content.aliases) },
      Field("kind", "类别") { .text($0.content.kind) },
      Field("division_code", "行政区划代码") { Cell($0.content.divisionCode?.digits) },
      Field("capacity", "容纳人数", .trailing) { Cell($0.content.capacity?.people) },
      Field("exclusive", "独占") { .flag($0.content.isExclusive) },
      Field("opening_hours", "开放时间") { Cell($0.content.hours?.description) },
      Field("opening_exceptions", "开放例外") {
        $0.content.exceptions.isEmpty ? .missing : .text($0.content.exceptions.text)
      },
      Field("longitude", "经度", .trailing) { Cell($0.content.coordinates?.longitudeText) },
      Field("latitude", "纬度", .trailing) { Cell($0.content.coordinates?.latitudeText) },
      Field("organisation", "单位") { Cell($0.content.organisation) },
      Field("note", "备注") { Cell($0.content.note) },
    ]
  }

  /// The Chinese words of the fields by their keys.
  static var fieldTitles: [String: String] {
    shownFields.reduce(into: [:]) { $0[$1.column.key] = $1.column.title }
  }

  /// The place by itself.
  var card: Card {
    Card(Self.shownFields.map { .init($0.column.key, $0.column.title, $0.cell(self)) })
  }
}
