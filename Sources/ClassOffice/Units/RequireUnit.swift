internal import Postgres
internal import Training

/// A class, branch or group as it was found.
struct FoundUnit: Hashable, Sendable {
  let id: Int
  let kind: UnitKind
  let officialName: String
  let classID: Int
  /// The class's days, from 报到日 through 离校日.
  let classDays: DaySpan
}

extension Session {
  /// The unit that a path leads to: `81`, `81/1`, `81/一支部/第二小组`.
  ///
  /// - Throws: ``Refusal`` when a part of it names none or several units below the one before.
  func requireUnit(at path: UnitPath) throws -> FoundUnit {
    var parent = 0
    for part in path.parts { parent = try unitID(named: part.text, below: parent) }
    return try foundUnit(parent)
  }

  /// The class that a path leads to.
  ///
  /// - Throws: ``Refusal`` when it leads nowhere or to a branch or group.
  func requireClass(at path: UnitPath) throws -> FoundUnit {
    let unit = try requireUnit(at: path)
    guard unit.kind == .trainingClass else { throw Refusal.notAClass(path) }
    return unit
  }

  /// The unit of that number.
  func foundUnit(_ id: Int) throws -> FoundUnit {
    let unit = try row(
      """
      SELECT unit.id, unit.kind, unit.official_name, unit.class_id, class.days
      FROM study_unit AS unit
      JOIN training_class AS class ON class.unit_id = unit.class_id
      WHERE unit.id = \(id)
      """
    ) { row in
      FoundUnit(
        id: try row["id"], kind: try row["kind"], officialName: try row["official_name"],
        classID: try row["class_id"], classDays: try row["days"])
    }
    guard let unit else { throw Refusal.unitGone }
    return unit
  }

  // A code is what people type most, and it wins over a name that begins with it.
  private func unitID(named typed: String, below parent: Int) throws -> Int {
    let coded = try optionalValue(
      "SELECT id FROM study_unit WHERE parent_id = \(parent) AND lower(code) = lower(\(typed))",
      as: Int.self)
    if let coded { return coded }
    return try find(
      typed,
      among: """
        SELECT unit.id, unit.official_name AS label, name.name, name.folded, name.pinyin,
          name.initials
        FROM study_unit_name AS name
        JOIN study_unit AS unit ON unit.id = name.unit_id
        WHERE name.parent_id = \(parent)
        """,
      as: parent == 0 ? .classes : .branchesAndGroups)
  }
}

extension NamedNoun {
  static let classes = NamedNoun(word: "班次", code: "class", listing: "banci class list")
  static let branchesAndGroups = NamedNoun(
    word: "支部或小组", code: "unit", listing: "banci class show")
}

extension Refusal {
  /// The path leads below a class.
  static func notAClass(_ path: UnitPath) -> Self {
    Self(
      .invalid, code: "not-a-class", message: "“\(path)”是支部或小组，这里要写班次",
      repair: "只写斜杠前的班次，如 \(path.parts[0].text)")
  }

  /// The unit was removed meanwhile.
  static let unitGone = Self(
    .notFound, code: "unit-not-found", message: "该班次、支部或小组已被删除",
    repair: "用 banci class list 查看")
}
