internal import Documents
internal import Postgres
internal import Training

/// A roster with its judgements (名册审核): what is found, and what becomes of each row.
struct RosterAppraisal {
  private let reading: RosterReading
  private let rosterClass: RosterClass
  private let keys: PersonalDataKeys
  private let columns: [RosterField: String]
  private let sparesOverlap: Bool
  private(set) var findings: [SheetFinding]

  init(
    _ reading: RosterReading, for rosterClass: RosterClass, _ keys: PersonalDataKeys,
    placing: [SheetFinding], sparingOverlap: Bool = false
  ) {
    (self.reading, self.rosterClass, self.keys) = (reading, rosterClass, keys)
    columns = reading.writtenColumns
    sparesOverlap = sparingOverlap
    findings = reading.findings + placing
  }

  /// What becomes of the lines, and the findings that come with it.
  mutating func rows(
    of lines: [RosterLine], _ judgements: [RosterJudgement]
  ) -> [RosterCheck.Row] {
    for (line, judgement) in zip(lines, judgements) { report(line, judgement, in: lines) }
    reportUnstoredColumns()
    let rejected = Set(findings.compactMap { $0.severity == .error ? $0.row : nil })
    let rows = zip(lines, judgements).map { line, judgement in
      row(line, judgement, isRejected: rejected.contains(line.entry.row))
    }
    reportSize(created: rows.count { $0.outcome == .created })
    findings = findings.enumerated().sorted {
      ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset)
    }.map(\.element)
    return rows
  }

  private func row(
    _ line: RosterLine, _ judgement: RosterJudgement, isRejected: Bool
  ) -> RosterCheck.Row {
    let isThere = judgement.trainee != nil
    let outcome: RosterCheck.Outcome =
      isRejected ? .rejected : !isThere ? .created : judgement.changesNothing ? .same : .updated
    return RosterCheck.Row(
      row: line.entry.row, line: line.entry.line, name: line.entry.name.text,
      employer: line.employer, outcome: outcome,
      changes: outcome == .updated ? changes(line, judgement) : [])
  }

  private func changes(
    _ line: RosterLine, _ judgement: RosterJudgement
  ) -> [RosterCheck.Change] {
    var fields: [RosterField] = []
    return judgement.changed.reversed().compactMap { key -> RosterCheck.Change? in
      guard let field = RosterField(changedColumn: key), !fields.contains(field) else {
        return nil
      }
      fields.append(field)
      return RosterCheck.Change(
        field: field, old: shownOld(field, key, judgement),
        new: shownNew(field, key, line, judgement)
      )
    }.reversed()
  }

  private func shownOld(
    _ field: RosterField, _ key: String, _ judgement: RosterJudgement
  ) -> String? {
    guard field == .mobile else { return field == .idNumber ? nil : judgement.before[key] ?? nil }
    guard let sealed = judgement.mobileSealed, let person = judgement.person else { return nil }
    let opened = try? keys.open(sealed.bytes, for: .mobile(of: person))
    return opened.map(field.mask.shown) ?? "（已加密）"
  }

  private func shownNew(
    _ field: RosterField, _ key: String, _ line: RosterLine, _ judgement: RosterJudgement
  ) -> String? {
    if field == .mobile { return line.entry.mobile?.masked }
    return field == .idNumber ? line.entry.idNumber?.masked : judgement.after[key] ?? nil
  }
}

extension RosterAppraisal {
  private mutating func report(
    _ line: RosterLine, _ judgement: RosterJudgement, in lines: [RosterLine]
  ) {
    if let doubt = judgement.doubt {
      return say(word(doubt, judgement, line, in: lines), .error, .name, line)
    }
    if !sparesOverlap, let name = judgement.otherClass, let days = judgement.otherDays {
      let refusal = Refusal.inAnotherClass(
        line.entry.name.text, name, days, rosterClass.unit.officialName, rosterClass.unit.classDays)
      say(refusal, .error, .name, line)
    }
    guard judgement.trainee == nil else { return }
    for field in line.entry.missingForCreation { say(.missing(field), .error, field, line) }
    if line.entry.unit == nil, line.entry.unitAndPost != nil, line.entry.post == nil {
      say(.unitAndPostTogether, .note, .unitAndPost, line)
    }
    if let label = judgement.lookalike { say(.maybeSamePerson(label), .note, .name, line) }
  }

  private func word(
    _ doubt: String, _ judgement: RosterJudgement, _ line: RosterLine, in lines: [RosterLine]
  ) -> Refusal {
    switch doubt {
    case "name-contradicts-id": return .nameContradictsID(judgement.doubtDetail ?? "")
    case "person-twice": return .personTwice
    default:
      let others = lines.filter {
        $0.entry.row != line.entry.row && $0.entry.name.folded == line.entry.name.folded
      }
      return .nameRepeated(
        line.entry.name.text, rows: others.prefix(5).map { ($0.entry.row, $0.employer) },
        trainees: judgement.doubtDetail)
    }
  }

  private mutating func say(
    _ refusal: Refusal, _ severity: Severity, _ field: RosterField, _ line: RosterLine
  ) {
    findings.append(
      SheetFinding(
        refusal, severity: severity, row: line.entry.row, line: line.entry.line,
        column: columns[field] ?? field.title,
        value: field == .name ? line.entry.name.text : nil))
  }

  private mutating func reportUnstoredColumns() {
    for (written, field) in reading.columns {
      guard let field, !field.isStored else { continue }
      findings.append(
        SheetFinding(
          .note, code: "column-not-stored", column: written,
          message: "“\(field.title)”列已核对格式，但不存入", repair: "若需保存，请把内容移到“备注”列"))
    }
  }

  private mutating func reportSize(created: Int) {
    let total = rosterClass.onTheBooks + created
    guard let planned = rosterClass.plannedSize, created > 0, total > planned else { return }
    findings.append(
      SheetFinding(
        .warning, code: "over-planned-size",
        message: "\(rosterClass.unit.officialName)计划 \(planned) 人，导入后在册 \(total) 人",
        repair: "若是加名额，用 banci class change 改计划人数"))
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

extension RosterField {
  /// The field that a changed `table.column` shows as; `nil` for what only an undo needs.
  init?(changedColumn key: String) {
    switch key.split(separator: ".").last.map(String.init) ?? "" {
    case "employer": self = .unit
    case "rank_level": self = .rank
    case "class_order": self = .sequence
    case "note": self = .remark
    case "unit": self = .branch
    case "group_id", "branch_id": return nil
    case let name: self.init(named: name)
    }
  }

  /// Whether the database keeps it.
  fileprivate var isStored: Bool {
    switch self {
    case .nativePlace, .partyJoined, .workBegun, .fullTimeEducation, .onTheJobEducation,
      .officePhone, .room, .clothingSize:
      false
    case .sequence, .name, .sex, .ethnicGroup, .birth, .politicalStatus, .education, .unit, .post,
      .unitAndPost, .rank, .grade, .idNumber, .mobile, .branch, .group, .classPost, .lodging,
      .diet, .remark:
      true
    }
  }
}
