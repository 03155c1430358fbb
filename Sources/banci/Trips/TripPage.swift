internal import ClassOffice
internal import Documents
internal import Training

/// What is shown of a trip (异地教学详情页).
struct TripPage {
  private let trip: TripDetails

  init(_ trip: TripDetails) { self.trip = trip }

  /// The page for reading.
  func text(width: Int) -> String {
    [
      card.text(as: .table, width: width),
      headcounts.text(as: .table, width: width), steps.text(as: .table, width: width),
    ].joined(separator: "\n")
  }

  /// The page for programs.
  var object: JSONValue {
    guard case .object(let members) = card.object else { return .null }
    return .object(
      members + [
        .init("headcounts", Self.rows(of: headcounts)), .init("steps", Self.rows(of: steps)),
      ])
  }

  private var card: Card {
    let listing = trip.listing
    return Card(
      title: nil,
      [
        .init("id", "编号", .number(listing.id)),
        .init("state", "状态", .text(listing.state.word)),
        .init("units", "单位", .text(listing.units.map(\.name).joined(separator: "、"))),
        .init("unit_paths", "代号", .text(listing.units.map(\.path).joined(separator: " "))),
        .init("destinations", "目的地", .text(listing.destinations.joined(separator: "、"))),
        .init("hosts", "承接单位", Self.list(trip.hosts)),
        .init("first_day", "出发日", .date(listing.days.first)),
        .init("last_day", "返回日", .date(listing.days.last)),
        .init("calendar_days", "日历天数", .number(trip.length.calendarDays)),
        .init("teaching_days", "教学天数", .number(trip.length.teachingDays)),
        .init("stated_days", "文中天数", Cell(trip.length.statedDays)),
        .init("theme", "主题", Cell(listing.theme)),
        .init("leader", "带队领导", Cell(listing.leader)),
        .init("going", "随队学员", .number(listing.going)),
        .init("sessions_tentative", "待定日程", .number(trip.sessions.tentative)),
        .init("sessions_booked", "已定日程", .number(trip.sessions.booked)),
        .init("sessions_held", "已进行日程", .number(trip.sessions.held)),
        .init("sessions_skipped", "未进行日程", .number(trip.sessions.skipped)),
        .init("sessions_cancelled", "已取消日程", .number(trip.sessions.cancelled)),
        .init("note", "备注", Cell(trip.note)),
      ])
  }

  private var headcounts: Table {
    Table(
      "headcounts", title: "人数", of: trip.headcounts,
      [
        Field("day", "日期") { .date($0.day) },
        Field("weekday", "星期") { .text($0.day.weekday.word) },
        Field("on_books", "在册", .trailing) { .number($0.onBooks) },
        Field("expected", "应到", .trailing) { .number($0.expected) },
        Field("reported", "实到", .trailing) { .number($0.reported) },
        Field("going", "出行学员", .trailing) { .number($0.going) },
        Field("staff", "带队和工作人员", .trailing) { .number($0.staff) },
      ])
  }

  private var steps: Table {
    Table(
      "steps", title: "审批与状态记录", of: trip.steps,
      [
        Field("at", "时间") { .text("\($0.at)") },
        Field("by", "办理人") { Cell($0.by) },
        Field("state", "状态") { .text($0.to.word) },
        Field("opinion", "意见") { Cell($0.opinion) },
        Field("document_number", "文号") { Cell($0.documentNumber) },
      ])
  }

  private static func list(_ words: [String]) -> Cell {
    words.isEmpty ? .missing : .text(words.joined(separator: "、"))
  }

  private static func rows(of table: Table) -> JSONValue {
    .array(
      table.rows.map { row in
        .object(zip(table.columns, row).map { .init($0.key, JSONValue($1)) })
      })
  }
}
