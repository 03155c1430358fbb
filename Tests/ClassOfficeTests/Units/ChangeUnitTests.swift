import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ChangeUnitTests {
  let office: ClassOffice

  init() async throws {
    office = try TestOffice.open()
    _ = try await office.addClass(.no81)
    _ = try await office.addBranch(named: "一支部", to: "81")
    _ = try await office.addBranch(named: "二支部", to: "81")
  }

  @Test func `a branch is found by its alias and by the name that it had`() async throws {
    let aliased = try await office.changeUnit("81/1", alias: "第一党支部")
    let renamed = try await office.changeUnit("81/第一党支部", name: "第一支部")

    #expect(aliased == renamed)
    #expect(try await office.nameOfUnit(at: "81/一支部") == "第一支部")
    #expect(try await office.units(of: "81").map(\.name) == ["第一支部", "二支部"])
  }

  @Test func `a class, a change of nothing and another's name are refused`() async throws {
    let refusals = [
      await #expect(throws: Refusal.self) { try await office.changeUnit("81", alias: "县处班") },
      await #expect(throws: Refusal.self) { try await office.changeUnit("81/1") },
      await #expect(throws: Refusal.self) { try await office.changeUnit("81/1", name: "二支部") },
      await #expect(throws: Refusal.self) { try await office.changeUnit("81/9", alias: "九支部") },
    ]

    #expect(
      refusals.map { $0?.code } == [
        "not-a-branch-or-group", "nothing-to-change",
        "study-unit-names-are-unique-in-the-parent", "unit-not-found",
      ])
  }
}
