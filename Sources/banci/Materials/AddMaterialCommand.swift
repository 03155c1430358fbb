internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci material add --trip 1 --text … --theme …`.
struct AddMaterialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记一段素材", discussion: "文字写在 --text 里，或用 --file 指明文本文件。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Option(help: "异地教学的编号") var trip: RecordNumber
  @Option(help: "文字；每行一段") var text: String?
  @Option(help: "文字所在的文本文件") var file: InputFile?
  @Option(help: "归入稿件的哪个小标题") var theme: String?
  @Option(name: .customLong("by"), help: "提供人") var contributor: String?
  @Flag(name: .customLong("may-name"), help: "提供人同意署名") var mayName = false
  @Option(help: "写的是哪个地点：名称或编号") var place: String?

  func validate() throws {
    guard (text == nil) != (file == nil) else {
      throw ValidationError("--text 和 --file 写一个，也只写一个")
    }
  }

  func run() async throws {
    let draft = MaterialDraft(
      try body(), theme: theme, contributor: contributor, mayName: mayName, place: place)
    let (id, materials) = try await office.inOffice { office in
      let id = try await office.addMaterial(draft, toTrip: trip.value, key: key.key?.text)
      return (id, try await office.materials(ofTrip: trip.value))
    }
    try Output.line("已登记素材（编号 \(id)）")
    let similar = materials.first { $0.id == id }?.similar ?? []
    guard !similar.isEmpty else { return }
    Output.note("注意：与素材 \(similar.map(String.init).joined(separator: "、")) 内容相近，请看是否重复")
  }

  private func body() throws -> String {
    guard let file else { return text ?? "" }
    let text = try DecodedText(file.read(atMost: 1_048_576))
    return String(decoding: text.utf8, as: UTF8.self)
  }
}
