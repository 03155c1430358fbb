internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trip change 1 --from 2024-12-15 --through 2024-12-20 --move-sessions`.
struct ChangeTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "修改一次异地教学：日期、目的地、主题、带队等")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "编号") var trip: RecordNumber
  @Option(help: "新的目的地，全部按先后重写，可写多次") var to: [DestinationWord] = []
  @Option(help: "新的出发日") var from: Day?
  @Option(help: "新的返回日") var through: Day?
  @Flag(name: .customLong("move-sessions"), help: "未进行的日程和中途加入、提前返回的日期随出发日平移")
  var movesSessions = false
  @Option(help: "新的带队领导；原带队改为随队工作人员") var leader: String?
  @Option(name: .customLong("host"), help: "新的承接单位，全部重写，可写多次") var hosts: [String] = []
  @Option(help: "新的主题；写 '' 则清除") var theme: String?
  @Option(name: .customLong("stated-days"), help: "文章里说的天数") var statedDays: PositiveCount?
  @Option(help: "新的备注；写 '' 则清除") var note: String?

  func validate() throws {
    let isAnything =
      !to.isEmpty || from != nil || through != nil || leader != nil || !hosts.isEmpty
      || theme != nil || statedDays != nil || note != nil
    guard isAnything else { throw ValidationError("没有写要改什么") }
  }

  func run() async throws {
    try await office.inOffice { office in
      let before = try await office.showTrip(trip.value).listing
      let change = TripChange(
        days: try days(before: before.days), movesSessions: movesSessions, theme: theme,
        statedDays: statedDays?.value, destinations: to.isEmpty ? nil : to.map(\.destination),
        hosts: hosts.isEmpty ? nil : hosts, leader: leader, note: note)
      _ = try await office.changeTrip(trip.value, change, key: key.text)
      let after = try await office.showTrip(trip.value).listing
      let destinations = after.destinations.joined(separator: "、")
      try Output.line("已修改：赴\(destinations)异地教学，\(after.days)（编号 \(after.id)）")
    }
  }

  // Moving the sessions moves the whole trip: its length stays where only one end is given.
  private func days(before: DaySpan) throws(Refusal) -> DaySpan? {
    switch (from, through) {
    case (nil, nil): nil
    case (let from?, nil) where movesSessions:
      try DaySpan(from: from, through: from.advanced(by: before.count - 1))
    case (let from, let through):
      try DaySpan(from: from ?? before.first, through: through ?? before.last)
    }
  }
}
