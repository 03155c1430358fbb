internal import Postgres
internal import Training

/// A kind of thing that people name (称呼), for finding one by what was typed.
struct NamedNoun: Sendable {
  /// Its Chinese word, for refusals: 地点.
  let word: String
  /// Its English word, for codes: `place`.
  let code: String
  /// How to see which there are: `banci place list`.
  let listing: String
}

extension Session {
  /// Finds the one thing that what was typed names.
  ///
  /// The best of these grades counts: the name itself, the name but for width, case and blanks,
  /// the whole pinyin, the initials, the start of a name or of its pinyin, a part of a name.
  ///
  /// - Parameters:
  ///   - candidates: Rows of `id, label, name, folded, pinyin, initials`, one for each name.
  /// - Throws: ``Refusal`` when nothing or more than one thing is named by it.
  func find(_ typed: String, among candidates: SQL, as noun: NamedNoun) throws -> Int {
    let found = try rows(graded(typed, candidates)) { row in
      NamedThing(id: try row["id"], label: try row["label"])
    }
    guard let first = found.first else { throw Refusal.notFound(typed, as: noun) }
    guard found.count == 1 else {
      throw Refusal.ambiguous(typed, as: noun, among: found.map(\.label))
    }
    return first.id
  }

  private func graded(_ typed: String, _ candidates: SQL) -> SQL {
    """
    WITH typed AS (
      SELECT \(typed)::text AS name, lower(replace(normalize(\(typed)::text, NFKC), ' ', '')) AS folded
    ),
    graded AS (
      SELECT candidate.id, candidate.label,
        CASE
          WHEN candidate.name = typed.name THEN 1
          WHEN candidate.folded = typed.folded THEN 2
          WHEN candidate.pinyin = typed.folded THEN 3
          WHEN candidate.initials = typed.folded THEN 4
          WHEN starts_with(candidate.folded, typed.folded) THEN 5
          WHEN starts_with(candidate.pinyin, typed.folded) THEN 6
          WHEN strpos(candidate.folded, typed.folded) > 0 THEN 7
        END AS grade
      FROM (\(candidates)) AS candidate
      CROSS JOIN typed
      WHERE typed.folded <> ''
    )
    SELECT DISTINCT id, label
    FROM graded
    WHERE grade = (SELECT min(grade) FROM graded)
    ORDER BY label, id
    LIMIT 11
    """
  }
}

private struct NamedThing {
  let id: Int
  let label: String
}

extension Refusal {
  /// Nothing has that name.
  static func notFound(_ typed: String, as noun: NamedNoun) -> Self {
    Self(
      .notFound, code: "\(noun.code)-not-found", message: "没有\(noun.word)“\(typed)”",
      repair: "用 \(noun.listing) 查看已有的\(noun.word)")
  }

  /// Several things could be meant.
  static func ambiguous(_ typed: String, as noun: NamedNoun, among labels: [String]) -> Self {
    let shown = labels.prefix(10).joined(separator: "、") + (labels.count > 10 ? "……" : "")
    return Self(
      .invalid, code: "\(noun.code)-ambiguous",
      message: "“\(typed)”可能指多个\(noun.word)：\(shown)", repair: "请写全名或编号")
  }
}
