internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci trainee add 张三 --class 81/1 --sex 男 --employer 某县教育局 --post 局长`.
struct AddTraineeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记一名学员，规则与导入一行名册相同",
    discussion: "报到日之前登记的为“拟调训”，之后为“已报到”。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "姓名") var name: String
  @Option(name: .customLong("class"), help: "班次，或所在的支部、小组，如 81/1；不写则用 banci use 设定的")
  var unit: UnitPath?
  @Option(help: "性别：男或女") var sex: String
  @Option(help: "工作单位") var employer: String
  @Option(help: "职务") var post: String
  @Option(help: "民族") var ethnic: String?
  @Option(help: "出生年月，如 1975.06") var birth: String?
  @Option(help: "政治面貌") var political: String?
  @Option(help: "学历") var education: String?
  @Option(help: "级别") var rank: String?
  @Option(name: .customLong("id-number"), help: "身份证号；写 - 则逐项询问，不留在命令历史里")
  var idNumber: String?
  @Option(help: "手机号") var mobile: String?
  @Option(name: .customLong("class-post"), help: "班内职务") var classPost: String?
  @Option(help: "饮食禁忌") var diet: String?
  @Option(help: "是否住宿") var lodging: String?
  @Option(help: "备注") var note: String?
  @Option(name: .customLong("overlap-reason"), help: "确需同期参加两个班的原因") var overlapReason: String?

  func run() async throws {
    let path = try ContextUnit.path(unit)
    let draft = try TraineeDraft(cells, overlapReason: overlapReason)
    let id = try await office.inOffice { office in
      try await office.addTrainee(draft, to: path, key: key.key?.text)
    }
    try Output.line("已登记学员：\(name)（编号 \(id)）")
  }

  private var cells: [RosterField: String] {
    get throws {
      let said: [(RosterField, String?)] = [
        (.name, name), (.sex, sex), (.unit, employer), (.post, post), (.ethnicGroup, ethnic),
        (.birth, birth), (.politicalStatus, political), (.education, education), (.rank, rank),
        (.idNumber, try idNumber.map(NumberAnswer.read)), (.mobile, mobile),
        (.classPost, classPost), (.diet, diet), (.lodging, lodging), (.remark, note),
      ]
      return said.reduce(into: [:]) { cells, field in
        if let text = field.1 { cells[field.0] = text }
      }
    }
  }
}

/// A number that is asked for where `-` stands, so that it is no argument of a process.
enum NumberAnswer {
  /// The number as typed.
  static func read(_ word: String) throws -> String {
    word == "-" ? try Terminal.ofThisProcess.ask("身份证号：") : word
  }
}
