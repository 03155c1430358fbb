internal import Postgres
internal import Training

extension Session {
  /// Moves a trainee to a branch or group from a day on; where the trainee was before stays.
  ///
  /// Without a day the move is from today while the class is on, and from its first day before.
  ///
  /// - Returns: The official name of the unit.
  func move(
    _ trainee: FoundTrainee, to path: UnitPath, on given: Day?, _ today: Day
  ) throws -> String {
    let unit = try requireUnit(at: path)
    guard unit.classID == trainee.classID, unit.kind != .trainingClass else {
      throw Refusal.unitOfAnotherClass(path.text, "该学员的班次")
    }
    let day = given ?? min(max(today, trainee.classDays.first), trainee.classDays.last)
    guard (trainee.classDays.first...trainee.classDays.last).contains(day) else {
      throw Refusal.dayOutsideClass(day, trainee.classDays)
    }
    try execute(moving(trainee, to: unit, on: day))
    return unit.officialName
  }

  // A branch keeps a group that cuts across branches, and such a group keeps the branch.
  private func moving(_ trainee: FoundTrainee, to unit: FoundUnit, on day: Day) -> SQL {
    """
    WITH current AS MATERIALIZED (
      SELECT id, since, until, group_id, group_branch_id, branch_id
      FROM placement
      WHERE trainee_id = \(trainee.id) AND days @> \(day)
    ),
    target AS MATERIALIZED (
      SELECT current.id AS current_id, current.until,
        coalesce(current.since < \(day), false) AS splits,
        CASE WHEN unit.kind = 'group' THEN unit.id
          WHEN current.group_branch_id = 0 THEN current.group_id END AS group_id,
        CASE WHEN unit.kind = 'group' THEN unit.branch_or_0
          WHEN current.group_branch_id = 0 THEN 0 END AS group_branch_id,
        CASE WHEN unit.kind = 'branch' THEN unit.id
          WHEN unit.of_branch_id IS NULL THEN current.branch_id END AS lone_branch_id
      FROM study_unit AS unit
      LEFT JOIN current ON true
      WHERE unit.id = \(unit.id)
    ),
    ended AS (
      UPDATE placement
      SET until = \(day)
      FROM target
      WHERE placement.id = target.current_id AND target.splits
    ),
    corrected AS (
      UPDATE placement
      SET group_id = target.group_id, group_branch_id = target.group_branch_id,
        lone_branch_id = target.lone_branch_id
      FROM target
      WHERE placement.id = target.current_id AND NOT target.splits
    )
    INSERT INTO placement
      (trainee_id, class_id, class_days, since, until, group_id, group_branch_id, lone_branch_id)
    SELECT trainee.id, trainee.class_id, trainee.class_days, \(day),
      coalesce(target.until, (SELECT min(later.since) FROM placement AS later
        WHERE later.trainee_id = trainee.id AND later.since > \(day))),
      target.group_id, target.group_branch_id, target.lone_branch_id
    FROM target
    JOIN trainee ON trainee.id = \(trainee.id)
    WHERE target.current_id IS NULL OR target.splits
    """
  }
}
