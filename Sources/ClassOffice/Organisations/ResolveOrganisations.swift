internal import Postgres
internal import Training

/// What organisations the names in a sheet mean (单位对应).
struct ResolvedOrganisations: Sendable {
  /// The official name of the one that a name means.
  var official: [String: String] = [:]
  /// The official names of those that a name may mean, where they are several.
  var ambiguous: [String: [String]] = [:]
  /// Names that nobody has, in order of appearance, each once.
  var unknown: [String] = []
}

extension Session {
  /// Finds organisations by whole names only, one statement for all: what a sheet says is not
  /// guessed from its beginning.
  func resolveOrganisations(_ names: [String]) throws -> ResolvedOrganisations {
    let found = try rows(
      """
      SELECT typed.name,
        array_remove(array_agg(DISTINCT official.name), NULL) AS officials
      FROM unnest(\(names)::text[]) WITH ORDINALITY AS typed (name, position)
      LEFT JOIN organisation_name AS known
        ON known.folded = lower(replace(normalize(typed.name, NFKC), ' ', ''))
      LEFT JOIN organisation_name AS official
        ON official.organisation_id = known.organisation_id AND official.is_official
        AND upper_inf(official.days)
      GROUP BY typed.name
      ORDER BY min(typed.position)
      """
    ) { (name: try $0["name"] as String, officials: try $0["officials"] as [String]) }
    return found.reduce(into: ResolvedOrganisations()) { resolved, found in
      switch found.officials.count {
      case 0: resolved.unknown.append(found.name)
      case 1: resolved.official[found.name] = found.officials[0]
      default: resolved.ambiguous[found.name] = found.officials
      }
    }
  }

  /// The numbers of organisations by their official names of today.
  func organisationNumbers(_ officialNames: [String]) throws -> [String: Int] {
    try rows(
      """
      SELECT name, organisation_id
      FROM organisation_name
      WHERE is_official AND upper_inf(days) AND name = ANY (\(officialNames))
      """
    ) { (try $0["name"] as String, try $0["organisation_id"] as Int) }
    .reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// The official name of the organisation that was typed.
  ///
  /// - Throws: ``Refusal`` when there is none or several are meant.
  func officialOrganisation(named typed: String) throws -> String {
    let id = try requireOrganisation(named: typed)
    return try value(
      """
      SELECT name
      FROM organisation_name
      WHERE organisation_id = \(id) AND is_official AND upper_inf(days)
      """)
  }
}

extension Act {
  /// Adds organisations of which a sheet says only the name.
  func addOrganisations(named names: [String]) throws {
    guard !names.isEmpty else { return }
    let keys = names.map(PinyinKey.init(noun:))
    let ids: [Int] = try session.values(
      """
      INSERT INTO organisation (kind)
      SELECT \(Self.unknownKind)
      FROM generate_series(1, \(names.count))
      RETURNING id
      """)
    try session.execute(
      """
      INSERT INTO organisation_name (organisation_id, name, pinyin, initials, is_official)
      SELECT id, name, pinyin, initials, true
      FROM unnest(\(ids)::bigint[], \(names)::text[], \(keys.map(\.full))::text[],
        \(keys.map(\.initials))::text[]) AS given (id, name, pinyin, initials)
      """)
    try journal(
      zip(ids, names).map {
        JournalItem(
          subject: Subject(.organisation, $0), after: ["name": $1, "kind": Self.unknownKind])
      })
  }

  // The sheet does not say it.
  private static var unknownKind: String { "未分类" }
}
