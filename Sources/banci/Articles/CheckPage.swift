internal import ClassOffice
internal import Documents
internal import Training

/// What the check of an article found, as it is given out (核查意见表).
struct CheckPage {
  /// One finding with its number, where it is kept.
  struct Line {
    let content: ArticleFinding.Content
    let kept: ArticleFinding?
  }

  private let text: ArticleText
  private let lines: [Line]
  private let isPlan: Bool
  private let kept: ArticleFindings?

  /// The check of a text that is kept nowhere.
  init(_ checked: CheckedText, of text: ArticleText) {
    self.text = text
    lines = checked.check.contents.map { Line(content: $0, kept: nil) }
    isPlan = checked.isPlan
    kept = nil
  }

  /// The kept check of an edition.
  init(_ findings: ArticleFindings) {
    text = findings.text
    lines = findings.findings.map { Line(content: $0.content, kept: $0) }
    isPlan = findings.isPlan
    kept = findings
  }

  /// Gives the findings out, and ends with status 2 where one contradicts the records.
  ///
  /// - Parameter destination: Where to; standard output where `nil`.
  func deliver(as format: ListFormat, to destination: DestinationOptions?) throws {
    switch format {
    case .table, .csv: try deliver(table, as: format, to: destination)
    case .json: try deliver(object.text, to: destination)
    }
    if isPlan { Output.note("行程还没有结束：以上是和计划核对的结果") }
    Output.note(summary)
    if lines.contains(where: { $0.content.verdict == .contradicts }) { throw BlockingFindings() }
  }

  private func deliver(
    _ table: Table, as format: ListFormat, to destination: DestinationOptions?
  ) throws {
    guard let destination else { return try deliver(table.text(as: format.tableFormat), to: nil) }
    try destination.deliver(table, as: format.tableFormat)
  }

  private func deliver(_ text: String, to destination: DestinationOptions?) throws {
    guard let destination else { return try Output.standard.write(text) }
    try destination.deliver(text)
  }

  private var summary: String {
    let claims = lines.compactMap(\.content.verdict)
    let notes = lines.compactMap(\.content.severity)
    let verdicts = [Verdict.contradicts, .ambiguous, .notOnRecord, .agrees].map { verdict in
      "\(verdict.word) \(claims.count { $0 == verdict })"
    }
    let open = kept.map { $0.open.isEmpty ? "" : "；须签署或改正 \($0.open.count) 处" } ?? ""
    return "核查完毕：事实 \(claims.count) 处（\(verdicts.joined(separator: "，"))），"
      + "其他意见 \(notes.count) 条\(open)"
  }
}

extension CheckPage {
  /// What does not agree first, the gravest before the others, then by its place in the text.
  private var sorted: [Line] {
    lines.enumerated().sorted { left, right in
      (left.element.content.rank, left.offset) < (right.element.content.rank, right.offset)
    }.map(\.element)
  }

  private var table: Table {
    let signing: [Field<Line>] = [
      Field("finding", "编号", .trailing) { Cell($0.kept?.id) },
      Field("sign_off", "签署") { Cell($0.kept?.signOffWords) },
    ]
    let fields: [Field<Line>] = [
      Field("verdict", "结论") { .term(code: $0.content.verdictCode, word: $0.content.verdictWord) },
      Field("kind", "类别") { .term(code: $0.content.kind, word: $0.content.kindWord) },
      Field("place", "行:列") { [text] line in .text(text.placeWords(of: line.content.start)) },
      Field("text", "原文") { .text($0.content.words) },
      Field("message", "说明") { .text($0.content.message) },
    ]
    return Table(
      "findings", of: sorted, kept == nil ? fields : signing.prefix(1) + fields + signing.suffix(1))
  }

  private var object: JSONValue {
    let claims = lines.filter { $0.content.verdict != nil }.map(\.claim)
    let notes = lines.filter { $0.content.severity != nil }.map(\.note)
    let edition: [JSONValue.Member] =
      kept.map {
        [
          .init("article", .number("\($0.article)")), .init("edition", .number("\($0.edition)")),
          .init("check", .number("\($0.check)")),
        ]
      } ?? []
    return .object(
      [
        .init("text", .string(text.text)), .init("claims", .array(claims)),
        .init("notes", .array(notes)),
      ] + edition)
  }
}

extension CheckPage.Line {
  fileprivate var claim: JSONValue {
    .object(
      [
        .init("kind", .string(content.kind)), .init("text", .string(content.words)),
        .init("start", .number("\(content.start)")), .init("end", .number("\(content.end)")),
        .init("verdict", .string(content.verdictCode)),
        .init("record", content.record.map(JSONValue.string) ?? .null),
        .init("message", .string(content.message)),
      ] + number)
  }

  fileprivate var note: JSONValue {
    .object(
      [
        .init("code", .string(content.kind)),
        .init("severity", .string(content.severity?.rawValue ?? "")),
        .init("text", .string(content.words)), .init("start", .number("\(content.start)")),
        .init("end", .number("\(content.end)")), .init("message", .string(content.message)),
      ] + number)
  }

  private var number: [JSONValue.Member] {
    kept.map {
      [
        .init("finding", .number("\($0.id)")),
        .init("signed_off", .bool($0.signOff != nil)),
      ]
    } ?? []
  }
}

extension ArticleText {
  fileprivate func placeWords(of position: Int) -> String {
    let place = place(of: position)
    return "\(place.line):\(place.column)"
  }
}

extension ArticleFinding {
  fileprivate var signOffWords: String? {
    if let signOff { return "\(signOff.by)：\(signOff.reason)" }
    guard blocks else { return nil }
    let before = earlierSignOff.map { "（第 \($0.edition) 版时\($0.by)签署：\($0.reason)）" } ?? ""
    return "须签署\(before)"
  }
}
