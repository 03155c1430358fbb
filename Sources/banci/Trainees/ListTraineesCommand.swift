internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci trainee list 81/1 --state 在学`.
struct ListTraineesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出班次、支部或小组今天的学员，按名册顺序")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "班次、支部或小组，如 81/1；不写则用 banci use 设定的") var unit: UnitPath?
  @Option(name: .customLong("state"), help: "只看这种状态的，可写多次，如 在学")
  var states: [TraineeStateWord] = []

  func run() async throws {
    let path = try ContextUnit.path(unit)
    let trainees = try await office.inOffice { office in
      try await office.trainees(of: path, in: states.map(\.state))
    }
    try output.deliver(Self.table(of: trainees))
  }

  private static func table(of trainees: [TraineeListing]) -> Table {
    Table(
      "trainees", of: trainees,
      [
        Field("id", "编号", .trailing) { .number($0.id) },
        Field("order", "序号", .trailing) { Cell($0.order) },
        Field("name", "姓名") { .text($0.name) },
        Field("sex", "性别") { Cell($0.sex?.rawValue) },
        Field("employer", "单位") { Cell($0.employer) },
        Field("post", "职务") { Cell($0.post) },
        Field("rank", "级别") { Cell($0.rank) },
        Field("branch", "支部") { Cell($0.branch) },
        Field("group", "小组") { Cell($0.group) },
        Field("class_post", "班内职务") { Cell($0.classPost) },
        Field("state", "状态") { .term(code: $0.state.rawValue, word: $0.state.word) },
        Field("left_on", "离班日") { Cell($0.leftOn) },
        Field("diet", "饮食") { Cell($0.diet) },
      ])
  }
}

/// A state of a trainee on the command line: `studying` or `在学`.
struct TraineeStateWord: ArgumentWord {
  let state: TraineeState

  init(word: String) throws(Refusal) { state = try TraineeState(word: word) }
}
