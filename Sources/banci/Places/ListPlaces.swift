internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci place list --kind 现场教学点 --division 320500`.
struct ListPlaces: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出地点")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "只看这个类别的") var kind: String?
  @Option(help: "只看这个行政区划以内的，如 320500") var division: DivisionCode?

  func run() async throws {
    let filter = PlaceFilter(kind: kind, division: division)
    let places = try await office.inOffice { try await $0.places(filter) }
    let columns = ["id", "name", "kind", "division_code", "capacity", "exclusive", "opening_hours"]
    let fields = Place.shownFields.filter {
      output.format != .table || columns.contains($0.column.key)
    }
    try output.deliver(Table("places", of: places, fields))
  }
}

/// `banci place show 花都`.
struct ShowPlace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "查看地点")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "名称、别名、拼音或编号") var place: String

  func run() async throws {
    let found = try await office.inOffice { try await $0.showPlace(place) }
    try output.deliver(found.card)
  }
}
