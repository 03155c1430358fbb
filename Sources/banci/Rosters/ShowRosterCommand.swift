internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster show 3`.
struct ShowRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一个名册批次：来源、人数和每一条记录的结果",
    discussion: "姓名、单位是现在登记的；证件号、手机号都已遮盖。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "批次编号") var batch: RecordNumber

  func run() async throws {
    let detail = try await office.inOffice { try await $0.rosterImport(batch.value) }
    let table = Table("rows", of: detail.rows, RosterRowFields.all)
    switch output.format {
    case .table:
      let terminal = Terminal.ofThisProcess
      let isSeen = output.destination.file == nil && terminal.showsResults
      let text = table.text(as: .table, width: isSeen ? terminal.width : nil)
      try output.destination.deliver(Self.heading(of: detail) + text)
    case .csv: try output.deliver(table)
    case .json: try output.destination.deliver(Self.object(of: detail).text)
    }
  }

  private static func heading(of detail: RosterImportDetail) -> String {
    let batch = detail.batch
    var lines = [
      "批次 \(batch.id)：\(batch.className)（\(batch.classCode)），\(batch.modeWord)"
        + (batch.undoes.map { "批次 \($0)" } ?? ""),
      "\(batch.importedAt)，\(batch.importedBy ?? "操作人不详")"
        + (batch.sender.map { "，报送单位：\($0)" } ?? ""),
    ]
    if let fingerprint = detail.fingerprint {
      lines.append("文件指纹（SHA-256）：\(fingerprint)，编码 \(batch.encoding)")
    }
    lines.append(
      "新增 \(batch.created)，更新 \(batch.updated)，相同 \(batch.same)，拒绝 \(batch.rejected)，"
        + "删除 \(batch.removed)，合计 \(batch.read)")
    if let undoneAt = batch.undoneAt {
      lines.append("已于 \(undoneAt) 撤销" + (batch.undoneBy.map { "（批次 \($0)）" } ?? ""))
    }
    return lines.joined(separator: "\n").harmless + "\n\n"
  }

  private static func object(of detail: RosterImportDetail) -> JSONValue {
    let batch = detail.batch
    return .object([
      .init("import_id", .number("\(batch.id)")), .init("class", .string(batch.className)),
      .init("class_code", .string(batch.classCode)),
      .init("sender", batch.sender.map(JSONValue.string) ?? .null),
      .init("mode", .string(batch.mode)), .init("imported_at", .string("\(batch.importedAt)")),
      .init("imported_by", batch.importedBy.map(JSONValue.string) ?? .null),
      .init("fingerprint", detail.fingerprint.map(JSONValue.string) ?? .null),
      .init("encoding", .string(batch.encoding)), .init("rows", .number("\(batch.read)")),
      .init("created", .number("\(batch.created)")), .init("updated", .number("\(batch.updated)")),
      .init("same", .number("\(batch.same)")), .init("rejected", .number("\(batch.rejected)")),
      .init("removed", .number("\(batch.removed)")),
      .init("undoes", batch.undoes.map { .number("\($0)") } ?? .null),
      .init("undone_at", batch.undoneAt.map { .string("\($0)") } ?? .null),
      .init("undone_by", batch.undoneBy.map { .number("\($0)") } ?? .null),
      .init("records", .array(detail.rows.map(RosterRowFields.object))),
    ])
  }
}
