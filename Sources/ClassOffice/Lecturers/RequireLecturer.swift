internal import Postgres
internal import Training

extension Session {
  /// The number of the lecturer that a name or a number means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  func requireLecturer(named typed: String) throws -> Int {
    if let id = recordNumber(typed),
      try value("SELECT EXISTS (SELECT FROM lecturer WHERE id = \(id))", as: Bool.self)
    {
      return id
    }
    return try find(
      typed,
      among: """
        SELECT id, concat_ws('，', name, nullif(employer, ''), title) || '（编号 ' || id || '）'
            AS label,
          name, name_folded AS folded, pinyin, initials
        FROM lecturer
        """,
      as: NamedNoun(word: "师资", code: "lecturer", listing: "banci lecturer list"))
  }
}
