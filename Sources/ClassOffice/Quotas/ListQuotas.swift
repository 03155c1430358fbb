internal import Postgres
public import Training

/// The places of a class that an organisation has (调训名额).
public struct Quota: Hashable, Sendable {
  /// What is typed for the class.
  public let classCode: String
  /// The official name of the class.
  public let className: String
  /// The organisation's number.
  public let organisationID: Int
  /// Its official name today.
  public let organisation: String
  /// How many.
  public let places: Int
}

extension ClassOffice {
  /// The places that organisations have in a class, in the order of the organisations.
  ///
  /// - Throws: ``Refusal`` when there is no such class.
  public func quotas(of path: UnitPath) async throws -> [Quota] {
    try await read { session in
      let unit = try session.requireClass(at: path)
      return try session.rows(
        """
        SELECT unit.code, unit.official_name, organisation.id, name.name, quota.places
        FROM quota
        JOIN study_unit AS unit ON unit.id = quota.class_id
        JOIN organisation ON organisation.id = quota.organisation_id
        JOIN organisation_name AS name ON name.organisation_id = organisation.id
          AND name.is_official AND upper_inf(name.days)
        WHERE quota.class_id = \(unit.id)
        ORDER BY organisation.position, organisation.id
        """
      ) { row in
        Quota(
          classCode: try row["code"], className: try row["official_name"],
          organisationID: try row["id"], organisation: try row["name"],
          places: try row["places"])
      }
    }
  }
}
