internal import ArgumentParser
internal import ClassOffice
internal import Documents

/// `banci organisation merge 皖东财政局 --into 皖东市财政局 --apply`.
struct MergeOrganisations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "合并重复登记的单位；名称作为别名保留")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var apply: ApplyOption
  @Argument(help: "重复的单位，合并后不再有") var duplicate: String
  @Option(help: "并入这个单位") var into: String

  func run() async throws {
    try await office.inOffice { office in
      let merge = try await office.checkOrganisationMerge(of: duplicate, into: into)
      // Merging is asked for whatever it moves: it cannot be taken back.
      let rows = max(2, merge.references.values.reduce(0, +) + merge.names.count)
      guard try apply.decides(on: Proposal(preview: Self.preview(of: merge), rows: rows)) else {
        return
      }
      let id = try await office.mergeOrganisations(duplicate, into: into, key: key.text)
      try Output.line("已合并：\(merge.duplicate) → \(merge.kept)（编号 \(id)）")
    }
  }

  private static func preview(of merge: OrganisationMerge) -> String {
    let moved = merge.references.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return """
      \(merge.duplicate) 并入 \(merge.kept)，不能撤销
      改为引用 \(merge.kept)：\(moved.isEmpty ? "无" : moved.joined(separator: "，"))
      增加别名：\(merge.names.isEmpty ? "无" : merge.names.joined(separator: "、"))

      """.harmless
  }
}
