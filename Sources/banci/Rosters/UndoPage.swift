internal import ClassOffice
internal import Documents
internal import Training

/// What is shown of an undo before it is done (撤销预览).
struct UndoPage {
  let undo: RosterUndo

  // Most rows that a terminal shows; JSON carries all.
  private static let mostShown = 200

  /// The page for reading.
  func text(width: Int?) -> String {
    let table =
      undo.obstacles.isEmpty
      ? Table("rows", title: "将要撤销", of: Array(undo.rows.prefix(Self.mostShown)), fields)
      : Table(
        "obstacles", title: "撤销的障碍", of: Array(undo.obstacles.prefix(Self.mostShown)),
        Self.obstacleFields)
    return "\(summary)\n\n\(table.text(as: .table, width: width))\(closing)"
  }

  /// What was done, in a line.
  func told(_ answer: RosterUndoAnswer) -> String {
    "已撤销批次 \(undo.batch.id)：删除学员 \(answer.removed)，改回 \(answer.restored)，保留 \(answer.kept)"
      + "（批次 \(answer.id)）"
  }

  /// The page for programs.
  func object(answer: RosterUndoAnswer?) -> JSONValue {
    .object(
      [
        .init("import_id", .number("\(undo.batch.id)")),
        .init("class", .string(undo.batch.className)),
        .init("removed", .number("\(undo.count(.removed))")),
        .init("restored", .number("\(undo.count(.updated))")),
        .init("kept", .number("\(undo.count(.same))")),
        .init("removed_persons", .number("\(undo.persons)")),
        .init("undo_id", answer.map { .number("\($0.id)") } ?? .null),
        .init("records", .array(undo.rows.map(RosterRowFields.object))),
        .init(
          "obstacles",
          Table("obstacles", of: undo.obstacles, Self.obstacleFields).records),
      ])
  }

  private var summary: String {
    let batch = undo.batch
    return """
      撤销批次 \(batch.id)（\(batch.className)，\(batch.importedAt) 导入）：删除学员 \(undo.count(.removed))\
      （其中人员档案 \(undo.persons)），改回 \(undo.count(.updated))，保留 \(undo.count(.same))
      """
      .harmless
  }

  private var closing: String {
    let (shown, all) = (Self.mostShown, max(undo.rows.count, undo.obstacles.count))
    let more = all > shown ? "（只显示前 \(shown) 条，--format json 看全部）\n" : ""
    guard !undo.obstacles.isEmpty else { return more }
    return "\(more)有 \(undo.obstacles.count) 处障碍，没有改动任何内容\n"
  }

  private var fields: [Field<RosterImportRow>] {
    RosterRowFields.all.filter { $0.column.key != "reason" }
  }

  private static var obstacleFields: [Field<UndoObstacle>] {
    [
      Field("row", "记录", .trailing) { .number($0.row) },
      Field("name", "姓名") { .text($0.name ?? "（已删除）") },
      Field("code", "代码") { .text($0.code) },
      Field("message", "障碍") { .text($0.message) },
      Field("repair", "怎么办") { .text($0.repair) },
    ]
  }
}
