internal import Postgres
public import Training

/// What is to change of an organisation (单位变更); what is `nil` stays.
public struct OrganisationChange: Hashable, Sendable {
  /// Another official name; the old one stays as 曾用名.
  public var name: String?
  /// The day from which it is the name; today where `nil`.
  public var from: Day?
  /// 机关, 企业, 党校.
  public var kind: String?
  /// The code of its division.
  public var divisionCode: String?
  /// The organisation above it, as typed; blank for none.
  public var parent: String?
  /// Its place in the order of organisations.
  public var position: Int?
  /// Names that are added beside the official one.
  public var aliases: [String] = []
  /// Names beside the official one that are taken away.
  public var droppedAliases: [String] = []

  /// Changes nothing until something is set.
  public init() {}
}

extension ClassOffice {
  /// Changes an organisation and returns its number.
  ///
  /// - Throws: ``Refusal`` when there is no such organisation, a name is another's, a day does not
  ///   come after the old name began, it would stand above itself, or there is no such alias.
  public func changeOrganisation(
    _ typed: String, _ change: OrganisationChange, key: String? = nil
  ) async throws -> Int {
    let today = today
    let request = [typed] + change.digestible
    return try await act("organisation.change", key: key, request: request) { act in
      let id = try act.session.requireOrganisation(named: typed)
      if let name = change.name {
        try act.session.renameOrganisation(id, to: name, from: change.from ?? today)
      }
      if let parent = change.parent { try act.session.put(id, under: parent) }
      try act.session.updateOrganisation(id, change)
      try act.session.addAliases(change.aliases, to: id)
      try act.session.dropAliases(change.droppedAliases, of: id)
      try act.journal(.organisation, id, after: change.journaled(on: today))
      return id
    }
  }
}

extension Session {
  fileprivate func renameOrganisation(_ id: Int, to name: String, from day: Day) throws {
    let named = OrganisationName(name)
    try execute(
      """
      UPDATE organisation_name
      SET days = days * daterange(NULL, \(day))
      WHERE organisation_id = \(id) AND is_official AND upper_inf(days)
      """)
    try execute(
      """
      INSERT INTO organisation_name (organisation_id, name, pinyin, initials, is_official, days)
      VALUES (\(id), \(named.text), \(named.pinyin.full), \(named.pinyin.initials), true,
        daterange(\(day), NULL))
      """)
  }

  fileprivate func put(_ id: Int, under typed: String) throws {
    let parent = typed.isEmpty ? nil : try requireOrganisation(named: typed)
    let goesRound: Bool = try value(
      """
      WITH RECURSIVE above AS (
        SELECT \(parent)::bigint AS id
        UNION
        SELECT organisation.parent_id
        FROM organisation
        JOIN above ON above.id = organisation.id
      )
      SELECT EXISTS (SELECT FROM above WHERE id = \(id))
      """)
    guard !goesRound else { throw Refusal.organisationAboveItself(typed) }
    try execute("UPDATE organisation SET parent_id = \(parent) WHERE id = \(id)")
  }

  fileprivate func updateOrganisation(_ id: Int, _ change: OrganisationChange) throws {
    try execute(
      """
      UPDATE organisation
      SET kind = coalesce(\(change.kind), kind),
        division_code = nullif(coalesce(\(change.divisionCode), division_code), ''),
        position = coalesce(\(change.position), position)
      WHERE id = \(id)
      """)
  }

  fileprivate func addAliases(_ aliases: [String], to id: Int) throws {
    let names = aliases.map(OrganisationName.init)
    try execute(
      """
      INSERT INTO organisation_name (organisation_id, name, pinyin, initials, is_official)
      SELECT \(id), name, pinyin, initials, false
      FROM unnest(\(names.map(\.text))::text[], \(names.map(\.pinyin.full))::text[],
        \(names.map(\.pinyin.initials))::text[]) AS given (name, pinyin, initials)
      """)
  }

  fileprivate func dropAliases(_ aliases: [String], of id: Int) throws {
    let dropped: [String] = try values(
      """
      DELETE FROM organisation_name
      WHERE organisation_id = \(id) AND NOT is_official AND name = ANY (\(aliases))
      RETURNING name
      """)
    if let alias = aliases.first(where: { !dropped.contains($0) }) {
      throw Refusal.organisationAliasUnknown(alias)
    }
  }
}

extension OrganisationChange {
  fileprivate var digestible: [String?] {
    [name, from.map { "\($0)" }, kind, divisionCode, parent, position.map(String.init)]
      + aliases + [nil] + droppedAliases
  }

  fileprivate func journaled(on today: Day) -> [String: String?] {
    var fields: [String: String?] = [:]
    if let name { (fields["name"], fields["from"]) = (name, "\(from ?? today)") }
    if let kind { fields["kind"] = kind }
    if let divisionCode { fields["division_code"] = divisionCode }
    if let parent { fields["parent"] = parent }
    if let position { fields["position"] = "\(position)" }
    if !aliases.isEmpty { fields["aliases"] = aliases.joined(separator: "、") }
    if !droppedAliases.isEmpty {
      fields["dropped_aliases"] = droppedAliases.joined(separator: "、")
    }
    return fields
  }
}

extension Refusal {
  /// An organisation would stand above itself.
  static func organisationAboveItself(_ parent: String) -> Self {
    Self(
      .conflict, code: "organisation-above-itself", message: "“\(parent)”是本单位或其下级，不能作上级",
      repair: "用 banci organisation list 查看上下级，换一个上级")
  }

  /// There is no such alias.
  static func organisationAliasUnknown(_ alias: String) -> Self {
    Self(
      .notFound, code: "organisation-alias-not-found", message: "该单位没有简称或别名“\(alias)”",
      repair: "用 banci organisation show 查看；正式名称和曾用名不能删去")
  }
}
