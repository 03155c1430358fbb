import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct RosterMappingTests {
  let office: ClassOffice

  init() async throws {
    office = try TestOffice.open(now: "2024-10-01 08:00")
    _ = try await office.addOrganisation(OrganisationDraft(name: "皖东市财政局", kind: "机关"))
  }

  @Test func `columns are saved for their sender, saved anew and forgotten`() async throws {
    let first = try await office.saveRosterMapping(["现任": .post, "处室": .unit], of: "皖东市财政局")
    let same = try await office.saveRosterMapping(["现任": .post], of: "皖东市财政局")
    let other = try await office.saveRosterMapping(["处室": .remark], of: "皖东市财政局")

    #expect([first, same, other] == [2, 0, 1])
    #expect(
      try await office.rosterMappings().map { "\($0.organisation) \($0.header)=\($0.field.title)" }
        == ["皖东市财政局 处室=备注", "皖东市财政局 现任=职务"])
    #expect(try await office.removeRosterMapping(of: "皖东市财政局", header: "处室") == 1)
    #expect(try await office.removeRosterMapping(of: "皖东市财政局") == 1)
    await #expect(throws: Refusal.rosterMappingMissing("皖东市财政局", "处室")) {
      try await office.removeRosterMapping(of: "皖东市财政局", header: "处室")
    }
  }
}
