import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

/// What keeps an import from being taken back: all of it is told, and nothing changes.
@Suite(.freshDatabase(.school)) struct UndoObstacleTests {
  let scene: RosterScene

  init() async throws { scene = try await RosterScene() }

  @Test func `a field that was changed since keeps the whole undo out, until it is put back`()
    async throws
  {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,13800000001", "李四,女,乙局,科长,,"))
    let before = try await scene.digests()
    let batch = try await scene.importing(
      RosterScene.roster("张三,男,甲局,局长,,13800000002", "李四,女,乙局,处长,,"))
    try await change("张三") { $0.post = "书记" }
    try await change("李四") { $0.mobile = try? Mobile("13800000005") }
    let changed = try await scene.digests()

    let undo = try await scene.office.checkRosterUndo(batch.id)

    #expect(
      undo.obstacles.map(\.message) == [
        "“职务”在导入之后又改过，现为“书记”（2024-10-01，甲）",
        "“职务”在导入之后又改过，现为“书记”（2024-10-01，甲）",
      ])
    #expect(undo.obstacles.map(\.name) == ["张三", "张三"])
    await #expect(throws: Refusal.undoIsBlocked(undo.obstacles)) {
      try await scene.office.undoRosterImport(batch.id)
    }
    #expect(try await scene.digests() == changed)

    try await change("张三") { $0.post = "科长" }
    _ = try await scene.office.undoRosterImport(batch.id)
    try await scene.running(
      "UPDATE person SET mobile_sealed = NULL, mobile_index = NULL WHERE name = '李四'")
    #expect(try await scene.digests() == before)
  }

  @Test func `a number or a branch that was changed since is told without showing it`()
    async throws
  {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,13800000001"))
    let batch = try await scene.importing(
      RosterScene.roster("张三,13800000002,一支部", header: "姓名,手机号,支部"))
    try await change("张三") { change in
      change.mobile = try? Mobile("13800000003")
      change.unit = "81/2"
    }

    let obstacles = try await scene.office.checkRosterUndo(batch.id).obstacles

    #expect(obstacles.map(\.code) == ["field-changed-since", "moved-since"])
    #expect(obstacles.map(\.message) == ["“手机号”在导入之后又改过（2024-10-01，甲）", "导入之后编组又有变动"])
  }

  @Test func `a field that a later import changed is told with the batch to undo first`()
    async throws
  {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,"))
    let second = try await scene.importing(RosterScene.roster("张三,男,甲局,处长,,"))
    let third = try await scene.importing(RosterScene.roster("张三,男,甲局,局长,,"))

    let obstacles = try await scene.office.checkRosterUndo(second.id).obstacles

    #expect(
      Set(obstacles.map(\.message)) == ["“职务”在导入之后又改过，现为“局长”（批次 \(third.id)）"])
    #expect(
      obstacles.first?.repair
        == "先执行 banci roster undo \(third.id)；或加 --keep 1 保留这一条，其余照撤")
  }

  @Test func `whoever was changed by hand since the import brought them is told`() async throws {
    let batch = try await scene.importing(
      RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,科长,,"))
    try await change("李四") { $0.diet = "素食" }
    _ = try await scene.office.showTrainee("张三", in: "81", showingFullNumbers: true)

    #expect(try await scene.obstacles(to: batch.id) == ["2 changed-since"])
  }

  @Test func `everything that refers to whom the import brought is told at once`() async throws {
    let names = ["随队", "工作", "师资", "素材", "别班", "并入", "编组", "陪同"]
    let batch = try await scene.importing(
      RosterScene.roster(
        names.enumerated().map { "\($1),男,甲局,科长,\(RosterScene.number(2 * $0 + 1)),,一支部" }
          .joined(separator: "\n"), header: RosterScene.header + ",支部"))
    _ = try await scene.office.addClass(
      .of(code: "90", name: "第90期", days: .days("2025-03-01", "2025-04-30")))
    let other = try await scene.importing(
      RosterScene.roster("别班,男,甲局,科长,\(RosterScene.number(9)),"), into: "90")
    let trip = try await scene.office.scheduleTrip(
      TripDraft(
        units: ["81/2"], destinations: [TripDestination("昆山市")],
        days: .days("2024-12-08", "2024-12-13"))
    ).id
    try await scene.running(Self.references(on: trip))

    let undo = try await scene.office.checkRosterUndo(batch.id)

    #expect(
      undo.obstacles.map { "\($0.row) \($0.name ?? "") \($0.code)" } == [
        "1 随队 on-a-trip", "2 工作 is-staff", "3 师资 is-lecturer", "4 素材 gave-material",
        "5 别班 later-import", "5 别班 in-another-class", "6 并入 merged-persons",
        "7 编组 placed-since", "8 陪同 escorts",
      ])
    #expect(
      undo.obstacles[5].repair
        == "先执行 banci roster undo \(other.id)；或加 --keep 5 保留这一条，其余照撤")
    let before = try await scene.digests()
    await #expect(throws: Refusal.undoIsBlocked(undo.obstacles)) {
      try await scene.office.undoRosterImport(batch.id)
    }
    #expect(try await scene.digests() == before)
  }

  @Test func `rows that are to stay are left as the import made them, and no obstacle`()
    async throws
  {
    let batch = try await scene.importing(
      RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,科长,,", "王五,男,丙局,科长,,"))
    try await change("李四") { $0.diet = "素食" }

    let answer = try await scene.office.undoRosterImport(batch.id, keeping: [2])

    #expect([answer.removed, answer.restored, answer.kept] == [2, 0, 1])
    #expect(try await scene.trainees().map { $0.prefix(2) } == ["李四"])
    let shown = try await scene.office.rosterImport(answer.id)
    #expect(shown.rows.map(\.outcome) == [.removed, .same, .removed])
  }

  @Test func `whose former values were erased, or who is gone, cannot be put back`() async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,科长,,"))
    let batch = try await scene.importing(
      RosterScene.roster("张三,男,甲局,局长,,", "李四,女,乙局,局长,,"))
    try await scene.running(
      """
      UPDATE roster_import_row SET before_sealed = NULL, after_sealed = NULL
      WHERE import_id = \(batch.id) AND row_number = 1;
      DELETE FROM trainee USING person WHERE person.id = person_id AND name = '李四';
      DELETE FROM person WHERE name = '李四';
      """)

    #expect(
      try await scene.obstacles(to: batch.id) == ["1 former-values-erased", "2 person-erased"])
  }

  @Test func `each table that refers to a person or a trainee has its look`() async throws {
    let referring: [String] = try await scene.database.read { session in
      try session.values(
        """
        SELECT DISTINCT conrelid::regclass::text
        FROM pg_constraint
        WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
          AND confrelid IN ('person'::regclass, 'trainee'::regclass)
        """)
    }

    #expect(Set(referring) == Set(UndoReference.all.flatMap(\.tables)))
  }

  private func change(_ name: String, _ set: (inout TraineeChange) -> Void) async throws {
    var change = TraineeChange()
    set(&change)
    _ = try await scene.office.changeTrainee(name, in: "81", change)
  }

  private static func references(on trip: Int) -> String {
    """
    INSERT INTO trip_member (trip_id, trip_days, trip_is_live, person_id, trainee_id, part)
    SELECT trip.id, trip.days, trip.is_live, person.id, trainee.id, 'trainee'
    FROM trip, person JOIN trainee ON person_id = person.id
    WHERE trip.id = \(trip) AND name = '随队';
    INSERT INTO staff (person_id, duty) SELECT id, '组织员' FROM person WHERE name = '工作';
    INSERT INTO lecturer (person_id, name) SELECT id, name FROM person WHERE name = '师资';
    INSERT INTO material (trip_id, body, person_id, added_at)
    SELECT \(trip), '体会', id, '2024-12-13' FROM person WHERE name = '素材';
    INSERT INTO person (name, merged_into_id) SELECT '并入', id FROM person WHERE name = '并入';
    UPDATE placement SET until = '2024-11-01' FROM trainee JOIN person ON person.id = person_id
    WHERE trainee_id = trainee.id AND person.name = '编组';
    INSERT INTO placement (trainee_id, class_id, class_days, since, lone_branch_id)
    SELECT trainee_id, class_id, class_days, '2024-11-01', lone_branch_id
    FROM placement WHERE until = '2024-11-01';
    WITH held AS (
      INSERT INTO session (kind, trip_id, frame_days, form, title, planned, state)
      SELECT 'other', id, days, '座谈', '座谈', '[2024-12-09 08:30+08,2024-12-09 10:00+08)', 'booked'
      FROM trip WHERE id = \(trip)
      RETURNING id, planned, state
    )
    INSERT INTO booking (session_id, planned, state, escort_id)
    SELECT held.id, planned, state, person.id FROM held, person WHERE name = '陪同';
    """
  }
}
