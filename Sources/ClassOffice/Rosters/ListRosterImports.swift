internal import Postgres
public import Training

/// A roster file that was imported, or the taking back of one (名册导入批次), as listed.
public struct RosterImportListing: Hashable, Sendable {
  /// The batch's number.
  public let id: Int
  /// What is typed for the class.
  public let classCode: String
  /// The official name of the class.
  public let className: String
  /// The official name of the organisation that sent it.
  public let sender: String?
  /// `add`, `update`, `fill`, `replace`, or `undo` for a batch that took another back.
  public let mode: String
  /// The minute of the import.
  public let importedAt: Moment
  /// Who imported it.
  public let importedBy: String?
  /// The start of the file's fingerprint; none for an undo.
  public let file: String?
  /// How the bytes were understood.
  public let encoding: String
  /// How many rows were read.
  public let read: Int
  /// How many of them brought a trainee.
  public let created: Int
  /// How many changed something.
  public let updated: Int
  /// How many were recorded already.
  public let same: Int
  /// How many were left out.
  public let rejected: Int
  /// How many trainees it took away again: an undo alone does.
  public let removed: Int
  /// The batch that it took back.
  public let undoes: Int?
  /// When it was taken back.
  public let undoneAt: Moment?
  /// The batch that took it back.
  public let undoneBy: Int?
}

extension RosterImportListing {
  /// The Chinese word for its mode.
  public var modeWord: String {
    switch mode {
    case "add": "只新增"
    case "update": "新增并更新"
    case "fill": "只补空"
    case "replace": "整单替换"
    case "undo": "撤销"
    default: mode
    }
  }
}

extension ClassOffice {
  /// The imported rosters, of one class or of all, the latest first.
  ///
  /// - Throws: ``Refusal`` when there is no such class.
  public func rosterImports(into path: UnitPath? = nil) async throws -> [RosterImportListing] {
    try await read { session in
      let id = try path.map { try session.requireClass(at: $0).id }
      return try session.rosterImports("\(id)::bigint IS NULL OR batch.class_id = \(id)::bigint")
    }
  }
}

extension Session {
  /// The batches that a condition picks, the latest first.
  func rosterImports(_ condition: SQL) throws -> [RosterImportListing] {
    try rows(
      """
      SELECT batch.id, unit.code, unit.official_name, coalesce(official.name, batch.sender) AS sender,
        batch.mode, batch.imported_at, person.name,
        CASE WHEN batch.mode <> 'undo' THEN left(encode(batch.fingerprint, 'hex'), 12) END AS file,
        batch.encoding, batch.rows_read, batch.rows_created, batch.rows_updated, batch.rows_same,
        batch.rows_rejected, batch.rows_removed, batch.undoes_id, batch.undone_at,
        undo.id AS undone_by
      FROM roster_import AS batch
      JOIN study_unit AS unit ON unit.id = batch.class_id
      LEFT JOIN organisation_name AS official ON official.organisation_id = batch.sender_id
        AND official.is_official AND upper_inf(official.days)
      LEFT JOIN roster_import AS undo ON undo.undoes_id = batch.id
      LEFT JOIN staff ON staff.id = batch.imported_by_id
      LEFT JOIN person ON person.id = staff.person_id
      WHERE \(condition)
      ORDER BY batch.id DESC
      """, RosterImportListing.init(row:))
  }

  /// The batch of that number.
  ///
  /// - Throws: ``Refusal`` when there is none.
  func requireRosterImport(_ id: Int) throws -> RosterImportListing {
    guard let batch = try rosterImports("batch.id = \(id)").first else {
      throw Refusal.rosterImportNotFound(id)
    }
    return batch
  }
}

extension RosterImportListing {
  fileprivate init(row: Row) throws {
    self.init(
      id: try row["id"], classCode: try row["code"], className: try row["official_name"],
      sender: try row["sender"], mode: try row["mode"], importedAt: try row["imported_at"],
      importedBy: try row["name"], file: try row["file"], encoding: try row["encoding"],
      read: try row["rows_read"], created: try row["rows_created"],
      updated: try row["rows_updated"], same: try row["rows_same"],
      rejected: try row["rows_rejected"], removed: try row["rows_removed"],
      undoes: try row["undoes_id"], undoneAt: try row["undone_at"],
      undoneBy: try row["undone_by"])
  }
}

extension Refusal {
  /// There is no such batch.
  static func rosterImportNotFound(_ id: Int) -> Self {
    Self(
      .notFound, code: "roster-import-not-found", message: "没有名册批次 \(id)",
      repair: "用 banci roster list 查看各批次")
  }
}
