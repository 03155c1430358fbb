public import Documents
internal import Postgres
public import Training

extension ClassOffice {
  /// What importing a sheet of lecturers would do; nothing is written.
  ///
  /// A lecturer is known by name and employer. Columns that the sheet has not stay as they are; a
  /// blank cell of one that it has makes the field unknown.
  ///
  /// - Throws: ``Refusal`` when the bytes are no such sheet.
  public func previewLecturers(
    _ bytes: [UInt8], options: SheetOptions = SheetOptions()
  ) async throws -> SheetImport {
    let sheet = try LecturerSheet(bytes, options)
    return try await read { session in try session.plan(sheet).summary }
  }

  /// Imports a sheet of lecturers, all or nothing, and returns how many rows did what.
  ///
  /// - Throws: ``Refusal`` when the sheet has errors or a rule stands in the way.
  public func importLecturers(
    _ bytes: [UInt8], options: SheetOptions = SheetOptions(), key: String? = nil
  ) async throws -> ImportCounts {
    let sheet = try LecturerSheet(bytes, options)
    return try await act("lecturer.import", key: key, request: fingerprint(of: bytes)) { act in
      let plan = try act.session.plan(sheet)
      guard !plan.summary.isRefused else { throw Refusal.sheetHasErrors(plan.summary.findings) }
      _ = try act.add(plan.created)
      try act.change(plan.updated)
      return plan.summary.counts
    }
  }
}

/// What an import of lecturers writes (师资导入计划).
struct LecturerImportPlan {
  var created: [LecturerContent] = []
  var updated: [LecturerRevision] = []
  let summary: SheetImport
}

extension Session {
  fileprivate func plan(_ sheet: LecturerSheet) throws -> LecturerImportPlan {
    let known = try known(among: sheet.lines.map(\.content))
    var (created, updated): ([LecturerContent], [LecturerRevision]) = ([], [])
    var items: [SheetImport.Item] = []
    for line in sheet.lines {
      let before = known[line.content.identity]
      let content = try line.content.merged(
        into: before?.content, columns: sheet.reading.columns)
      let changes = before.map { $0.content.changes(to: content) } ?? []
      if let before, !changes.isEmpty {
        updated.append(LecturerRevision(id: before.id, before: before.content, after: content))
      }
      if before == nil { created.append(content) }
      items.append(
        SheetImport.Item(
          row: line.row.row, name: content.name,
          outcome: before == nil ? .created : changes.isEmpty ? .same : .updated,
          changes: changes))
    }
    return LecturerImportPlan(
      created: created, updated: updated,
      summary: SheetImport(
        items: items, newOrganisations: [], findings: sheet.reading.sortedFindings))
  }

  private func known(among contents: [LecturerContent]) throws -> [String: Lecturer] {
    try lecturers(
      where: """
        (name_folded, employer) IN (
          SELECT lower(replace(normalize(name, NFKC), ' ', '')), employer
          FROM unnest(\(contents.map(\.name))::text[], \(contents.map(\.employer))::text[])
            AS typed (name, employer))
        """
    ).reduce(into: [:]) { $0[$1.content.identity] = $1 }
  }
}

extension LecturerContent {
  /// What the sheet says, and for columns that it has not, what was known before.
  fileprivate func merged(
    into before: LecturerContent?, columns: Set<String>
  ) throws(Refusal) -> LecturerContent {
    func has(_ key: String) -> Bool { before == nil || columns.contains(key) }
    return try LecturerContent(
      name: name, title: has("title") ? title : before?.title,
      titleClass: has("title_class") ? titleClass : before?.titleClass, employer: employer,
      kind: has("kind") ? kind : before?.kind ?? kind,
      topics: has("topics") ? topics : before?.topics, note: has("note") ? note : before?.note)
  }
}

extension [Lecturer] {
  /// The lecturers as the sheet that importing reads: imported again, all are the same.
  public func sheet(_ encoding: TextEncoding = .utf8WithMark) throws(Refusal) -> [UInt8] {
    var rows = [LecturerSheet.columns.map(\.title)]
    for lecturer in self {
      let fields = lecturer.content.fields
      rows.append(LecturerSheet.columns.map { (fields[$0.key] ?? nil) ?? "" })
    }
    return try DelimitedText.write(rows, encoding: encoding)
  }
}
