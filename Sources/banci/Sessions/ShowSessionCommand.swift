internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci session show 3`.
struct ShowSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "查看一项日程")

  @OptionGroup var office: OfficeOptions
  @Argument(help: "日程编号") var session: RecordNumber
  @Option(help: "输出格式") var format = ShownFormat.table

  func run() async throws {
    let card = Self.card(of: try await office.inOffice { try await $0.session(session.value) })
    switch format {
    case .table:
      try Output.standard.write(card.text(as: .table, width: Terminal.ofThisProcess.width))
    case .json: try Output.standard.write(card.object.text)
    }
  }

  private static func card(of detail: SessionDetail) -> Card {
    let entry = detail.entry
    return Card([
      .init("id", "编号", .number(entry.id)),
      .init("frame", "属于", .text(detail.frame)),
      .init("trip", "异地教学", Cell(entry.trip)),
      .init("class", "班次", Cell(entry.trainingClass)),
      .init("form", "形式", .text(entry.form)),
      .init("title", "内容", .text(entry.title)),
      .init("time", "时间", .text("\(entry.time)")),
      .init("actual", "实际时间", Cell(entry.actual.map { "\($0)" })),
      .init("place", "地点", Cell(entry.place)),
      .init("online", "线上", .flag(detail.isOnline)),
      .init("lecturers", "主讲人", Cell(detail.lecturers.listed)),
      .init("units", "参加", Cell(entry.units.listed)),
      .init("escorts", "随队人员", Cell(detail.escorts.listed)),
      .init("buses", "用车", Cell(detail.buses.listed)),
      .init("category", "课程类别", Cell(detail.courseCategory)),
      .init("hours", "学时", Cell(detail.studyHalves.map { .init(units: $0 * 5, places: 1) })),
      .init("state", "状态", .text(entry.state.word)),
      .init("contact", "联系", .text(entry.contact.word)),
      .init("headline", "写进导语", .flag(entry.isHeadline)),
      .init("headline_phrase", "导语说法", Cell(detail.headlinePhrase)),
      .init("theme", "主题", Cell(detail.theme)),
      .init("guide", "讲解", Cell(detail.guide)),
      .init("seen", "所见", Cell(detail.seen)),
      .init("replaces", "替换日程", Cell(detail.replaces)),
      .init("note", "备注", Cell(detail.note)),
    ])
  }
}

extension [String] {
  /// The words in one line; `nil` where there are none.
  fileprivate var listed: String? { isEmpty ? nil : joined(separator: "、") }
}
