internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip add 81/1 --to 昆山市 --from 2024-12-08 --through 2024-12-13 --leader 甲`.
struct AddTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "安排一次异地教学，单位里的学员都列入随行名单")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "班次、支部或小组，如 81/1；可写多个；不写则用 banci use 设定的")
  var units: [UnitPath] = []
  @Option(help: "目的地，按先后可写多次；可带行政区划代码，如 昆山市=320583") var to: [DestinationWord]
  @Option(help: "出发日") var from: Day
  @Option(help: "返回日") var through: Day
  @Option(help: "带队领导（工作人员姓名）") var leader: String?
  @Option(name: .customLong("escort"), help: "随队工作人员，可写多次") var escorts: [String] = []
  @Option(name: .customLong("host"), help: "承接单位，可写多次") var hosts: [String] = []
  @Option(help: "主题") var theme: String?
  @Option(name: .customLong("stated-days"), help: "文章里说的天数，如 5（5天的时间）")
  var statedDays: PositiveCount?
  @Option(help: "备注") var note: String?

  func run() async throws {
    let draft = TripDraft(
      units: try units.isEmpty ? [ContextUnit.path(nil)] : units,
      destinations: to.map(\.destination), hosts: hosts,
      days: try DaySpan(from: from, through: through), theme: theme,
      statedDays: statedDays?.value, leader: leader, escorts: escorts, note: note)
    let trip = try await office.inOffice { office in
      try await office.scheduleTrip(draft, key: key.text)
    }
    let destinations = draft.destinations.map(\.name).joined(separator: "、")
    try Output.line("已安排：赴\(destinations)异地教学，\(draft.days)（编号 \(trip.id)）")
    try Output.line("随行名单：学员 \(trip.trainees) 人，带队和工作人员 \(trip.staff) 人")
  }
}
