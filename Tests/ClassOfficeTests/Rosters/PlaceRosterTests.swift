import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct PlaceRosterTests {
  let scene: RosterScene
  static let header = "姓名,性别,工作单位,职务,支部,小组"

  init() async throws {
    scene = try await RosterScene()
    _ = try await scene.office.addGroup(named: "第一小组", to: "81/1")
    _ = try await scene.office.addGroup(named: "第一小组", to: "81/2")
    _ = try await scene.office.addGroup(named: "研讨一组", to: "81", code: "Y1")
  }

  @Test(arguments: [
    ("一支部,", "一支部"), ("1,", "一支部"), ("81/2,", "二支部"), ("一支部,第一小组", "一支部 第一小组"),
    ("二支部,1", "二支部 第一小组"), (",研讨一组", "研讨一组"), ("二支部,研讨一组", "二支部 研讨一组"),
  ])
  func `branch and group are named by name or code`(cells: String, place: String) async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,\(cells)", header: Self.header))

    #expect(try await scene.trainees() == ["张三 甲局 科长 proposed \(place) 1"])
  }

  @Test func `an unknown branch is an error that names those there are`() async throws {
    let text = RosterScene.roster("张三,男,甲局,科长,三支部,", header: Self.header)

    let check = try await scene.check(text)

    #expect(check.findings.map(\.code) == ["branch-unknown"])
    #expect(check.findings[0].message == "本班没有支部“三支部”；已有：一支部（81/1）、二支部（81/2）")
    #expect(RosterCheck.Outcome.allCases.map(check.count) == [0, 0, 0, 1])
    await #expect(throws: Refusal.rosterHasErrors(check.findings)) {
      try await scene.importing(text)
    }
    #expect(try await scene.counts()["trainee"] == 0)
  }

  @Test func `a group's name that two branches have needs the branch`() async throws {
    let check = try await scene.check(
      RosterScene.roster("张三,男,甲局,科长,,第一小组", header: Self.header))

    #expect(check.findings.map(\.code) == ["group-needs-branch"])
  }

  @Test func `a unit given for all places whoever names none`() async throws {
    try await scene.importing(
      RosterScene.roster("张三,男,甲局,科长,,", "李四,男,甲局,科长,二支部,", header: Self.header), unit: "81/1")

    #expect(
      try await scene.trainees()
        == ["张三 甲局 科长 proposed 一支部 1", "李四 甲局 科长 proposed 二支部 2"])
  }

  @Test func `a unit of another class is refused`() async throws {
    _ = try await scene.office.addClass(
      .of(code: "70", name: "第70期", days: .days("2024-03-01", "2024-04-30")))
    _ = try await scene.office.addBranch(named: "一支部", to: "70")

    await #expect(throws: Refusal.unitOfAnotherClass("70/1", "第81期县处级干部进修班")) {
      try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,"), unit: "70/1")
    }
  }

  @Test func `a move before the class begins is a correction, one while it is on keeps history`()
    async throws
  {
    let first = RosterScene.roster("张三,男,甲局,科长,一支部,", header: Self.header)
    let second = RosterScene.roster("张三,男,甲局,科长,二支部,", header: Self.header)
    try await scene.importing(first)
    let check = try await scene.check(second)

    try await scene.importing(second)
    #expect(check.rows[0].changes == [.init(field: .branch, old: "一支部", new: "二支部")])
    #expect(try await placements() == ["二支部 [2024-10-14,2024-12-28)"])

    let later = try await RosterScene(now: "2024-11-04 08:00", adding: false)
    try await later.importing(first)
    #expect(
      try await placements()
        == ["二支部 [2024-10-14,2024-11-04)", "一支部 [2024-11-04,2024-12-28)"])
  }

  private func placements() async throws -> [String] {
    try await scene.database.read { session in
      try session.values(
        """
        SELECT unit.official_name || ' ' || placement.days
        FROM placement JOIN study_unit AS unit ON unit.id = placement.branch_id
        ORDER BY placement.since
        """)
    }
  }
}
