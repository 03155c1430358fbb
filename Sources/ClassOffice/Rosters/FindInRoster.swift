internal import Postgres
internal import Training

/// What there is to say of a row that was judged.
private struct JudgedRow {
  let row: Int
  let line: Int
  let name: String
  let lacks: Int
  let doubt: String?
  let doubtDetail: String?
  let otherClass: String?
  let otherDays: DaySpan?
  let lookalike: String?
  let namesakes: [String]
}

extension Session {
  /// The findings that come of the database, by row; the first ten thousand rows that have some.
  func rowFindings(
    of roster: RosterCase, _ laid: LaidRoster, _ rosterClass: RosterClass
  ) throws -> [SheetFinding] {
    let rows = try rows(
      """
      WITH said AS MATERIALIZED (
        SELECT *
        FROM roster_judged
        WHERE staging_id = \(roster.id)
          AND (doubt IS NOT NULL OR other_class IS NOT NULL OR lacks <> 0
            OR lookalike IS NOT NULL)
        ORDER BY row_number
        LIMIT \(Self.mostFindings)
      ),
      told AS MATERIALIZED (
        SELECT said.*, staged.line, staged.name, staged.name_folded
        FROM said
        JOIN roster_staged AS staged
          ON staged.staging_id = said.staging_id AND staged.row_number = said.row_number
      ),
      namesake AS MATERIALIZED (
        SELECT staged.name_folded,
          (array_agg(staged.row_number::text ORDER BY staged.row_number))[:6] AS rows,
          (array_agg(coalesce(staged.employer, '单位未填') ORDER BY staged.row_number))[:6] AS employers
        FROM roster_staged AS staged
        JOIN (SELECT DISTINCT name_folded FROM told WHERE doubt = 'name-repeated') AS doubtful
          ON doubtful.name_folded = staged.name_folded
        WHERE staged.staging_id = \(roster.id)
        GROUP BY staged.name_folded
      )
      SELECT told.row_number, told.line, told.name, told.lacks, told.doubt, told.doubt_detail,
        told.other_class, told.other_days, told.lookalike,
        coalesce(namesake.rows, '{}') AS rows, coalesce(namesake.employers, '{}') AS employers
      FROM told
      LEFT JOIN namesake ON namesake.name_folded = told.name_folded
      ORDER BY told.row_number
      """, JudgedRow.init)
    return rows.flatMap { $0.findings(laid.columns, rosterClass, roster.sparesOverlap) }
  }

  private static var mostFindings: Int { 10_000 }
}

extension JudgedRow {
  fileprivate init(_ row: Row) throws {
    let rows: [String] = try row["rows"]
    let employers: [String] = try row["employers"]
    let number: Int = try row["row_number"]
    let others = zip(rows, employers).filter { $0.0 != String(number) }
    self.init(
      row: number, line: try row["line"], name: try row["name"], lacks: try row["lacks"],
      doubt: try row["doubt"], doubtDetail: try row["doubt_detail"],
      otherClass: try row["other_class"], otherDays: try row["other_days"],
      lookalike: try row["lookalike"], namesakes: others.prefix(5).map { "第 \($0) 条（\($1)）" })
  }

  func findings(
    _ columns: [RosterField: String], _ rosterClass: RosterClass, _ sparesOverlap: Bool
  ) -> [SheetFinding] {
    func said(
      _ refusal: Refusal, _ severity: Severity = .error, _ field: RosterField = .name
    ) -> SheetFinding {
      SheetFinding(
        refusal, severity: severity, row: row, line: line, column: columns[field] ?? field.title,
        value: field == .name ? name : nil)
    }
    if let doubt { return [said(word(doubt))] }
    var findings: [SheetFinding] = []
    if !sparesOverlap, let otherClass, let otherDays {
      findings.append(
        said(
          .inAnotherClass(
            name, otherClass, otherDays, rosterClass.unit.officialName, rosterClass.unit.classDays))
      )
    }
    for field in RosterLine.fields(lacking: lacks) {
      findings.append(said(.missing(field), .error, field))
    }
    if lacks == RosterLine.together {
      findings.append(said(.unitAndPostTogether, .note, .unitAndPost))
    }
    if let lookalike { findings.append(said(.maybeSamePerson(lookalike), .note)) }
    return findings
  }

  private func word(_ doubt: String) -> Refusal {
    let detail = doubtDetail ?? ""
    switch doubt {
    case "name-contradicts-id": return .nameContradictsID(detail, row: row)
    case "id-number-differs": return .idNumberDiffers(detail, row: row)
    case "number-is-anothers": return .numberIsAnothers(detail)
    case "decided-person-unknown": return .decidedPersonUnknown
    case "decided-person-missing": return .decidedPersonMissing(detail)
    case "person-twice": return .personTwice
    default:
      return .nameRepeated(name, rows: namesakes, trainees: doubtDetail)
    }
  }
}
