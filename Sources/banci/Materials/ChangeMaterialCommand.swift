internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci material change 3 --theme … --may-name`.
struct ChangeMaterialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "改动一段素材；不写的保持不变")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "素材编号") var material: RecordNumber
  @Option(help: "文字；每行一段") var text: String?
  @Option(help: "归入稿件的哪个小标题") var theme: String?
  @Option(name: .customLong("by"), help: "提供人") var contributor: String?
  @Flag(name: .customLong("may-name"), help: "提供人同意署名") var mayName = false
  @Flag(name: .customLong("not-named"), help: "提供人不同意或撤回署名") var isNotNamed = false
  @Option(help: "写的是哪个地点：名称或编号") var place: String?

  func validate() throws {
    guard !(mayName && isNotNamed) else {
      throw ValidationError("--may-name 和 --not-named 只写其一")
    }
  }

  func run() async throws {
    var change = MaterialChange()
    (change.body, change.theme, change.contributor) = (text, theme, contributor)
    change.mayName = mayName ? true : isNotNamed ? false : nil
    change.place = place
    let settled = change
    try await office.inOffice {
      try await $0.changeMaterial(material.value, to: settled, key: key.text)
    }
    try Output.line("已改动素材 \(material)")
  }
}

/// `banci material remove 3`.
struct RemoveMaterialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "删去一段素材；已存的稿件不变")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "素材编号") var material: RecordNumber

  func run() async throws {
    try await office.inOffice { try await $0.removeMaterial(material.value, key: key.text) }
    try Output.line("已删去素材 \(material)")
  }
}
