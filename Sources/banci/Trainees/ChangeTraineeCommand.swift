internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trainee change 张三 --class 81 --unit 81/2 --on 2024-11-04`.
struct ChangeTraineeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "修改一名学员：状态、单位职务、编组等",
    discussion: "换支部或小组从 --on 那天起生效，之前的编组保留。写 '' 可清除班内职务、饮食、住宿、备注。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var who: TraineeOptions
  @Option(help: "新的状态，如 已报到、在学、结业、中途退出") var state: TraineeStateWord?
  @Option(help: "换到这个支部或小组，如 81/2") var unit: UnitPath?
  @Option(name: .customLong("on"), help: "换编组的第一天，或离班的第一天；不写为今天") var day: Day?
  @Option(name: .customLong("name"), help: "更名或改正错字") var newName: String?
  @Option(name: .customLong("id-number"), help: "身份证号；写 - 则询问，不留在命令历史里") var idNumber: String?
  @Option(help: "手机号") var mobile: String?
  @Option(help: "工作单位") var employer: String?
  @Option(help: "职务") var post: String?
  @Option(name: .customLong("class-post"), help: "班内职务") var classPost: String?
  @Option(help: "饮食禁忌") var diet: String?
  @Option(help: "是否住宿") var lodging: String?
  @Option(help: "备注") var note: String?
  @Option(name: .customLong("overlap-reason"), help: "确需同期参加两个班的原因") var overlapReason: String?

  func validate() throws {
    let texts = [
      newName, idNumber, mobile, employer, post, classPost, diet, lodging, note, overlapReason,
    ]
    guard state != nil || unit != nil || texts.contains(where: { $0 != nil }) else {
      throw ValidationError("没有写要改什么")
    }
  }

  func run() async throws {
    let (path, change) = (try who.path, try change)
    let trainee = try await office.inOffice { office in
      let id = try await office.changeTrainee(who.trainee, in: path, change, key: key.key?.text)
      return try await office.showTrainee("\(id)", in: nil)
    }
    let listing = trainee.listing
    let place = [listing.branch, listing.group].compactMap(\.self).joined(separator: " ")
    let words = [listing.state.word, place].filter { !$0.isEmpty }.joined(separator: "，")
    try Output.line("已修改：\(listing.name)（编号 \(listing.id)），现为：\(words)")
  }

  private var change: TraineeChange {
    get throws {
      var change = TraineeChange()
      change.name = try newName.map { text throws(Refusal) in try PersonName(text) }
      change.idNumber = try idNumber.map { try IDNumber(NumberAnswer.read($0)) }
      change.mobile = try mobile.map { text throws(Refusal) in try Mobile(text) }
      (change.employer, change.post, change.classPost) = (employer, post, classPost)
      (change.diet, change.lodging, change.note) = (diet, lodging, note)
      (change.overlapReason, change.state) = (overlapReason, state?.state)
      (change.unit, change.day) = (unit, day)
      return change
    }
  }
}
