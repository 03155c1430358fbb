internal import Postgres
internal import Training

extension Session {
  /// The person on a trip's member list whom a name or a trainee's number means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant; namesakes are told apart by their 单位
  ///   and number.
  func requireMember(_ typed: String, of trip: Int) throws -> Int {
    if let number = recordNumber(typed) {
      let person = try optionalValue(
        "SELECT person_id FROM trip_member WHERE trip_id = \(trip) AND trainee_id = \(number)",
        as: Int.self)
      guard let person else { throw Refusal.notFound(typed, as: .members(of: trip)) }
      return person
    }
    return try find(
      typed,
      among: """
        SELECT member.person_id AS id,
          \(SQL.labelOfAPerson) AS label, person.name, person.name_folded AS folded,
          person.name_pinyin AS pinyin, person.name_initials AS initials
        FROM trip_member AS member
        JOIN person ON person.id = member.person_id
        LEFT JOIN trainee ON trainee.id = member.trainee_id
        LEFT JOIN staff ON staff.person_id = member.person_id AND member.part <> 'trainee'
        LEFT JOIN department ON department.id = staff.department_id
        WHERE member.trip_id = \(trip)
        """,
      as: .members(of: trip))
  }

  /// The trainee of the travelling classes, not on the list yet, whom a name or number means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  func requireTrainee(_ typed: String, notYetOn trip: Int) throws -> Int {
    if let number = recordNumber(typed) {
      let trainee = try optionalValue(
        "SELECT id FROM (\(candidates(for: trip))) AS candidate WHERE id = \(number)", as: Int.self)
      guard let trainee else { throw Refusal.notFound(typed, as: .candidates(for: trip)) }
      return trainee
    }
    return try find(typed, among: candidates(for: trip), as: .candidates(for: trip))
  }

  private func candidates(for trip: Int) -> SQL {
    """
    SELECT trainee.id, \(SQL.labelOfAPerson) AS label, person.name, person.name_folded AS folded,
      person.name_pinyin AS pinyin, person.name_initials AS initials
    FROM trainee
    JOIN person ON person.id = trainee.person_id
    JOIN trip ON trip.id = \(trip) AND trip.days && trainee.days
    LEFT JOIN department ON false
    WHERE trainee.class_id IN (SELECT class_id FROM trip_unit WHERE trip_id = \(trip))
      AND trainee.person_id NOT IN (SELECT person_id FROM trip_member WHERE trip_id = \(trip))
    """
  }
}

extension SQL {
  // 张三（合肥市教育局，编号 12）: enough to tell namesakes apart.
  fileprivate static let labelOfAPerson: SQL = """
    person.name || coalesce('（' || nullif(concat_ws('，',
      coalesce(trainee.employer, department.name), '编号 ' || trainee.id), '') || '）', '')
    """
}

extension NamedNoun {
  static func members(of trip: Int) -> NamedNoun {
    NamedNoun(
      word: "随行人员", code: "trip-member", listing: "banci trip members \(trip)")
  }
  static func candidates(for trip: Int) -> NamedNoun {
    NamedNoun(
      word: "尚未列入名单的学员", code: "trip-candidate", listing: "banci trip members \(trip)")
  }
}
