internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci place add 花都社区 --kind 现场教学点 --hours '周一至周五 08:30-17:00'`.
struct AddPlace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "增加地点")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "正式名称") var name: String
  @Option(help: "类别：现场教学点、教室、酒店、餐厅、车站") var kind: String
  @Option(help: "别名；可写多次") var alias: [String] = []
  @Option(help: "行政区划代码，六位") var division: DivisionCode?
  @Option(help: "容纳人数") var capacity: Capacity?
  @Flag(help: "独占：同一时间只安排一项日程") var exclusive = false
  @Option(help: "开放时间，如 '周二至周日 09:00-17:00'；不写为不限") var hours: OpeningHours?
  @Option(help: "开放例外，如 '2024-12-13 闭馆'；可写多次") var exception: [OpeningExceptionsWord] = []
  @Option(help: "经度,纬度，如 120.985,31.39") var coordinates: MapPoint?
  @Option(help: "所属单位") var organisation: String?
  @Option(help: "备注") var note: String?

  func run() async throws {
    let place = try PlaceContent(
      name: name, aliases: alias, kind: kind, divisionCode: division, capacity: capacity,
      isExclusive: exclusive, hours: hours, exceptions: exception.flatMap(\.exceptions),
      coordinates: coordinates, organisation: organisation, note: note)
    let id = try await office.inOffice { try await $0.addPlace(place, key: key.text) }
    try Output.line("已增加地点：\(place.name)（编号 \(id)）")
  }
}
