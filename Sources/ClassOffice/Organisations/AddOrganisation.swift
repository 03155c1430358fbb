internal import Postgres
internal import Training

/// What is written down of a new organisation (单位登记).
public struct OrganisationDraft: Hashable, Sendable, Codable {
  /// The name as officially printed.
  public let name: String
  /// 机关, 企业, 党校.
  public let kind: String
  /// The code of its division (行政区划代码).
  public let divisionCode: String?
  /// The organisation above it, as typed.
  public let parent: String?
  /// Its other names.
  public let aliases: [String]

  /// Writes down a new organisation.
  public init(
    name: String, kind: String, divisionCode: String? = nil, parent: String? = nil,
    aliases: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.divisionCode = divisionCode
    self.parent = parent
    self.aliases = aliases
  }
}

extension ClassOffice {
  /// Adds an organisation and returns its number.
  ///
  /// - Throws: ``Refusal`` when the name is another's or the one above it is unknown.
  public func addOrganisation(
    _ draft: OrganisationDraft, key: String? = nil
  ) async throws -> Int {
    let names = ([draft.name] + draft.aliases).map(OrganisationName.init)
    return try await act("organisation.add", key: key, request: draft) { act in
      let parent = try draft.parent.map { try act.session.requireOrganisation(named: $0) }
      let id: Int = try act.session.value(
        """
        INSERT INTO organisation (kind, parent_id, division_code)
        VALUES (\(draft.kind), \(parent), \(draft.divisionCode))
        RETURNING id
        """)
      try act.session.insert(names, of: id)
      try act.journal(.organisation, id, after: ["name": draft.name, "kind": draft.kind])
      return id
    }
  }
}

/// A name of an organisation with what it is found by.
struct OrganisationName: Sendable {
  let text: String
  let pinyin: PinyinKey

  init(_ text: String) { (self.text, pinyin) = (text, PinyinKey(noun: text)) }
}

extension Session {
  /// Inserts names of an organisation, the official one first.
  fileprivate func insert(_ names: [OrganisationName], of id: Int) throws {
    try execute(
      """
      INSERT INTO organisation_name (organisation_id, name, pinyin, initials, is_official)
      SELECT \(id), name, pinyin, initials, position = 1
      FROM unnest(\(names.map(\.text))::text[], \(names.map(\.pinyin.full))::text[],
        \(names.map(\.pinyin.initials))::text[])
        WITH ORDINALITY AS name (name, pinyin, initials, position)
      """)
  }

  /// The number of the organisation that a name means today.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  func requireOrganisation(named name: String) throws -> Int {
    try find(
      name,
      among: """
        SELECT name.organisation_id AS id, coalesce(official.name, name.name) AS label, name.name,
          name.folded, name.pinyin, name.initials
        FROM organisation_name AS name
        LEFT JOIN organisation_name AS official
          ON official.organisation_id = name.organisation_id AND official.is_official
          AND upper_inf(official.days)
        """,
      as: NamedNoun(word: "单位", code: "organisation", listing: "banci organisation list"))
  }
}
