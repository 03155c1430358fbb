public import Postgres
public import Training

/// A trainee, as listed (学员一览): no number.
public struct TraineeListing: Hashable, Sendable {
  /// The trainee's number.
  public let id: Int
  /// 名册顺序.
  public let order: Int?
  /// The name.
  public let name: String
  /// The sex.
  public let sex: Sex?
  /// 单位 as printed.
  public let employer: String?
  /// 职务 as printed.
  public let post: String?
  /// 级别 as printed.
  public let rank: String?
  /// The branch today, or on the nearest day of the class.
  public let branch: String?
  /// The group likewise.
  public let group: String?
  /// 班内职务.
  public let classPost: String?
  /// How far the trainee has come.
  public let state: TraineeState
  /// The first day without the trainee.
  public let leftOn: Day?
  /// 饮食禁忌.
  public let diet: String?
}

extension ClassOffice {
  /// The trainees of a class, a branch or a group as of today, in class order.
  ///
  /// - Parameter states: Only those in one of these states; all where empty.
  /// - Throws: ``Refusal`` when there is no such unit.
  public func trainees(
    of path: UnitPath, in states: [TraineeState] = []
  ) async throws -> [TraineeListing] {
    let today = today
    return try await read { session in
      let unit = try session.requireUnit(at: path)
      return try session.rows(
        traineeRows(
          where: """
            trainee.class_id = \(unit.classID)
              AND \(unit.id) IN (trainee.class_id, placement.branch_id, placement.group_id)
              AND (\(states.isEmpty) OR trainee.state = ANY (\(states)))
            """, on: today), TraineeListing.init(row:))
    }
  }
}

extension TraineeListing {
  /// Reads a row of ``traineeRows(where:on:)``.
  init(row: Row) throws {
    self.init(
      id: try row["id"], order: try row["class_order"], name: try row["name"],
      sex: try row["sex"], employer: try row["employer"], post: try row["post"],
      rank: try row["rank_level"], branch: try row["branch"], group: try row["study_group"],
      classPost: try row["class_post"], state: try row["state"], leftOn: try row["left_on"],
      diet: try row["diet"])
  }
}

/// Trainees with their persons and their placement on a day, clamped to the class.
func traineeRows(where condition: SQL, on day: Day) -> SQL {
  """
  SELECT trainee.id, trainee.class_order, person.name, person.sex, trainee.employer, trainee.post,
    trainee.rank_level, branch.official_name AS branch, study_group.official_name AS study_group,
    trainee.class_post, trainee.state, trainee.left_on, trainee.diet, trainee.lodging,
    trainee.note, trainee.overlap_reason, person.id AS person_id, person.ethnic_group,
    person.birth, person.political_status, person.education, person.grade,
    person.id_number_sealed, person.mobile_sealed
  FROM trainee
  JOIN person ON person.id = trainee.person_id
  LEFT JOIN placement
    ON placement.trainee_id = trainee.id
    AND placement.days @> least(greatest(\(day), lower(trainee.class_days)),
      upper(trainee.class_days) - 1)
  LEFT JOIN study_unit AS branch ON branch.id = placement.branch_id
  LEFT JOIN study_unit AS study_group ON study_group.id = placement.group_id
  WHERE \(condition)
  ORDER BY trainee.class_order NULLS LAST, trainee.id
  """
}

extension Sex: SQLEncodable, SQLDecodable {}
