internal import ClassOffice
internal import Documents
internal import Training

/// What an import of texts would do, as shown before (素材导入预览).
struct MaterialPreview {
  private let plan: MaterialImport

  init(_ plan: MaterialImport) { self.plan = plan }

  /// Whether something keeps the whole file out.
  var isRefused: Bool { plan.isRefused }

  /// How many rows would change.
  var rows: Int { plan.new.count + plan.changed.count }

  /// What a terminal shows, with its last line ended.
  var text: String {
    let lines = plan.new.map { Self.line("新增", $0) } + plan.changed.map { Self.line("更新", $0) }
    let shown = plan.findings.prefix(Self.mostFindings).map(Self.line)
    let rest = plan.findings.count - shown.count
    let more = rest > 0 ? ["另有 \(rest) 处"] : []
    let total =
      isRefused
      ? "有错误，整份不写入"
      : "新增 \(plan.new.count)，更新 \(plan.changed.count)，相同 \(plan.same)"
    return (shown + more + (isRefused ? [] : lines) + [total]).map { $0.harmlessLine + "\n" }
      .joined()
  }

  private static let mostFindings = 200

  private static func line(_ verb: String, _ draft: MaterialDraft) -> String {
    let theme = draft.theme.map { "［\($0)］" } ?? ""
    let signed = draft.mayName ? "，署名" : ""
    let who = draft.contributor.map { "（\($0)\(signed)）" } ?? ""
    return "\(verb)：\(theme)\(draft.body.prefix(24))\(draft.body.count > 24 ? "…" : "")\(who)"
  }

  private static func line(_ finding: SheetFinding) -> String {
    let place = [finding.row.map { "第 \($0) 行" }, finding.column].compactMap(\.self)
    let at = place.isEmpty ? "" : place.joined(separator: " ") + "："
    let repair = finding.repair.map { "（\($0)）" } ?? ""
    return "\(finding.severity.word) \(at)\(finding.message)\(repair)"
  }
}
