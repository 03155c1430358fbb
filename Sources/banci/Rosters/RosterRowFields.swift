internal import ClassOffice
internal import Documents
internal import Training

/// How the rows of a batch are shown (批次记录的列).
enum RosterRowFields {
  /// The columns of a table of rows.
  static var all: [Field<RosterImportRow>] {
    [
      Field("row", "记录", .trailing) { .number($0.row) },
      Field("outcome", "结果") { .term(code: $0.outcome.rawValue, word: $0.outcome.word) },
      Field("name", "姓名") { .text($0.name ?? ($0.outcome == .rejected ? "" : "（已删除）")) },
      Field("employer", "单位") { Cell($0.employer) },
      Field("changes", "变化") { .text(words(for: $0.changes)) },
      Field("reason", "原因") {
        $0.problems.isEmpty ? Cell($0.reason) : .list($0.problems)
      },
    ]
  }

  /// A row for programs.
  static func object(_ row: RosterImportRow) -> JSONValue {
    .object([
      .init("row", .number("\(row.row)")), .init("outcome", .string(row.outcome.rawValue)),
      .init("name", row.name.map(JSONValue.string) ?? .null),
      .init("employer", row.employer.map(JSONValue.string) ?? .null),
      .init("trainee_id", row.trainee.map { .number("\($0)") } ?? .null),
      .init("reason", row.reason.map(JSONValue.string) ?? .null),
      .init("problems", .array(row.problems.map(JSONValue.string))),
      .init("fields", .array(row.changes.map(object))),
    ])
  }

  private static func object(_ change: RosterCheck.Change) -> JSONValue {
    .object([
      .init("field", .string(change.field.key)),
      .init("old", change.old.map(JSONValue.string) ?? .null),
      .init("new", change.new.map(JSONValue.string) ?? .null),
    ])
  }

  private static func words(for changes: [RosterCheck.Change]) -> String {
    changes.map { "\($0.field.title)：\($0.old ?? "（空）") → \($0.new ?? "（空）")" }
      .joined(separator: "；")
  }
}
