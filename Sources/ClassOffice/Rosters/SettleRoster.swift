internal import Foundation
internal import Postgres
internal import Training

/// What the merge has to know of a staged row beside what the file says.
private struct SettledRow {
  let row: Int
  let outcome: String
  let person: Int
  let isNew: Bool
  let trainee: Int
  let judgement: RosterJudgement
  let idNumber: Bytes?
  let mobile: Bytes?
  let before: Bytes?
  let after: Bytes?
}

extension Session {
  /// Writes into the staged rows whom each is about, what it changes, and the seals.
  func settle(
    _ staging: RosterStaging, _ batch: RosterBatch, _ rows: [RosterCheck.Row],
    _ judgements: [RosterJudgement]
  ) throws {
    var people = try draw(judgements.count { $0.person == nil }, from: "person").makeIterator()
    var trainees = try draw(judgements.count { $0.trainee == nil }, from: "trainee").makeIterator()
    var settled: [SettledRow] = []
    for ((line, judgement), row) in zip(zip(batch.lines, judgements), rows) {
      guard let person = judgement.person ?? people.next(),
        let trainee = judgement.trainee ?? trainees.next()
      else { throw SettlingFault() }
      settled.append(
        try SettledRow(line, judgement, row, person: person, trainee: trainee, batch.keys))
    }
    try write(settled, into: staging)
  }

  private func draw(_ count: Int, from table: String) throws -> [Int] {
    try values(
      """
      SELECT nextval(pg_get_serial_sequence(\(table), 'id'))
      FROM generate_series(1, \(count))
      """)
  }

  private func write(_ rows: [SettledRow], into staging: RosterStaging) throws {
    try execute(
      """
      UPDATE roster_staged AS staged
      SET outcome = settled.outcome, person_id = settled.person_id,
        person_is_new = settled.person_is_new, trainee_id = settled.trainee_id,
        placement_id = settled.placement_id, group_id = settled.group_id,
        branch_id = settled.branch_id, class_order = settled.class_order,
        changed = string_to_array(settled.changed, ','),
        id_number_sealed = settled.id_number_sealed, mobile_sealed = settled.mobile_sealed,
        before_sealed = settled.before_sealed, after_sealed = settled.after_sealed
      FROM unnest(\(rows.map(\.row)), \(rows.map(\.outcome)), \(rows.map(\.person)),
          \(rows.map(\.isNew)), \(rows.map(\.trainee)), \(rows.map(\.judgement.placement)),
          \(rows.map(\.judgement.group)), \(rows.map(\.judgement.branch)),
          \(rows.map(\.judgement.order)),
          \(rows.map { $0.judgement.changed.joined(separator: ",") }), \(rows.map(\.idNumber)),
          \(rows.map(\.mobile)), \(rows.map(\.before)), \(rows.map(\.after)))
        AS settled (row_number, outcome, person_id, person_is_new, trainee_id, placement_id,
          group_id, branch_id, class_order, changed, id_number_sealed, mobile_sealed,
          before_sealed, after_sealed)
      WHERE staged.staging_id = \(staging.id) AND staged.row_number = settled.row_number
      """)
  }
}

extension SettledRow {
  init(
    _ line: RosterLine, _ judgement: RosterJudgement, _ checked: RosterCheck.Row, person: Int,
    trainee: Int, _ keys: PersonalDataKeys
  ) throws {
    func bytes(_ plain: String?, _ binding: SealBinding) throws -> Bytes? {
      try plain.map { Bytes(try keys.seal($0, for: binding)) }
    }
    let changesNumber = judgement.changed.contains("person.id_number")
    let changesMobile = judgement.changed.contains("person.mobile")
    idNumber = try bytes(
      changesNumber ? line.entry.idNumber?.digits : nil, .idNumber(of: person))
    mobile = try bytes(changesMobile ? line.entry.mobile?.digits : nil, .mobile(of: person))
    (row, outcome) = (line.entry.row, checked.outcome.rawValue)
    (self.person, self.trainee, isNew) = (person, trainee, judgement.person == nil)
    self.judgement = judgement
    var (old, new) = (judgement.before, judgement.after)
    // The index alone would not bring a number back.
    old["person.mobile_sealed"] = changesMobile ? judgement.mobileSealed?.sqlText : nil
    new["person.mobile_sealed"] = mobile?.sqlText
    new["person.id_number_sealed"] = idNumber?.sqlText
    before = try bytes(Self.text(of: old), .importRow("before_sealed", of: person))
    after = try bytes(Self.text(of: new), .importRow("after_sealed", of: person))
  }

  private static func text(of fields: [String: String?]) throws -> String? {
    guard !fields.isEmpty else { return nil }
    return String(decoding: try canonicalJSON(fields), as: UTF8.self)
  }
}

/// The database drew fewer numbers than it was asked for.
struct SettlingFault: Error {}
