internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci organisation change 皖东市财政局 --name 皖东市财政和国资局 --from 2024-03-01`.
struct ChangeOrganisation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "修改单位：更名、上级、类别、简称",
    discussion: "更名从 --from 那天起生效（不写为今天），旧名作为曾用名保留，仍可用来查找。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "单位") var organisation: String
  @Option(help: "新名称") var name: String?
  @Option(help: "新名称从哪一天起") var from: Day?
  @Option(help: "上级单位；写 '' 则没有上级") var parent: String?
  @Option(help: "类别：机关、企业、党校…") var kind: String?
  @Option(help: "行政区划代码，六位；写 '' 则清除") var division: String?
  @Option(help: "组织序：小的排在前面") var order: OrganisationOrder?
  @Option(help: "增加简称或别名；可写多次") var alias: [String] = []
  @Option(name: .customLong("drop-alias"), help: "去掉简称或别名；可写多次")
  var droppedAlias: [String] = []

  func validate() throws {
    guard from == nil || name != nil else { throw ValidationError("--from 要和 --name 一起写") }
    let texts = [name, parent, kind, division].compactMap(\.self)
    guard !texts.isEmpty || order != nil || !alias.isEmpty || !droppedAlias.isEmpty else {
      throw ValidationError("没有写明要改什么")
    }
  }

  func run() async throws {
    var change = OrganisationChange()
    (change.name, change.from, change.kind) = (name, from, kind)
    (change.parent, change.divisionCode, change.position) = (parent, division, order?.value)
    (change.aliases, change.droppedAliases) = (alias, droppedAlias)
    let id = try await office.inOffice { [change] in
      try await $0.changeOrganisation(organisation, change, key: key.text)
    }
    let renamed = name.map { "，自 \(from.map { "\($0)" } ?? "今天")起名为\($0)" } ?? ""
    try Output.line("已修改单位：\(organisation)（编号 \(id)）\(renamed)")
  }
}

/// The place of an organisation among others (组织序).
struct OrganisationOrder: NumberWord {
  static let noun = "组织序"
  static let range = 0...1_000_000
  let value: Int
  init(checked value: Int) { self.value = value }
}
