internal import Foundation
internal import Postgres
internal import Training

/// A row that changes somebody who is recorded, with what has to be sealed of it.
private struct ChangedRow {
  let row: Int
  let person: Int
  let changed: [String]
  var before: [String: String?]
  var after: [String: String?]
  let drawn: Int?
  let idNumber: Bytes?
  let mobile: Bytes?
}

extension Session {
  /// Seals what rows change of people who were there before, a thousand rows at a time: their
  /// numbers anew for whom they are, and what an undo needs.
  ///
  /// Rows of new people need nothing of it: their numbers were sealed while they were read.
  func sealChanges(of id: Int, _ keys: PersonalDataKeys) throws {
    var last = 0
    while true {
      let rows = try changedRows(of: id, after: last)
      guard let end = rows.last?.row else { return }
      try write(try rows.map { try SealedRow($0, keys) }, of: id)
      guard rows.count == Self.atOnce else { return }
      last = end
    }
  }

  private static var atOnce: Int { 1_000 }

  private func changedRows(of id: Int, after last: Int) throws -> [ChangedRow] {
    try rows(
      """
      SELECT judged.row_number, judged.person_id, judged.changed, judged.before::text AS before,
        judged.after::text AS after, staged.person_number, staged.id_number_sealed,
        staged.mobile_sealed, person.id_number_sealed AS old_id_number,
        person.mobile_sealed AS old_mobile
      FROM roster_judged AS judged
      JOIN person ON person.id = judged.person_id
      LEFT JOIN roster_staged AS staged
        ON staged.staging_id = judged.staging_id AND staged.row_number = judged.row_number
      WHERE judged.staging_id = \(id) AND judged.row_number > \(last) AND judged.changed <> '{}'
        AND judged.outcome IN ('created', 'updated')
      ORDER BY judged.row_number
      LIMIT \(Self.atOnce)
      """, ChangedRow.init)
  }

  private func write(_ rows: [SealedRow], of id: Int) throws {
    try execute(
      """
      UPDATE roster_judged AS judged
      SET id_number_sealed = sealed.id_number, mobile_sealed = sealed.mobile,
        before_sealed = sealed.before, after_sealed = sealed.after
      FROM unnest(\(rows.map(\.row)), \(rows.map(\.idNumber)), \(rows.map(\.mobile)),
          \(rows.map(\.before)), \(rows.map(\.after)))
        AS sealed (row_number, id_number, mobile, before, after)
      WHERE judged.staging_id = \(id) AND judged.row_number = sealed.row_number
      """)
  }
}

/// What is sealed of a row.
private struct SealedRow {
  let row: Int
  let idNumber: Bytes?
  let mobile: Bytes?
  let before: Bytes
  let after: Bytes

  init(_ changed: ChangedRow, _ keys: PersonalDataKeys) throws {
    let person = changed.person
    func resealed(
      _ sealed: Bytes?, _ field: String, _ binding: (Int) -> SealBinding
    ) throws -> Bytes? {
      guard changed.changed.contains(field), let sealed, let drawn = changed.drawn else {
        return nil
      }
      return Bytes(try keys.reseal(sealed.bytes, from: binding(drawn), to: binding(person)))
    }
    func sealed(_ fields: [String: String?], _ column: String) throws -> Bytes {
      let text = String(decoding: try canonicalJSON(fields), as: UTF8.self)
      return Bytes(try keys.seal(text, for: .importRow(column, of: person)))
    }
    row = changed.row
    idNumber = try resealed(changed.idNumber, "person.id_number", SealBinding.idNumber)
    mobile = try resealed(changed.mobile, "person.mobile", SealBinding.mobile)
    var new = changed.after
    new["person.id_number_sealed"] = idNumber?.sqlText
    new["person.mobile_sealed"] = mobile?.sqlText
    before = try sealed(changed.before, "before_sealed")
    after = try sealed(new, "after_sealed")
  }
}

extension ChangedRow {
  fileprivate init(_ row: Row) throws {
    changed = try row["changed"]
    (self.row, person) = (try row["row_number"], try row["person_id"])
    (drawn, idNumber) = (try row["person_number"], try row["id_number_sealed"])
    mobile = try row["mobile_sealed"]
    before = try RosterFields.decode(try row["before"])
    after = try RosterFields.decode(try row["after"])
    // The index alone would not bring a number back.
    for (field, column) in [("id_number", "old_id_number"), ("mobile", "old_mobile")]
    where changed.contains("person.\(field)") {
      let old: Bytes? = try row[column]
      before["person.\(field)_sealed"] = old?.sqlText
    }
  }
}

/// Changed fields by `table.column` (变化的字段).
enum RosterFields {
  /// Reads what PostgreSQL put together.
  static func decode(_ text: String?) throws -> [String: String?] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: String?].self, from: Data(text.utf8))
  }
}
