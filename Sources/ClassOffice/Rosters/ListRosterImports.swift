internal import Postgres
public import Training

/// A roster file that was imported (名册导入批次), as listed.
public struct RosterImportListing: Hashable, Sendable {
  /// The batch's number.
  public let id: Int
  /// What is typed for the class.
  public let classCode: String
  /// The official name of the class.
  public let className: String
  /// The minute of the import.
  public let importedAt: Moment
  /// Who imported it.
  public let importedBy: String?
  /// The start of the file's fingerprint.
  public let file: String
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
  /// When it was taken back.
  public let undoneAt: Moment?
}

extension ClassOffice {
  /// The imported rosters, of one class or of all, the latest first.
  ///
  /// - Throws: ``Refusal`` when there is no such class.
  public func rosterImports(into path: UnitPath? = nil) async throws -> [RosterImportListing] {
    try await read { session in
      let id = try path.map { try session.requireClass(at: $0).id }
      return try session.rows(
        """
        SELECT batch.id, unit.code, unit.official_name, batch.imported_at, person.name,
          left(encode(batch.fingerprint, 'hex'), 12) AS file, batch.encoding, batch.rows_read,
          batch.rows_created, batch.rows_updated, batch.rows_same, batch.undone_at
        FROM roster_import AS batch
        JOIN study_unit AS unit ON unit.id = batch.class_id
        LEFT JOIN staff ON staff.id = batch.imported_by_id
        LEFT JOIN person ON person.id = staff.person_id
        WHERE \(id)::bigint IS NULL OR batch.class_id = \(id)::bigint
        ORDER BY batch.id DESC
        """, RosterImportListing.init(row:))
    }
  }
}

extension RosterImportListing {
  fileprivate init(row: Row) throws {
    self.init(
      id: try row["id"], classCode: try row["code"], className: try row["official_name"],
      importedAt: try row["imported_at"], importedBy: try row["name"], file: try row["file"],
      encoding: try row["encoding"], read: try row["rows_read"], created: try row["rows_created"],
      updated: try row["rows_updated"], same: try row["rows_same"],
      undoneAt: try row["undone_at"])
  }
}
