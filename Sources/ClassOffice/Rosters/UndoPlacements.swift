internal import Postgres
internal import Training

/// How one placement that an import made is taken back (编组撤回).
struct PlacementUndo: Sendable {
  /// What is found, and with it what there is to do.
  enum Verdict: String, Sendable {
    /// Put right by hand already.
    case restored
    /// Somewhere else by now.
    case changed
    /// The import placed whoever was nowhere.
    case placed
    /// The import ended the former placement and began this one.
    case moved
    /// The import corrected this placement.
    case corrected
  }

  let row: Int
  let name: String
  let verdict: Verdict
  let current: Int?
  let former: Int?
  let until: Day?
  let group: Int?
  let branch: Int?
}

extension PlacementUndo.Verdict: SQLDecodable {}

extension Session {
  /// Finds the placements that a batch made, and whether they still are what it made of them.
  func placementUndos(of plan: UndoPlan) throws -> [PlacementUndo] {
    let patches = plan.placements
    guard !patches.isEmpty else { return [] }
    return try rows(Self.placementUndos(patches, of: plan)) { row in
      PlacementUndo(
        row: try row["row_number"], name: try row["name"], verdict: try row["verdict"],
        current: try row["current_id"], former: try row["former_id"], until: try row["until"],
        group: try row["group_id"], branch: try row["branch_id"])
    }
  }

  // While the class is on, an import ends a placement on its day and begins the new one there.
  private static func placementUndos(_ patches: [PlacementPatch], of plan: UndoPlan) -> SQL {
    """
    WITH given AS MATERIALIZED (
      SELECT row_number, trainee_id, was_nowhere, changes_group, changes_branch, old_group,
        old_branch, new_group, new_branch
      FROM unnest(\(patches.map(\.row)), \(patches.map(\.trainee)), \(patches.map(\.wasNowhere)),
          \(patches.map(\.changesGroup)), \(patches.map(\.changesBranch)),
          \(patches.map(\.oldGroup)), \(patches.map(\.oldBranch)), \(patches.map(\.newGroup)),
          \(patches.map(\.newBranch)))
        AS given (row_number, trainee_id, was_nowhere, changes_group, changes_branch, old_group,
          old_branch, new_group, new_branch)
    ),
    import AS MATERIALIZED (
      SELECT \(plan.batch.importedAt.day)::date AS today,
        least(greatest(\(plan.batch.importedAt.day)::date, lower(days)), upper(days) - 1) AS day
      FROM training_class
      WHERE unit_id = \(plan.classID)
    )
    SELECT given.row_number, person.name, current.id AS current_id, former.id AS former_id,
      current.until, former_unit.group_id, former_unit.branch_id,
      CASE
        WHEN given.was_nowhere AND current.id IS NULL THEN 'restored'
        WHEN current.id IS NULL THEN 'changed'
        WHEN given.was_nowhere
          THEN CASE WHEN held.as_written AND current.until IS NULL THEN 'placed' ELSE 'changed' END
        WHEN held.as_written AND former.id IS NOT NULL THEN 'moved'
        WHEN held.as_written THEN 'corrected'
        WHEN held.as_before THEN 'restored'
        ELSE 'changed'
      END AS verdict
    FROM given
    CROSS JOIN import
    JOIN trainee ON trainee.id = given.trainee_id
    JOIN person ON person.id = trainee.person_id
    LEFT JOIN placement AS current
      ON current.trainee_id = given.trainee_id AND current.days @> import.day
    CROSS JOIN LATERAL (
      SELECT CASE WHEN given.changes_group THEN given.old_group ELSE current.group_id END
          AS group_id,
        CASE WHEN given.changes_branch THEN given.old_branch ELSE current.lone_branch_id END
          AS branch_id
    ) AS former_unit
    CROSS JOIN LATERAL (
      SELECT
        (NOT given.changes_group OR current.group_id IS NOT DISTINCT FROM given.new_group)
          AND (NOT given.changes_branch
            OR current.lone_branch_id IS NOT DISTINCT FROM given.new_branch) AS as_written,
        current.group_id IS NOT DISTINCT FROM former_unit.group_id
          AND current.lone_branch_id IS NOT DISTINCT FROM former_unit.branch_id AS as_before
    ) AS held
    LEFT JOIN placement AS former
      ON former.trainee_id = given.trainee_id AND former.until = current.since
      AND current.since = import.today
      AND former.group_id IS NOT DISTINCT FROM former_unit.group_id
      AND former.lone_branch_id IS NOT DISTINCT FROM former_unit.branch_id
    ORDER BY given.row_number
    """
  }

  /// Takes placements back: whoever was moved stays where they were, and so on.
  func takeBack(_ undos: [PlacementUndo]) throws {
    let begun = undos.filter { [.placed, .moved].contains($0.verdict) }
    try execute("DELETE FROM placement WHERE id = ANY (\(begun.compactMap(\.current)))")
    let moved = undos.filter { $0.verdict == .moved }
    try execute(
      """
      UPDATE placement
      SET until = given.until
      FROM unnest(\(moved.compactMap(\.former)), \(moved.map(\.until))) AS given (id, until)
      WHERE placement.id = given.id
      """)
    let corrected = undos.filter { $0.verdict == .corrected }
    try execute(
      """
      UPDATE placement
      SET group_id = given.group_id, lone_branch_id = given.branch_id,
        group_branch_id = (SELECT branch_or_0 FROM study_unit WHERE id = given.group_id)
      FROM unnest(\(corrected.compactMap(\.current)), \(corrected.map(\.group)),
          \(corrected.map(\.branch))) AS given (id, group_id, branch_id)
      WHERE placement.id = given.id
      """)
  }
}
