internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci trip list`.
struct ListTripsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出异地教学")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .customLong("class"), help: "只看这个班次、支部或小组的；不写则按 banci use 设定的")
  var unit: UnitPath?
  @Flag(name: .customLong("all"), help: "看全部，不按 banci use 设定的筛选") var isAll = false
  @Option(name: .customLong("state"), help: "只看这种状态的，可写多次，如 草案、已确认")
  var states: [TripStateWord] = []
  @Option(help: "只看这一天及以后的") var from: Day?
  @Option(help: "只看这一天及以前的") var through: Day?

  func run() async throws {
    let filter = TripFilter(unit: try chosenUnit, states: states.map(\.state), days: try days)
    let trips = try await office.inOffice { try await $0.trips(filter) }
    try output.deliver(Self.table(of: trips))
  }

  private var chosenUnit: UnitPath? {
    get throws {
      guard unit == nil, !isAll else { return unit }
      let context = try WorkingContext.load(from: HomeDirectory())
      if let header = context.header { Output.note(header) }
      return try context.unitPath()
    }
  }

  // An open end reaches as far as days are written.
  private var days: DaySpan? {
    get throws(Refusal) {
      guard from != nil || through != nil else { return nil }
      return try DaySpan(
        from: from ?? Day(iso: "0001-01-01") ?? Day(number: 0),
        through: through ?? Day(iso: "9999-12-30") ?? Day(number: 0))
    }
  }

  private static func table(of trips: [TripListing]) -> Table {
    Table(
      "trips", of: trips,
      [
        Field("id", "编号", .trailing) { .number($0.id) },
        Field("units", "单位") { .text($0.units.map(\.name).joined(separator: "、")) },
        Field("unit_paths", "代号") { .text($0.units.map(\.path).joined(separator: " ")) },
        Field("destinations", "目的地") { .text($0.destinations.joined(separator: "、")) },
        Field("first_day", "出发日") { .date($0.days.first) },
        Field("last_day", "返回日") { .date($0.days.last) },
        Field("going", "随队学员", .trailing) { .number($0.going) },
        Field("leader", "带队") { Cell($0.leader) },
        Field("state", "状态") { .text($0.state.word) },
        Field("theme", "主题") { Cell($0.theme) },
      ])
  }
}
