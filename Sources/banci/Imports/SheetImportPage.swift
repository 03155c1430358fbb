internal import ClassOffice
internal import Documents
internal import Training

/// What is shown before a sheet is imported (导入预览).
struct SheetImportPage {
  let result: SheetImport
  /// The Chinese word of each field, by its key.
  let titles: [String: String]

  /// How many rows and findings a terminal shows.
  static let mostShown = 200

  /// What was found, the rows that change, and the counts.
  func text(width: Int?) -> String {
    [findings?.text(as: .table, width: width), changes?.text(as: .table, width: width), summary]
      .compactMap(\.self).joined(separator: "\n")
  }

  /// `共 14 行：新增 12，更新 1，相同 1；新增单位 3`.
  var summary: String {
    let counts = result.counts
    if result.isRefused {
      let errors = result.findings.count { $0.severity == .error }
      return "有 \(errors) 个错误，整个文件都不导入\n"
    }
    let organisations = result.newOrganisations.count
    return "共 \(result.items.count) 行：\(counts.words)"
      + (organisations > 0 ? "；新增单位 \(organisations)" : "") + "\n"
  }

  private var findings: Table? {
    guard !result.findings.isEmpty else { return nil }
    let (all, most) = (result.findings, Self.mostShown)
    return Table(
      "findings", title: all.count > most ? "核查意见（共 \(all.count) 条，先列 \(most) 条）" : "核查意见",
      of: Array(all.sorted { $0.severity < $1.severity }.prefix(most)),
      [
        Field("row", "行", .trailing) { Cell($0.row) },
        Field("severity", "程度") { .term(code: $0.severity.rawValue, word: $0.severity.word) },
        Field("column", "列") { Cell($0.column) },
        Field("value", "内容") { Cell($0.value) },
        Field("message", "问题") { .text($0.message) },
        Field("repair", "怎么办") { Cell($0.repair) },
      ])
  }

  private var changes: Table? {
    let changed = result.items.filter { $0.outcome != .same }
    guard !changed.isEmpty, !result.isRefused else { return nil }
    return Table(
      "rows",
      title: changed.count > Self.mostShown ? "改动（先列 \(Self.mostShown) 行）" : "改动",
      of: Array(changed.prefix(Self.mostShown)),
      [
        Field("row", "行", .trailing) { .number($0.row) },
        Field("name", "名称") { .text($0.name) },
        Field("outcome", "结果") { .term(code: $0.outcome.rawValue, word: $0.outcome.word) },
        Field("changes", "改动的列") { .list($0.changes.map { titles[$0] ?? $0 }) },
      ])
  }
}

extension SheetImport.Outcome {
  /// The Chinese word.
  var word: String {
    switch self {
    case .created: "新增"
    case .updated: "更新"
    case .same: "相同"
    }
  }
}

extension ImportCounts {
  /// `新增 12，更新 1，相同 1`.
  var words: String { "新增 \(created)，更新 \(updated)，相同 \(same)" }
}
