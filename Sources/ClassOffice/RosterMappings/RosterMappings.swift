internal import Postgres
public import Training

/// Which field a column of an organisation's rosters is (列对应), as listed.
public struct RosterMapping: Hashable, Sendable {
  /// The organisation's official name today.
  public let organisation: String
  /// The column's header as that organisation writes it.
  public let header: String
  /// The field.
  public let field: RosterField
  /// When it was saved.
  public let savedAt: Moment
}

extension ClassOffice {
  /// The saved columns, of one organisation or of all.
  ///
  /// - Throws: ``Refusal`` when there is no such organisation.
  public func rosterMappings(of typed: String? = nil) async throws -> [RosterMapping] {
    try await read { session in
      let id = try typed.map { try session.requireOrganisation(named: $0) }
      return try session.rows(
        """
        SELECT name.name, mapping.header, mapping.field, mapping.saved_at
        FROM roster_mapping AS mapping
        JOIN organisation ON organisation.id = mapping.organisation_id
        JOIN organisation_name AS name ON name.organisation_id = organisation.id
          AND name.is_official AND upper_inf(name.days)
        WHERE \(id)::bigint IS NULL OR organisation.id = \(id)::bigint
        ORDER BY organisation.position, organisation.id, mapping.header
        """
      ) { row in
        // A field of a later version means nothing to this one.
        try RosterField(named: row["field"]).map { field in
          RosterMapping(
            organisation: try row["name"], header: try row["header"], field: field,
            savedAt: try row["saved_at"])
        }
      }.compactMap(\.self)
    }
  }

  /// Saves which fields the columns of an organisation's rosters are; a column that was saved
  /// before is saved anew.
  ///
  /// - Returns: How many columns were new or changed.
  /// - Throws: ``Refusal`` when there is no such organisation.
  @discardableResult
  public func saveRosterMapping(
    _ mapping: [String: RosterField], of typed: String, key: String? = nil
  ) async throws -> Int {
    let headers = mapping.keys.sorted()
    let fields = headers.compactMap { mapping[$0]?.key }
    return try await act("roster.map", key: key, request: [typed] + headers + fields) { act in
      let id = try act.session.requireOrganisation(named: typed)
      let saved = try act.session.execute(
        """
        INSERT INTO roster_mapping (organisation_id, header, field, saved_at)
        SELECT \(id), header, field, \(act.stamp)::timestamptz
        FROM unnest(\(headers)::text[], \(fields)::text[]) AS given (header, field)
        ON CONFLICT (organisation_id, header) DO UPDATE
          SET field = excluded.field, saved_at = excluded.saved_at
          WHERE roster_mapping.field <> excluded.field
        """)
      if saved > 0 {
        try act.journal(
          .organisation, id,
          after: Dictionary(uniqueKeysWithValues: zip(headers.map { "map.\($0)" }, fields)))
      }
      return saved
    }
  }

  /// Forgets a saved column of an organisation, or all of them.
  ///
  /// - Returns: How many were forgotten.
  /// - Throws: ``Refusal`` when there is no such organisation or column.
  public func removeRosterMapping(
    of typed: String, header: String? = nil, key: String? = nil
  ) async throws -> Int {
    try await act("roster.unmap", key: key, request: [typed, header]) { act in
      let id = try act.session.requireOrganisation(named: typed)
      let gone: [String] = try act.session.values(
        """
        DELETE FROM roster_mapping
        WHERE organisation_id = \(id) AND (\(header)::text IS NULL OR header = \(header))
        RETURNING header
        """)
      guard !gone.isEmpty else { throw Refusal.rosterMappingMissing(typed, header) }
      try act.journal(
        .organisation, id, before: ["map": gone.sorted().joined(separator: "、")])
      return gone.count
    }
  }
}

extension Refusal {
  /// Nothing of the kind is saved.
  static func rosterMappingMissing(_ organisation: String, _ header: String?) -> Self {
    Self(
      .notFound, code: "roster-mapping-not-found",
      message: "\(organisation)没有保存的列对应" + (header.map { "“\($0)”" } ?? ""),
      repair: "用 banci roster mapping list 查看")
  }
}
