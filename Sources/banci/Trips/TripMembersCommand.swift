internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci trip members 1`, and with options what changes in the list.
///
/// Whoever is named on the command line is changed at once: each name is a row that was said on
/// purpose, and is shown afterwards. Only `--refresh`, which finds its rows by a rule, shows first
/// and asks, or needs `--apply`.
struct TripMembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: "查看或修改随行名单",
    discussion: """
      不带选项时列出名单。逐个点名的修改直接写入，写入后显示改了谁；
      --refresh 按编组补齐名单（有补入的，也有已离班的），先显示再写入（脚本里要加 --apply）。
      重名的学员请写学员编号。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var apply: ApplyOption
  @Argument(help: "编号") var trip: RecordNumber
  @Option(name: .customLong("stay-behind"), help: "请假不参加的人，可写多次")
  var stayBehind: [String] = []
  @Option(help: "中途加入：姓名=当天已随队的日期，可写多次") var joins: [PersonOnDayWord] = []
  @Option(help: "提前返回：姓名=当天仍随队的日期，可写多次") var returns: [PersonOnDayWord] = []
  @Option(name: .customLong("going"), help: "恢复为全程随队的人，可写多次") var going: [String] = []
  @Option(name: .customLong("add"), help: "列入名单的本班学员，可写多次") var added: [String] = []
  @Option(name: .customLong("escort"), help: "列入名单的随队工作人员，可写多次") var escorts: [String] = []
  @Option(name: .customLong("leave-out"), help: "从名单删去的带队或工作人员，可写多次")
  var leftOut: [String] = []
  @Option(help: "请假、中途加入或提前返回的原因") var reason: String?
  @Flag(name: .customLong("refresh"), help: "按编组补齐名单：补入后来编入的，已离班的改为请假或提前返回") var refreshes = false

  func validate() throws {
    guard !(refreshes && isNaming) else {
      throw ValidationError("--refresh 不能和逐个点名的修改同时写")
    }
  }

  func run() async throws {
    try await office.inOffice { office in
      if refreshes {
        try await refresh(in: office)
      } else if isNaming {
        try await change(in: office)
      } else {
        try output.deliver(Self.table(of: await office.tripMembers(of: trip.value)))
      }
    }
  }

  private var isNaming: Bool {
    let names = stayBehind + going + added + escorts + leftOut
    return !(names.isEmpty && joins.isEmpty && returns.isEmpty)
  }

  private func change(in office: ClassOffice) async throws {
    let days = try await office.showTrip(trip.value).listing.days
    let persons = try await office.changeTripMembers(
      of: trip.value, changes(in: days), key: key.text)
    let members = try await office.tripMembers(of: trip.value)
    let changed = members.filter { persons.contains($0.personID) }
    if !changed.isEmpty { try output.deliver(Self.table(of: changed)) }
    Output.note("已更改 \(persons.count) 人")
  }

  // Additions first, so that a day can be said of whoever is added.
  private func changes(in days: DaySpan) throws(Refusal) -> [TripMemberChange] {
    var changes = added.map { TripMemberChange($0, .addsTrainee) }
    changes += escorts.map { TripMemberChange($0, .addsEscort) }
    changes += stayBehind.map { TripMemberChange($0, .staysBehind, because: reason) }
    for word in joins {
      let day = try word.day.day(today: EdgeClock.today, trip: days)
      changes.append(TripMemberChange(word.person, .joins(on: day), because: reason))
    }
    for word in returns {
      let day = try word.day.day(today: EdgeClock.today, trip: days)
      changes.append(TripMemberChange(word.person, .returns(on: day), because: reason))
    }
    changes += going.map { TripMemberChange($0, .goes) }
    changes += leftOut.map { TripMemberChange($0, .leavesOut) }
    return changes
  }

  private func refresh(in office: ClassOffice) async throws {
    let gaps = try await office.tripMemberGaps(of: trip.value)
    let preview = gaps.map { "\($0.kind.words)：\($0.label)\n" }
    guard try apply.decides(on: Proposal(preview: preview.joined(), rows: gaps.count)) else {
      return
    }
    let refreshed = try await office.refreshTripMembers(of: trip.value, key: key.text)
    try Output.line("已补入 \(refreshed.added) 人，按离班改为请假或提前返回 \(refreshed.left) 人")
  }

  private static func table(of members: [TripMember]) -> Table {
    Table(
      "members", of: members,
      [
        Field("trainee_id", "学员编号", .trailing) { Cell($0.traineeID) },
        Field("name", "姓名") { .text($0.name) },
        Field("sex", "性别") { Cell($0.sex) },
        Field("employer", "单位") { Cell($0.employer) },
        Field("post", "职务") { Cell($0.post) },
        Field("branch", "支部") { Cell($0.branch) },
        Field("group", "小组") { Cell($0.group) },
        Field("part", "身份") { .text($0.part.word) },
        Field("attendance", "随队情况") { .text($0.attendance.word) },
        Field("joins_on", "加入日") { Cell($0.attendance.joins) },
        Field("returns_on", "返回日") { Cell($0.attendance.returns) },
        Field("reason", "原因") { Cell($0.attendance.reason) },
      ])
  }
}

extension TripMemberGap {
  fileprivate var label: String { "\(name)（\(employer ?? "单位未填")，编号 \(traineeID)）" }
}

extension TripMemberGap.Kind {
  fileprivate var words: String {
    switch self {
    case .isMissing: "补入"
    case .hasLeft(nil): "已离班，改为请假不参加"
    case .hasLeft(let day?): "已离班，改为提前返回（\(day.advanced(by: -1))）"
    }
  }
}
