internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci place change 花都社区 --capacity 120 --exception '2024-12-13 闭馆'`.
struct ChangePlace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "变更地点；改名后旧名作为别名保留")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "名称、别名、拼音或编号") var place: String
  @Option(help: "新的正式名称") var name: String?
  @Option(name: .customLong("alias"), help: "增加的别名；可写多次") var added: [String] = []
  @Option(name: .customLong("remove-alias"), help: "去掉的别名；可写多次") var removed: [String] = []
  @Option(help: "类别") var kind: String?
  @Option(help: "行政区划代码，六位") var division: DivisionCode?
  @Option(help: "容纳人数") var capacity: Capacity?
  @Flag(inversion: .prefixedNo, help: "独占：同一时间只安排一项日程") var exclusive: Bool?
  @Option(help: "开放时间") var hours: OpeningHours?
  @Option(help: "开放例外；替换同一天原有的，可写多次") var exception: [OpeningExceptionsWord] = []
  @Option(name: .customLong("remove-exception"), help: "去掉这一天的开放例外；可写多次") var days: [Day] = []
  @Option(help: "经度,纬度") var coordinates: MapPoint?
  @Option(help: "所属单位") var organisation: String?
  @Option(help: "备注") var note: String?
  @Option(help: "清空：行政区划代码、容纳人数、开放时间、开放例外、坐标、单位、备注；可写多次")
  var clear: [ClearedPlaceField] = []

  func run() async throws {
    let id = try await office.inOffice {
      try await $0.changePlace(place, to: change, key: key.text)
    }
    try Output.line("已变更：\(name ?? place)（编号 \(id)）")
  }

  private var change: PlaceChange {
    var change = PlaceChange()
    (change.name, change.kind, change.note) = (name, kind, note)
    (change.addedAliases, change.removedAliases) = (added, removed)
    (change.divisionCode, change.capacity) = (division, capacity)
    (change.isExclusive, change.hours) = (exclusive, hours)
    change.exceptions = exception.flatMap(\.exceptions)
    change.removedExceptions = days
    (change.coordinates, change.organisation) = (coordinates, organisation)
    change.cleared = Set(clear.map(\.field))
    return change
  }
}
