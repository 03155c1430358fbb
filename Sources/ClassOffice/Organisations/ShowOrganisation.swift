internal import Postgres
public import Training

/// An organisation with all its names (单位详情).
public struct OrganisationDetail: Hashable, Sendable {
  /// A name with the days on which it was one (单位名称).
  public struct Name: Hashable, Sendable {
    /// The name.
    public let text: String
    /// Whether it is, or was, the official one.
    public let isOfficial: Bool
    /// The first day of it; `nil` from the beginning.
    public let from: Day?
    /// The first day without it; `nil` as long as nobody knows.
    public let until: Day?
  }

  /// The organisation as listed.
  public let organisation: Organisation
  /// The names: official ones first, the latest first.
  public let names: [Name]
  /// The official names of those below it.
  public let children: [String]
  /// How many trainees, places, contacts, trips and rosters refer to it.
  public let references: Int
}

extension ClassOffice {
  /// An organisation with its names of all days.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  public func organisation(_ typed: String) async throws -> OrganisationDetail {
    try await read { session in
      let id = try session.requireOrganisation(named: typed)
      guard let organisation = try session.organisations("organisation.id = \(id)").first else {
        throw Refusal.organisationHasNoName
      }
      return OrganisationDetail(
        organisation: organisation, names: try session.organisationNames(of: id),
        children: try session.organisations("organisation.parent_id = \(id)").map(\.name),
        references: try session.organisationReferences(to: id))
    }
  }
}

extension Session {
  fileprivate func organisationNames(of id: Int) throws -> [OrganisationDetail.Name] {
    try rows(
      """
      SELECT name, is_official, lower(days) AS first, upper(days) AS until
      FROM organisation_name
      WHERE organisation_id = \(id)
      ORDER BY is_official DESC, lower(days) DESC NULLS LAST, name
      """
    ) { row in
      OrganisationDetail.Name(
        text: try row["name"], isOfficial: try row["is_official"], from: try row["first"],
        until: try row["until"])
    }
  }

  fileprivate func organisationReferences(to id: Int) throws -> Int {
    try value(
      """
      SELECT (SELECT count(*) FROM trainee WHERE organisation_id = \(id))
        + (SELECT count(*) FROM place WHERE organisation_id = \(id))
        + (SELECT count(*) FROM contact WHERE organisation_id = \(id))
        + (SELECT count(*) FROM trip_host WHERE organisation_id = \(id))
        + (SELECT count(*) FROM roster_import WHERE sender_id = \(id))
      """)
  }
}

extension Refusal {
  /// The organisation has no official name today.
  static let organisationHasNoName = Self(
    .conflict, code: "organisation-has-no-name", message: "该单位现在没有正式名称",
    repair: "用 banci organisation change 写明 --name 和 --from")
}
