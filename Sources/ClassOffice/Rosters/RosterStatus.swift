internal import CSQLFiles
internal import Postgres
public import Training

/// How far the rosters of a class have come in (名册报送情况).
public struct RosterStatus: Hashable, Sendable {
  /// What one sending organisation has reported (单位报送情况).
  public struct Sender: Hashable, Sendable {
    /// The organisation's number; `nil` for those of whom nobody knows who sent them.
    public let id: Int?
    /// Its official name today.
    public let name: String?
    /// How many places it has; `nil` where none were set.
    public let places: Int?
    /// The names of whom it sent, in class order.
    public let names: [String]
    /// Its latest roster that stands.
    public let batch: Int?
    /// When that was imported.
    public let importedAt: Moment?
    /// How many rows of it were left out.
    public let openErrors: Int

    /// How many it sent.
    public var reported: Int { names.count }
    /// How many are missing from its places.
    public var missing: Int? { places.map { max(0, $0 - reported) } }
    /// How many it sent above its places.
    public var over: Int? { places.map { max(0, reported - $0) } }
  }

  /// The official name of the class.
  public let className: String
  /// The senders in the order of the organisations.
  public let senders: [Sender]
}

extension ClassOffice {
  /// What each sending organisation has reported for a class, beside its places.
  ///
  /// - Throws: ``Refusal`` when there is no such class.
  public func rosterStatus(of path: UnitPath) async throws -> RosterStatus {
    try await read { session in
      try session.rosterStatus(of: try session.requireClass(at: path))
    }
  }
}

extension Session {
  /// What each sending organisation has reported for a class.
  func rosterStatus(of unit: FoundUnit) throws -> RosterStatus {
    let query = try SQLFile.named("reports/roster_status.sql").text
    return RosterStatus(
      className: unit.officialName,
      senders: try rows(SQL(statement: query, [unit.id])) { row in
        RosterStatus.Sender(
          id: try row["id"], name: try row["name"], places: try row["places"],
          names: try row["names"], batch: try row["batch_id"],
          importedAt: try row["imported_at"], openErrors: try row["open_errors"])
      })
  }
}
