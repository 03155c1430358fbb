internal import Postgres
internal import Training

/// What a row of an import did (名册导入行), with the name of today.
public struct RosterImportRow: Hashable, Sendable {
  /// What became of a row (处理结果).
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// 新增: a trainee came into the class.
    case created
    /// 更新: something recorded changed.
    case updated
    /// 相同: all of it was recorded already, or an undo left it as it was.
    case same
    /// 拒绝: the row had an error.
    case rejected
    /// 删除: an undo took the trainee away again.
    case removed

    /// The Chinese word for it.
    public var word: String {
      switch self {
      case .created: "新增"
      case .updated: "更新"
      case .same: "相同"
      case .rejected: "拒绝"
      case .removed: "删除"
      }
    }
  }

  /// The record's number, from 1 behind the header.
  public let row: Int
  /// What became of it.
  public let outcome: Outcome
  /// Why it was left out: the codes of its errors.
  public let reason: String?
  /// The person's name as it is now; `nil` when there is no such person any more.
  public let name: String?
  /// 单位 as it is now.
  public let employer: String?
  /// The trainee's number, as long as there is the trainee.
  public let trainee: Int?
  /// What changed, numbers masked.
  public let changes: [RosterCheck.Change]
  /// What was wrong with it, where it was left out.
  public var problems: [String] = []
}

/// An import with all its rows (名册导入批次详情).
public struct RosterImportDetail: Hashable, Sendable {
  /// The batch.
  public let batch: RosterImportListing
  /// The fingerprint of the file in hexadecimal digits; none for an undo.
  public let fingerprint: String?
  /// Its rows in order.
  public let rows: [RosterImportRow]
}

extension ClassOffice {
  /// An import with what each of its rows did.
  ///
  /// - Throws: ``Refusal`` when there is no such batch or the key is not at hand.
  public func rosterImport(_ id: Int) async throws -> RosterImportDetail {
    let keys = try requireKeys()
    return try await read { session in
      let batch = try session.requireRosterImport(id)
      let kept = try session.keptRows(of: id, keys)
      let people = try session.peopleToday(of: id)
      let left = try session.leftOutRows(of: id, keys)
      let problems = Dictionary(grouping: left.findings, by: { $0.row ?? 0 })
      let fingerprint: String = try session.value(
        "SELECT encode(fingerprint, 'hex') FROM roster_import WHERE id = \(id)")
      return RosterImportDetail(
        batch: batch, fingerprint: batch.undoes == nil ? fingerprint : nil,
        rows: try kept.map { kept in
          let person = people[kept.row]
          return RosterImportRow(
            row: kept.row, outcome: kept.outcome, reason: kept.reason,
            name: person?.name ?? left.names[kept.row],
            employer: person?.employer, trainee: person?.trainee,
            changes: kept.outcome == .updated ? try kept.shownChanges(keys) : [],
            problems: (problems[kept.row] ?? []).map(\.message))
        })
    }
  }
}

/// Somebody whom a row is about, as of today.
struct PersonToday: Sendable {
  let name: String
  let employer: String?
  let trainee: Int?
}

extension Session {
  /// Whom the rows of a batch are about, as they are called today, by row.
  func peopleToday(of id: Int) throws -> [Int: PersonToday] {
    try rows(
      """
      SELECT row.row_number, person.name, coalesce(trainee.employer, person.employer) AS employer,
        trainee.id AS trainee_id
      FROM roster_import_row AS row
      JOIN person ON person.id = row.person_id
      LEFT JOIN trainee ON trainee.id = row.trainee_id
      WHERE row.import_id = \(id)
      """
    ) { row in
      (
        try row["row_number"] as Int,
        PersonToday(
          name: try row["name"], employer: try row["employer"], trainee: try row["trainee_id"])
      )
    }.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}
