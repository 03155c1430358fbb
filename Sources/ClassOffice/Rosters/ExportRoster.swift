public import Documents
internal import Postgres
public import Training

/// A roster to edit and import again (可编辑名册): the header first, every cell as text.
public struct RosterExport: Hashable, Sendable {
  /// The official name of the class.
  public let className: String
  /// The columns.
  public let fields: [RosterField]
  /// The trainees in class order.
  public let rows: [[String]]

  /// The bytes of the file; numbers are written so that a spreadsheet keeps them whole.
  ///
  /// - Throws: ``Refusal`` when a character has no exact place in the encoding.
  public func bytes(in encoding: TextEncoding) throws(Refusal) -> [UInt8] {
    let numbers = fields.indices.filter { [.idNumber, .mobile].contains(fields[$0]) }
    return try DelimitedText.write(
      [fields.map(\.title)] + rows, encoding: encoding, textColumns: Set(numbers))
  }
}

extension ClassOffice {
  /// The roster of a class, as a table that imports again with every row the same.
  ///
  /// Numbers are masked, and masked numbers mean “not given” on the way back. Full ones are
  /// journaled.
  ///
  /// - Throws: ``Refusal`` when there is no such class or the key is not at hand.
  public func exportRoster(
    of path: UnitPath, showingFullNumbers isFull: Bool = false
  ) async throws -> RosterExport {
    let (keys, today) = (try requireKeys(), today)
    guard isFull else {
      return try await read { session in
        try session.rosterExport(
          of: try session.requireClass(at: path), keys, isFull: false, on: today)
      }
    }
    _ = try await act("roster.export", key: nil, request: path.text) { act in
      let unit = try act.session.requireClass(at: path)
      try act.journal(.unit, unit.id, after: ["numbers": "full"])
      return unit.id
    }
    return try await read { session in
      try session.rosterExport(
        of: try session.requireClass(at: path), keys, isFull: true, on: today)
    }
  }
}

extension Session {
  fileprivate func rosterExport(
    of unit: FoundUnit, _ keys: PersonalDataKeys, isFull: Bool, on day: Day
  ) throws -> RosterExport {
    let rows = try rows(Self.exported(unit.id, on: day)) { row in
      try Self.cells(of: row, keys, isFull: isFull)
    }
    return RosterExport(className: unit.officialName, fields: exportedFields, rows: rows)
  }

  private static func exported(_ id: Int, on day: Day) -> SQL {
    """
    SELECT trainee.person_id, trainee.class_order, person.name, person.sex, person.ethnic_group,
      person.birth, person.political_status, person.education, trainee.employer, trainee.post,
      trainee.rank_level, person.grade, person.id_number_sealed, person.mobile_sealed,
      branch.official_name AS branch, study_group.official_name AS study_group,
      trainee.class_post, trainee.diet, trainee.lodging, trainee.note
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
    of row: Row, _ keys: PersonalDataKeys, isFull: Bool
  ) throws -> [String] {
    let person: Int = try row["person_id"]
    let order: Int? = try row["class_order"]
    let made: [RosterField: String?] = [
      .sequence: order.map(String.init),
      .idNumber: try keys.number(
        row["id_number_sealed"], .idNumber(of: person), .idNumber, isFull),
      .mobile: try keys.number(row["mobile_sealed"], .mobile(of: person), .mobile, isFull),
    ]
    return try exportedFields.map { field in
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

private let exportedFields: [RosterField] = [
  .sequence, .name, .sex, .ethnicGroup, .birth, .politicalStatus, .education, .unit, .post, .rank,
  .grade, .idNumber, .mobile, .branch, .group, .classPost, .diet, .lodging, .remark,
]

private let exportedColumns: [RosterField: String] = [
  .unit: "employer", .rank: "rank_level", .group: "study_group", .remark: "note",
]
