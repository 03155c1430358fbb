internal import Documents
internal import Postgres
internal import Training

extension Session {
  /// Tells what was judged: what is found, and what becomes of each row.
  func appraise(
    _ roster: RosterCase, _ counts: RosterCounts, _ laid: LaidRoster, _ rosterClass: RosterClass,
    _ keys: PersonalDataKeys
  ) throws -> RosterCheck {
    let leaving = roster.terms.mode == .replace ? try leavers(of: roster) : []
    var findings = laid.reading.findings + laid.misplaced.map { $0.finding(in: laid.columns) }
    if counts.doubtful > 0 {
      findings += try rowFindings(of: roster, laid, rosterClass)
    }
    if let size = rosterClass.overPlannedSize(adding: counts[.created] - leaving.count) {
      findings.append(size)
    }
    findings = findings.enumerated().sorted {
      ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset)
    }.map(\.element)
    var byOutcome: [RosterCheck.Outcome: Int] = [:]
    for outcome in RosterCheck.Outcome.allCases { byOutcome[outcome] = counts[outcome] }
    byOutcome[.rejected] = laid.reading.personsRead - counts.merged
    return RosterCheck(
      className: rosterClass.unit.officialName, reading: laid.reading,
      rows: try checkedRows(of: roster, keys), leaving: leaving, findings: findings,
      earlier: laid.earlier, counts: byOutcome)
  }

  private func checkedRows(
    of roster: RosterCase, _ keys: PersonalDataKeys
  ) throws -> [RosterCheck.Row] {
    try rows(
      """
      SELECT judged.row_number, staged.line, staged.name, staged.employer, judged.outcome,
        judged.changed, judged.before::text AS before, judged.after::text AS after,
        judged.person_id, staged.person_number,
        CASE WHEN 'person.mobile' = ANY (judged.changed) THEN person.mobile_sealed END
          AS old_mobile,
        staged.mobile_shown, staged.id_number_shown
      FROM (
        (SELECT * FROM roster_judged
          WHERE staging_id = \(roster.id) AND outcome IN ('updated', 'rejected')
          ORDER BY row_number LIMIT 10000)
        UNION ALL
        (SELECT * FROM roster_judged
          WHERE staging_id = \(roster.id) AND outcome IN ('created', 'same')
          ORDER BY row_number LIMIT 1000)
      ) AS judged
      JOIN roster_staged AS staged
        ON staged.staging_id = judged.staging_id AND staged.row_number = judged.row_number
      LEFT JOIN person ON person.id = judged.person_id
      ORDER BY judged.row_number
      """
    ) { try RosterCheck.Row($0, keys) }
  }
}

extension RosterClass {
  /// More people than planned are usual, and yet worth a word.
  func overPlannedSize(adding number: Int) -> SheetFinding? {
    let total = onTheBooks + number
    guard let plannedSize, number > 0, total > plannedSize else { return nil }
    return SheetFinding(
      .warning, code: "over-planned-size",
      message: "\(unit.officialName)计划 \(plannedSize) 人，导入后在册 \(total) 人",
      repair: "若是加名额，用 banci class change 改计划人数")
  }
}

extension RosterReading {
  /// The headers as written, by field.
  var writtenColumns: [RosterField: String] {
    columns.reduce(into: [:]) { names, column in
      if let field = column.field, names[field] == nil { names[field] = column.written }
    }
  }
}

extension RosterCheck.Row {
  fileprivate init(_ row: Row, _ keys: PersonalDataKeys) throws {
    let outcome: RosterCheck.Outcome = try row["outcome"]
    let changed: [String] = try row["changed"]
    let isShown = outcome == .updated && !changed.isEmpty
    self.init(
      row: try row["row_number"], line: try row["line"], name: try row["name"],
      employer: try row["employer"], outcome: outcome,
      changes: isShown ? try ChangedFields(row, keys).changes(changed) : [])
  }
}

/// The changes of a row as they may be shown.
private struct ChangedFields {
  let before: [String: String?]
  let after: [String: String?]
  let oldMobile: String?
  let newMobile: String?
  let newNumber: String?

  init(_ row: Row, _ keys: PersonalDataKeys) throws {
    before = try RosterFields.decode(try row["before"])
    after = try RosterFields.decode(try row["after"])
    (newMobile, newNumber) = (try row["mobile_shown"], try row["id_number_shown"])
    let sealed: Bytes? = try row["old_mobile"]
    let person: Int? = try row["person_id"]
    if let sealed, let person {
      let opened = try? keys.open(sealed.bytes, for: .mobile(of: person))
      oldMobile = opened.map(RosterField.mobile.mask.shown) ?? "（已加密）"
    } else {
      oldMobile = nil
    }
  }

  func changes(_ changed: [String]) -> [RosterCheck.Change] {
    var fields: [RosterField] = []
    return changed.reversed().compactMap { key -> RosterCheck.Change? in
      guard let field = RosterField(changedColumn: key), !fields.contains(field) else {
        return nil
      }
      fields.append(field)
      return RosterCheck.Change(field: field, old: old(field, key), new: new(field, key))
    }.reversed()
  }

  private func old(_ field: RosterField, _ key: String) -> String? {
    if field == .mobile { return oldMobile }
    return field == .idNumber ? nil : before[key] ?? nil
  }

  private func new(_ field: RosterField, _ key: String) -> String? {
    if field == .mobile { return newMobile }
    return field == .idNumber ? newNumber : after[key] ?? nil
  }
}

extension RosterField {
  /// The field that a changed `table.column` shows as; `nil` for what only an undo needs.
  init?(changedColumn key: String) {
    switch key.split(separator: ".").last.map(String.init) ?? "" {
    case "employer": self = .unit
    case "rank_level": self = .rank
    case "class_order": self = .sequence
    case "note": self = .remark
    case "unit": self = .branch
    case "group_id", "branch_id", "former_names", "extras": return nil
    case let name: self.init(named: name)
    }
  }
}
