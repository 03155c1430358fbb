internal import Postgres
internal import Training

extension Session {
  /// The number of the place that a name or a number means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  func requirePlace(named typed: String) throws -> Int {
    if let id = recordNumber(typed),
      try value("SELECT EXISTS (SELECT FROM place WHERE id = \(id))", as: Bool.self)
    {
      return id
    }
    return try find(
      typed,
      among: """
        SELECT place.id, place.official_name AS label, name.name, name.folded, name.pinyin,
          name.initials
        FROM place_name AS name
        JOIN place ON place.id = name.place_id
        """,
      as: NamedNoun(word: "地点", code: "place", listing: "banci place list"))
  }
}
