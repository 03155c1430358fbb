internal import Postgres
public import Training

/// Somebody whom the sender does not name any more (名册中不再列出的学员).
public struct RosterLeaver: Hashable, Sendable {
  /// The trainee's number.
  public let trainee: Int
  /// The name.
  public let name: String
  /// 单位 as printed.
  public let employer: String?
  /// The state now.
  public let state: TraineeState
  /// The state after: 未报到 for who has not come, otherwise 中途退出.
  public let becomes: TraineeState
  /// What is held and has to be given to somebody else: posts and places on trips.
  public let holds: [String]
}

extension Session {
  /// Whom a replacement does not name: whom the same sender sent, who is still in the class and on
  /// no row.
  func leavers(of roster: RosterCase) throws -> [RosterLeaver] {
    try rows(
      """
      WITH known AS (
        SELECT folded, min(organisation_id) AS organisation_id
        FROM organisation_name
        GROUP BY folded
        HAVING count(DISTINCT organisation_id) = 1
      ),
      brought AS (
        SELECT kept.trainee_id, min(batch.sender_id) AS sender_id
        FROM roster_import AS batch
        JOIN roster_import_row AS kept ON kept.import_id = batch.id
        WHERE batch.class_id = \(roster.classID) AND batch.undone_at IS NULL
          AND kept.trainee_is_new
        GROUP BY kept.trainee_id
      )
      SELECT trainee.id, person.name, trainee.employer, trainee.state,
        array_remove(
          ARRAY[CASE WHEN trainee.class_post <> '' THEN '班内职务：' || trainee.class_post END]
          || ARRAY(
            SELECT '出行名单：' || (SELECT string_agg(name, '、' ORDER BY position)
                FROM trip_destination WHERE trip_destination.trip_id = member.trip_id)
              || '（行程 ' || member.trip_id || '）'
            FROM trip_member AS member
            WHERE member.trainee_id = trainee.id AND member.trip_is_live
              AND member.state = 'going' AND upper(member.days) > \(roster.today)
            ORDER BY member.trip_id), NULL) AS holds
      FROM trainee
      JOIN person ON person.id = trainee.person_id
      LEFT JOIN brought ON brought.trainee_id = trainee.id
      LEFT JOIN known
        ON known.folded = lower(replace(normalize(trainee.employer, NFKC), ' ', ''))
      WHERE trainee.class_id = \(roster.classID)
        AND trainee.state IN ('proposed', 'notified', 'reported', 'studying')
        AND coalesce(trainee.organisation_id, brought.sender_id, known.organisation_id)
          = \(roster.sender)
        AND NOT EXISTS (
          SELECT FROM roster_judged AS judged
          WHERE judged.staging_id = \(roster.id) AND judged.person_id = trainee.person_id)
      ORDER BY trainee.class_order NULLS LAST, trainee.id
      """, RosterLeaver.init)
  }

  /// Writes down that trainees leave, behind the rows of the file.
  func judgeLeavers(_ leavers: [RosterLeaver], _ roster: RosterCase) throws {
    guard !leavers.isEmpty else { return }
    try execute(
      """
      INSERT INTO roster_judged
        (staging_id, row_number, outcome, person_id, person_is_new, trainee_id, trainee_is_new,
          changed, before, after)
      SELECT \(roster.id), last.row_number + leaver.position, 'updated', trainee.person_id, false,
        trainee.id, false, '{trainee.state,trainee.state_before,trainee.left_on}',
        jsonb_build_object('trainee.state', trainee.state, 'trainee.state_before',
          trainee.state_before, 'trainee.left_on', trainee.left_on::text),
        jsonb_build_object('trainee.state', leaver.state, 'trainee.state_before', trainee.state,
          'trainee.left_on', CASE WHEN leaver.state = 'withdrawn'
            THEN least(greatest(\(roster.today)::date, lower(trainee.class_days)),
              upper(trainee.class_days))::text END)
      FROM unnest(\(leavers.map(\.trainee)), \(leavers.map(\.becomes.rawValue)))
        WITH ORDINALITY AS leaver (trainee_id, state, position)
      JOIN trainee ON trainee.id = leaver.trainee_id
      CROSS JOIN (
        SELECT max(row_number) AS row_number FROM roster_staged WHERE staging_id = \(roster.id)
      ) AS last
      """)
  }

  /// Lets them leave.
  func releaseLeavers(_ roster: RosterCase) throws {
    guard roster.terms.mode == .replace else { return }
    try execute(
      """
      UPDATE trainee
      SET state = judged.after ->> 'trainee.state',
        state_before = judged.after ->> 'trainee.state_before',
        left_on = (judged.after ->> 'trainee.left_on')::date
      FROM roster_judged AS judged
      WHERE judged.staging_id = \(roster.id) AND trainee.id = judged.trainee_id
        AND 'trainee.state' = ANY (judged.changed)
      """)
  }
}

extension RosterLeaver {
  fileprivate init(_ row: Row) throws {
    let state: TraineeState = try row["state"]
    let hasCome = state == .reported || state == .studying
    self.init(
      trainee: try row["id"], name: try row["name"], employer: try row["employer"], state: state,
      becomes: hasCome ? .withdrawn : .noShow, holds: try row["holds"])
  }
}

extension Refusal {
  /// Nobody can be missing from a roster of nobody knows whom.
  static let replacementNeedsSender = Self(
    .invalid, code: "replacement-needs-sender", message: "整单替换需要知道是哪个单位报送的名册",
    repair: "请加 --from 报送单位")
}
