import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ReplaceRosterTests {
  let scene: RosterScene

  init() async throws {
    scene = try await RosterScene()
    for name in ["皖东市委组织部", "淮岸市委组织部"] {
      _ = try await scene.office.addOrganisation(
        OrganisationDraft(name: name, kind: "机关"))
    }
    try await scene.importing(
      RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,科长,,"), sender: "皖东市委组织部")
    try await scene.importing(RosterScene.roster("王五,男,丙局,科长,,"), sender: "淮岸市委组织部")
  }

  @Test func `whom the sender does not name any more is proposed to leave, nobody else's people`()
    async throws
  {
    let check = try await scene.check(
      RosterScene.roster("张三,男,甲局,处长,,"), mode: .replace, sender: "皖东市委组织部")

    #expect(check.leaving.map(\.name) == ["李四"])
    #expect(check.leaving.map(\.becomes) == [.noShow])
    #expect(check.rows.map(\.outcome) == [.updated])
    #expect(
      try await scene.trainees() == [
        "张三 甲局 科长 proposed 1", "李四 乙局 科长 proposed 2", "王五 丙局 科长 proposed 3",
      ])
  }

  @Test func `who has not come becomes 未报到, who has come 中途退出 from that day on`() async throws {
    let later = try await RosterScene(now: "2024-11-04 08:00", adding: false)
    _ = try await later.office.changeTrainee("李四", in: "81", change { $0.state = .reported })
    _ = try await later.office.changeTrainee("李四", in: "81", change { $0.classPost = "学习委员" })

    let text = RosterScene.roster("赵六,男,甲局,科长,,")
    let check = try await later.check(text, mode: .replace, sender: "皖东市委组织部")
    let answer = try await later.importing(text, mode: .replace, sender: "皖东市委组织部")

    #expect(check.leaving.map(\.name) == ["张三", "李四"])
    #expect(check.leaving.map(\.becomes) == [.noShow, .withdrawn])
    #expect(check.leaving.map(\.holds) == [[], ["班内职务：学习委员"]])
    #expect([answer.created, answer.updated, answer.left] == [1, 0, 2])
    #expect(
      try await leavers() == ["张三 no_show proposed ", "李四 withdrawn reported 2024-11-04"])
  }

  @Test func `taking a replacement back brings those who left into the class again`() async throws {
    let answer = try await scene.importing(
      RosterScene.roster("张三,男,甲局,处长,,"), mode: .replace, sender: "皖东市委组织部")

    _ = try await scene.office.undoRosterImport(answer.id)

    #expect(try await leavers() == [])
    #expect(
      try await scene.trainees() == [
        "张三 甲局 科长 proposed 1", "李四 乙局 科长 proposed 2", "王五 丙局 科长 proposed 3",
      ])
  }

  @Test func `a replacement of nobody knows whom is refused`() async throws {
    await #expect(throws: Refusal.replacementNeedsSender) {
      _ = try await scene.check(RosterScene.roster("张三,男,甲局,科长,,"), mode: .replace)
    }
  }

  private func change(_ changing: (inout TraineeChange) -> Void) -> TraineeChange {
    var change = TraineeChange()
    changing(&change)
    return change
  }

  private func leavers() async throws -> [String] {
    try await scene.database.read { session in
      try session.values(
        """
        SELECT person.name || ' ' || trainee.state || ' ' || trainee.state_before || ' '
          || coalesce(trainee.left_on::text, '')
        FROM trainee
        JOIN person ON person.id = trainee.person_id
        WHERE trainee.state IN ('no_show', 'withdrawn')
        ORDER BY trainee.id
        """)
    }
  }
}
