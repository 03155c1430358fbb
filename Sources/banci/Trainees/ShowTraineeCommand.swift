internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// Whom a command is about (哪一位学员): a name within a class, or a number.
struct TraineeOptions: ParsableArguments {
  @Argument(help: "姓名、拼音、首字母或编号") var trainee: String
  @Option(name: .customLong("class"), help: "哪个班次、支部或小组的，如 81；不写则用 banci use 设定的")
  var unit: UnitPath?

  /// The unit in which to look; a plain number needs none.
  var path: UnitPath? {
    get throws {
      let isNumber = HalfWidth.folded(trainee).utf8.allSatisfy { (48...57).contains($0) }
      return try unit ?? (isNumber ? nil : ContextUnit.path(nil))
    }
  }
}

/// `banci trainee show 张三 --class 81`.
struct ShowTraineeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一名学员；号码遮盖，--full 显示完整号码并记入日志")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var who: TraineeOptions
  @Flag(name: .customLong("full"), help: "显示完整的证件号和手机号（记入日志）") var isFull = false
  @Option(help: "输出格式") var format = ShownFormat.table

  func run() async throws {
    let path = try who.path
    let details = try await office.inOffice { office in
      try await office.showTrainee(who.trainee, in: path, showingFullNumbers: isFull)
    }
    let card = Self.card(of: details)
    switch format {
    case .table:
      try Output.standard.write(card.text(as: .table, width: Terminal.ofThisProcess.width))
    case .json: try Output.standard.write(card.text(as: .json))
    }
  }

  private static func card(of trainee: TraineeDetails) -> Card {
    let listing = trainee.listing
    let places = trainee.placements.map { "\($0.unit)（\($0.days)）" }
    return Card([
      .init("id", "编号", .number(listing.id)), .init("name", "姓名", .text(listing.name)),
      .init("class", "班次", .text(trainee.className)),
      .init("state", "状态", .term(code: listing.state.rawValue, word: listing.state.word)),
      .init("left_on", "离班日", Cell(listing.leftOn)),
      .init("sex", "性别", Cell(listing.sex?.rawValue)),
      .init("ethnic_group", "民族", Cell(trainee.ethnicGroup)),
      .init("birth", "出生年月", Cell(trainee.birth)),
      .init("political_status", "政治面貌", Cell(trainee.politicalStatus)),
      .init("education", "学历", Cell(trainee.education)),
      .init("employer", "单位", Cell(listing.employer)), .init("post", "职务", Cell(listing.post)),
      .init("rank", "级别", Cell(listing.rank)), .init("grade", "职级", Cell(trainee.grade)),
      .init("id_number", "身份证号", Cell(trainee.idNumber)),
      .init("mobile", "手机号", Cell(trainee.mobile)),
      .init("class_post", "班内职务", Cell(listing.classPost)),
      .init("placements", "编组", .list(places)), .init("diet", "饮食禁忌", Cell(listing.diet)),
      .init("lodging", "是否住宿", Cell(trainee.lodging)), .init("note", "备注", Cell(trainee.note)),
      .init("overlap_reason", "同期参加两班的原因", Cell(trainee.overlapReason)),
    ])
  }
}
