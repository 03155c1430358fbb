internal import Foundation
internal import Postgres
public import Training

/// How a roster is to be given out (导出要求): what for, to whom, what of it and in which order.
public struct RosterExportTerms: Hashable, Sendable {
  /// What for.
  public let purpose: RosterPurpose
  /// The columns.
  public let fields: [RosterField]
  /// Who gets it, as the journal is to have it.
  public let recipient: String?
  /// The order of the rows.
  public let order: RosterOrder
  /// Whether numbers are given in full.
  public let showsFullNumbers: Bool
  /// Whether the columns that are no field are given too, and seldom ones only where they hold
  /// anything.
  let isWhole: Bool

  /// Terms; the purpose says which columns and whether numbers are given in full, unless the
  /// caller does.
  public init(
    _ purpose: RosterPurpose = .classUse, fields: [RosterField]? = nil, to recipient: String? = nil,
    order: RosterOrder = .classOrder, showsFullNumbers: Bool = false
  ) {
    (self.purpose, self.recipient, self.order) = (purpose, recipient, order)
    self.fields = fields ?? purpose.fields
    isWhole = fields == nil && purpose == .classUse
    self.showsFullNumbers = showsFullNumbers || (fields == nil && purpose.needsFullNumbers)
  }
}

extension ClassOffice {
  /// The roster of a class, as a table that imports again with every row the same.
  ///
  /// Each is journaled with purpose, recipient and columns, never with a value. Masked numbers mean
  /// “not given” on the way back.
  ///
  /// - Throws: ``Refusal`` when there is no such class or the key is not at hand.
  public func exportRoster(
    of path: UnitPath, _ terms: RosterExportTerms = RosterExportTerms()
  ) async throws -> RosterExport {
    let (keys, today) = (try requireKeys(), today)
    _ = try await act("roster.export", key: nil, request: path.text) { act in
      let unit = try act.session.requireClass(at: path)
      try act.journal(.unit, unit.id, after: terms.record)
      return unit.id
    }
    return try await read { session in
      let unit = try session.requireClass(at: path)
      let rows = try session.exportedRows(of: unit.id, terms, keys, on: today)
      return RosterExport(of: unit.officialName, rows, terms)
    }
  }
}

extension RosterExportTerms {
  /// What the journal keeps of an export.
  fileprivate var record: [String: String?] {
    let holdsNumbers = fields.contains { [.idNumber, .mobile].contains($0) }
    return [
      "purpose": purpose.code, "recipient": recipient,
      "columns": fields.map(\.key).joined(separator: ","),
      "numbers": holdsNumbers ? showsFullNumbers ? "full" : "masked" : "none",
    ]
  }
}

/// A trainee's row before the columns are settled.
private struct ExportedRow {
  let place: RosterPlace
  let cells: [String]
  let extras: [String: String]
}

extension RosterExport {
  fileprivate init(of className: String, _ rows: [ExportedRow], _ terms: RosterExportTerms) {
    let extras = terms.isWhole ? Set(rows.flatMap(\.extras.keys)).sorted() : []
    let columns = terms.fields.indices.filter { column in
      !terms.isWhole || !terms.fields[column].isSeldomKept
        || rows.contains { !$0.cells[column].isEmpty }
    }
    self.init(
      className: className, fields: columns.map { terms.fields[$0] }, extras: extras,
      rows: rows.map { row in columns.map { row.cells[$0] } + extras.map { row.extras[$0] ?? "" } })
  }
}

extension Session {
  fileprivate func exportedRows(
    of id: Int, _ terms: RosterExportTerms, _ keys: PersonalDataKeys, on day: Day
  ) throws -> [ExportedRow] {
    let rows = try rows(Self.exported(id, on: day)) { row in
      let place = RosterPlace(
        name: try row["name"], units: [try row["branch_ordinal"], try row["group_ordinal"]],
        rank: try row["rank_level"])
      return ExportedRow(
        place: place, cells: try Self.cells(of: row, terms, keys),
        extras: try Self.extras(try row["extras"]))
    }
    return terms.order.indices(of: rows.map(\.place)).map { rows[$0] }
  }

  private static func extras(_ text: String?) throws -> [String: String] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  private static func exported(_ id: Int, on day: Day) -> SQL {
    """
    SELECT trainee.person_id, trainee.class_order, person.name, person.sex, person.ethnic_group,
      person.birth, person.political_status, person.education, trainee.employer, trainee.post,
      trainee.rank_level, person.grade, person.id_number_sealed, person.mobile_sealed,
      branch.official_name AS branch, study_group.official_name AS study_group,
      branch.ordinal AS branch_ordinal, study_group.ordinal AS group_ordinal,
      trainee.class_post, trainee.diet, trainee.lodging, trainee.note, person.native_place,
      person.party_joined, person.work_begun, person.full_time_education,
      person.on_the_job_education, trainee.office_phone, trainee.room, trainee.clothing_size,
      trainee.extras::text AS extras
    FROM trainee
    JOIN person ON person.id = trainee.person_id
    LEFT JOIN placement
      ON placement.trainee_id = trainee.id
      AND placement.days @> least(greatest(\(day), lower(trainee.class_days)),
        upper(trainee.class_days) - 1)
    LEFT JOIN study_unit AS branch ON branch.id = placement.branch_id
    LEFT JOIN study_unit AS study_group ON study_group.id = placement.group_id
    WHERE trainee.class_id = \(id) AND NOT isempty(trainee.days)
    ORDER BY trainee.class_order NULLS LAST, trainee.id
    """
  }

  private static func cells(
    of row: Row, _ terms: RosterExportTerms, _ keys: PersonalDataKeys
  ) throws -> [String] {
    let person: Int = try row["person_id"]
    let isFull = terms.showsFullNumbers
    let order: Int? = try row["class_order"]
    let made: [RosterField: String?] = [
      .sequence: order.map(String.init),
      .idNumber: try keys.number(row["id_number_sealed"], .idNumber(of: person), .idNumber, isFull),
      .mobile: try keys.number(row["mobile_sealed"], .mobile(of: person), .mobile, isFull),
    ]
    return try terms.fields.map { field in
      if let made = made[field] { return made ?? "" }
      return (try row[exportedColumns[field] ?? field.key] as String?) ?? ""
    }
  }
}

extension PersonalDataKeys {
  /// A number opened and shown masked or in full.
  func number(
    _ sealed: Bytes?, _ binding: SealBinding, _ field: RosterField, _ isFull: Bool
  ) throws(SealFault) -> String? {
    guard let sealed else { return nil }
    let number = try open(sealed.bytes, for: binding)
    return isFull ? number : field.mask.shown(number)
  }
}

private let exportedColumns: [RosterField: String] = [
  .unit: "employer", .rank: "rank_level", .group: "study_group", .remark: "note",
]
