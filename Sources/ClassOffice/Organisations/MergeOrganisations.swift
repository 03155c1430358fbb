internal import Postgres
internal import Training

/// What making one organisation of two would move (单位合并预览).
public struct OrganisationMerge: Hashable, Sendable {
  /// The official name of the one that goes.
  public let duplicate: String
  /// The official name of the one that stays.
  public let kept: String
  /// The names that the one that stays gets as aliases.
  public let names: [String]
  /// How many rows refer to the one that goes, by what they are in Chinese.
  public let references: [String: Int]
}

extension ClassOffice {
  /// Tells what making one of two organisations would do.
  ///
  /// - Throws: ``Refusal`` when either is unknown, both are one, or one stands above the other.
  public func checkOrganisationMerge(
    of duplicate: String, into kept: String
  ) async throws -> OrganisationMerge {
    try await read { session in
      let pair = try session.requirePair(duplicate, kept)
      return try session.organisationMerge(pair)
    }
  }

  /// Makes one of two organisations that are the same, and returns the number of the one that stays.
  ///
  /// What refers to the duplicate refers to the other from now on, which gets its names as aliases.
  ///
  /// - Throws: ``Refusal`` as ``checkOrganisationMerge(of:into:)`` does, and when both have places of
  ///   one class.
  public func mergeOrganisations(
    _ duplicate: String, into kept: String, key: String? = nil
  ) async throws -> Int {
    try await act("organisation.merge", key: key, request: [duplicate, kept]) { act in
      let pair = try act.session.requirePair(duplicate, kept)
      let merge = try act.session.organisationMerge(pair)
      try act.session.refer(from: pair)
      try act.session.giveNames(of: pair)
      try act.session.execute("DELETE FROM organisation WHERE id = \(pair.duplicate)")
      try act.journal(
        .organisation, pair.kept, after: ["merged": merge.duplicate, "number": "\(pair.duplicate)"])
      return pair.kept
    }
  }
}

/// Two organisations that are one.
private struct OrganisationPair {
  let duplicate: Int
  let kept: Int
}

extension Session {
  fileprivate func requirePair(_ duplicate: String, _ kept: String) throws -> OrganisationPair {
    let pair = OrganisationPair(
      duplicate: try requireOrganisation(named: duplicate),
      kept: try requireOrganisation(named: kept))
    guard pair.duplicate != pair.kept else { throw Refusal.organisationsAreOne(kept) }
    let both: [String] = try values(
      """
      SELECT unit.official_name
      FROM quota AS one
      JOIN quota AS other ON other.class_id = one.class_id
      JOIN study_unit AS unit ON unit.id = one.class_id
      WHERE one.organisation_id = \(pair.duplicate) AND other.organisation_id = \(pair.kept)
      ORDER BY unit.official_name
      """)
    guard both.isEmpty else { throw Refusal.bothHaveQuotas(both) }
    let related: Bool = try value(
      """
      SELECT EXISTS (
        SELECT FROM organisation
        WHERE (id, parent_id) IN (
          (\(pair.duplicate)::bigint, \(pair.kept)::bigint),
          (\(pair.kept)::bigint, \(pair.duplicate)::bigint)))
      """)
    guard !related else { throw Refusal.oneIsAboveTheOther }
    return pair
  }

  fileprivate func organisationMerge(_ pair: OrganisationPair) throws -> OrganisationMerge {
    let counts = try rows(
      """
      SELECT '学员' AS what, count(*) AS count FROM trainee
        WHERE organisation_id = \(pair.duplicate)
      UNION ALL SELECT '地点', count(*) FROM place WHERE organisation_id = \(pair.duplicate)
      UNION ALL SELECT '联系人', count(*) FROM contact WHERE organisation_id = \(pair.duplicate)
      UNION ALL SELECT '承接', count(*) FROM trip_host WHERE organisation_id = \(pair.duplicate)
      UNION ALL SELECT '名额', count(*) FROM quota WHERE organisation_id = \(pair.duplicate)
      UNION ALL SELECT '名册批次', count(*) FROM roster_import WHERE sender_id = \(pair.duplicate)
      UNION ALL SELECT '下级单位', count(*) FROM organisation WHERE parent_id = \(pair.duplicate)
      """
    ) { (try $0["what"] as String, try $0["count"] as Int) }
    let names: [String] = try values(
      """
      SELECT DISTINCT name
      FROM organisation_name
      WHERE organisation_id = \(pair.duplicate)
        AND name NOT IN (SELECT name FROM organisation_name WHERE organisation_id = \(pair.kept))
      ORDER BY name
      """)
    return OrganisationMerge(
      duplicate: try officialName(of: pair.duplicate), kept: try officialName(of: pair.kept),
      names: names, references: Dictionary(uniqueKeysWithValues: counts).filter { $0.value > 0 })
  }

  fileprivate func officialName(of id: Int) throws -> String {
    let name: String? = try optionalValue(
      """
      SELECT name
      FROM organisation_name
      WHERE organisation_id = \(id)
      ORDER BY is_official DESC, upper_inf(days) DESC, upper(days) DESC, name
      LIMIT 1
      """)
    guard let name else { throw Refusal.organisationHasNoName }
    return name
  }

  // What columns of the one that stays are known by goes before.
  fileprivate func refer(from pair: OrganisationPair) throws {
    let (old, new) = (pair.duplicate, pair.kept)
    try execute("UPDATE trainee SET organisation_id = \(new) WHERE organisation_id = \(old)")
    try execute("UPDATE place SET organisation_id = \(new) WHERE organisation_id = \(old)")
    try execute("UPDATE contact SET organisation_id = \(new) WHERE organisation_id = \(old)")
    try execute("UPDATE trip_host SET organisation_id = \(new) WHERE organisation_id = \(old)")
    try execute("UPDATE quota SET organisation_id = \(new) WHERE organisation_id = \(old)")
    try execute("UPDATE roster_import SET sender_id = \(new) WHERE sender_id = \(old)")
    try execute("UPDATE organisation SET parent_id = \(new) WHERE parent_id = \(old)")
    try execute(
      """
      INSERT INTO roster_mapping (organisation_id, header, field, saved_at)
      SELECT \(new), header, field, saved_at
      FROM roster_mapping
      WHERE organisation_id = \(old)
      ON CONFLICT (organisation_id, header) DO NOTHING
      """)
  }

  fileprivate func giveNames(of pair: OrganisationPair) throws {
    try execute(
      """
      INSERT INTO organisation_name (organisation_id, name, pinyin, initials, is_official)
      SELECT DISTINCT ON (name) \(pair.kept), name, pinyin, initials, false
      FROM organisation_name
      WHERE organisation_id = \(pair.duplicate)
        AND name NOT IN (SELECT name FROM organisation_name WHERE organisation_id = \(pair.kept))
      ORDER BY name
      """)
  }
}

extension Refusal {
  /// Both names mean one organisation.
  static func organisationsAreOne(_ name: String) -> Self {
    Self(
      .invalid, code: "organisations-are-one", message: "两个名称都是“\(name)”，不用合并",
      repair: "请写要并入的另一个单位")
  }

  /// Both have places of one class, and nobody knows whether they add up.
  static func bothHaveQuotas(_ classes: [String]) -> Self {
    Self(
      .conflict, code: "both-have-quotas",
      message: "两个单位在同一班次都有名额：\(classes.joined(separator: "、"))",
      repair: "先用 banci quota set 定好留下的单位的名额，再用 banci quota remove 去掉另一个的")
  }

  /// One of the two is above the other, so they are two.
  static let oneIsAboveTheOther = Self(
    .conflict, code: "one-is-above-the-other", message: "两个单位互为上下级，不能合并",
    repair: "确是同一单位的，先用 banci organisation change --parent '' 去掉上下级")
}
