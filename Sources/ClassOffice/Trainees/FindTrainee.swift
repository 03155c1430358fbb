internal import Postgres
internal import Training

/// A trainee as found (学员): who, in which class.
struct FoundTrainee: Sendable {
  let id: Int
  let person: Int
  let name: String
  let classID: Int
  let classDays: DaySpan
  let state: TraineeState
}

extension Session {
  /// The trainee that a name, pinyin, initials or a number means.
  ///
  /// - Parameter path: The class, branch or group in which to look; a number needs none.
  /// - Throws: ``Refusal`` when none or several are meant; namesakes are told apart by 单位.
  func requireTrainee(_ typed: String, in path: UnitPath?) throws -> FoundTrainee {
    let unit = try path.map { try requireUnit(at: $0) }
    if let number = Self.plainNumber(typed) {
      let found = try foundTrainee(number)
      guard let found, unit == nil || unit?.classID == found.classID else {
        throw Refusal.notFound(typed, as: .trainees(of: path))
      }
      return found
    }
    guard let unit else { throw Refusal.traineeNeedsClass(typed) }
    let id = try find(
      typed,
      among: """
        SELECT trainee.id,
          person.name || '（' || coalesce(trainee.employer, '单位未填') || '，编号 ' || trainee.id || '）'
            AS label,
          person.name, person.name_folded AS folded, person.name_pinyin AS pinyin,
          person.name_initials AS initials
        FROM trainee
        JOIN person ON person.id = trainee.person_id
        WHERE trainee.class_id = \(unit.classID)
          AND (\(unit.kind) = 'class' OR EXISTS (
            SELECT FROM placement
            WHERE placement.trainee_id = trainee.id
              AND \(unit.id) IN (placement.branch_id, placement.group_id)))
        """,
      as: .trainees(of: path))
    guard let found = try foundTrainee(id) else {
      throw Refusal.notFound(typed, as: .trainees(of: path))
    }
    return found
  }

  private func foundTrainee(_ id: Int) throws -> FoundTrainee? {
    try row(
      """
      SELECT trainee.id, trainee.person_id, person.name, trainee.class_id, trainee.class_days,
        trainee.state
      FROM trainee
      JOIN person ON person.id = trainee.person_id
      WHERE trainee.id = \(id)
      """
    ) { row in
      FoundTrainee(
        id: try row["id"], person: try row["person_id"], name: try row["name"],
        classID: try row["class_id"], classDays: try row["class_days"], state: try row["state"])
    }
  }

  private static func plainNumber(_ typed: String) -> Int? {
    let figures = WrittenText.halfWidth(typed)
    guard !figures.isEmpty, figures.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(figures)
  }
}

extension NamedNoun {
  static func trainees(of path: UnitPath?) -> NamedNoun {
    NamedNoun(
      word: "学员", code: "trainee",
      listing: "banci trainee list" + (path.map { " \($0.parts[0].text)" } ?? ""))
  }
}

extension Refusal {
  /// A name means somebody only within a class.
  static func traineeNeedsClass(_ typed: String) -> Self {
    Self(
      .invalid, code: "trainee-needs-class", message: "没有说明“\(typed)”是哪个班的学员",
      repair: "请加 --class 81，或写学员编号")
  }
}
