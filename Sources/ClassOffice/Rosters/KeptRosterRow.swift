internal import Foundation
internal import Postgres
internal import Training

/// A row of an import as it is kept (名册导入行), with its seals opened.
struct KeptRosterRow: Sendable {
  let row: Int
  let outcome: RosterImportRow.Outcome
  let reason: String?
  let person: Int?
  let trainee: Int?
  let personIsNew: Bool
  let traineeIsNew: Bool
  let changed: [String]
  /// By `table.column`, as it was and as it was written; nothing where the seals are gone.
  let before: [String: String?]
  let after: [String: String?]

  /// Whether it changed something and what was there before is not kept any more.
  var hasLostItsSeals: Bool { outcome == .updated && (before.isEmpty || after.isEmpty) }
}

extension Session {
  /// The rows of a batch in order.
  ///
  /// - Throws: ``Refusal`` when the keys are not those of the database.
  func keptRows(of id: Int, _ keys: PersonalDataKeys) throws -> [KeptRosterRow] {
    let fingerprint: Bytes? = try optionalValue("SELECT fingerprint FROM personal_data_key")
    try keys.requireFingerprint(fingerprint)
    return try rows(
      """
      SELECT row_number, outcome, reason, person_id, trainee_id, person_is_new, trainee_is_new,
        changed, before_sealed, after_sealed
      FROM roster_import_row
      WHERE import_id = \(id)
      ORDER BY row_number
      """
    ) { try KeptRosterRow($0, keys) }
  }
}

extension KeptRosterRow {
  fileprivate init(_ row: Row, _ keys: PersonalDataKeys) throws {
    let person: Int? = try row["person_id"]
    func opened(_ column: String) throws -> [String: String?] {
      guard let person, let sealed: Bytes = try row[column] else { return [:] }
      let text = try keys.open(sealed.bytes, for: .importRow(column, of: person))
      return try JSONDecoder().decode([String: String?].self, from: Data(text.utf8))
    }
    self.init(
      row: try row["row_number"], outcome: try row["outcome"], reason: try row["reason"],
      person: person, trainee: try row["trainee_id"], personIsNew: try row["person_is_new"],
      traineeIsNew: try row["trainee_is_new"], changed: try row["changed"],
      before: try opened("before_sealed"), after: try opened("after_sealed"))
  }

  /// What changed, as it may be shown: the fields that only an undo needs are left out.
  func shownChanges(_ keys: PersonalDataKeys) throws -> [RosterCheck.Change] {
    var fields: [RosterField] = []
    let changes = try before.keys.sorted().reversed().compactMap { key -> RosterCheck.Change? in
      guard let field = RosterField(changedColumn: key), !fields.contains(field) else {
        return nil
      }
      fields.append(field)
      return RosterCheck.Change(
        field: field, old: try shown(before, key, field, keys),
        new: try shown(after, key, field, keys))
    }
    return changes.sorted { $0.field.rawValue < $1.field.rawValue }
  }

  private func shown(
    _ values: [String: String?], _ key: String, _ field: RosterField, _ keys: PersonalDataKeys
  ) throws -> String? {
    guard let value = values[key] ?? nil else { return nil }
    guard [.idNumber, .mobile].contains(field) else { return field.mask.shown(value) }
    guard let text = values["\(key)_sealed"] ?? nil, let person else { return "（已加密）" }
    let binding: SealBinding = field == .mobile ? .mobile(of: person) : .idNumber(of: person)
    return field.mask.shown(try keys.open(Bytes(sqlText: text).bytes, for: binding))
  }
}
