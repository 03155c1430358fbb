internal import Postgres
internal import Training

/// An organisation (单位), as listed.
public struct Organisation: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// Its official name today.
  public let name: String
  /// 机关, 企业, 党校.
  public let kind: String
  /// The code of its division.
  public let divisionCode: String?
  /// The official name of the one above it.
  public let parent: String?
  /// Its other names, former ones included.
  public let aliases: [String]
}

extension ClassOffice {
  /// The organisations in the order that the school gives them.
  public func organisations() async throws -> [Organisation] {
    try await read { session in try session.organisations("true") }
  }
}

extension Session {
  /// The organisations that a condition picks, in their order.
  func organisations(_ condition: SQL) throws -> [Organisation] {
    try rows(
      """
      SELECT organisation.id, official.name, organisation.kind, organisation.division_code,
        parent.name AS parent,
        ARRAY(SELECT other.name FROM organisation_name AS other
          WHERE other.organisation_id = organisation.id AND other.name <> official.name
          ORDER BY other.name) AS aliases
      FROM organisation
      JOIN organisation_name AS official ON official.organisation_id = organisation.id
        AND official.is_official AND upper_inf(official.days)
      LEFT JOIN organisation_name AS parent ON parent.organisation_id = organisation.parent_id
        AND parent.is_official AND upper_inf(parent.days)
      WHERE \(condition)
      ORDER BY organisation.position, organisation.id
      """
    ) { row in
      Organisation(
        id: try row["id"], name: try row["name"], kind: try row["kind"],
        divisionCode: try row["division_code"], parent: try row["parent"],
        aliases: try row["aliases"])
    }
  }
}
