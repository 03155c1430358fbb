import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct QuotaTests {
  let office: ClassOffice

  init() async throws {
    office = try TestOffice.open(now: "2024-10-01 08:00")
    _ = try await office.addClass(.no81)
    _ = try await office.addOrganisation(OrganisationDraft(name: "皖东市财政局", kind: "机关"))
    _ = try await office.addOrganisation(OrganisationDraft(name: "皖东市教育局", kind: "机关"))
  }

  @Test func `places are set, set anew, listed, journaled and removed`() async throws {
    let name = try await office.setQuota(of: "皖东市教育", in: "81", places: 2)
    _ = try await office.setQuota(of: "皖东市财政局", in: "81", places: 3)
    _ = try await office.setQuota(of: "皖东市教育局", in: "81", places: 0)

    #expect(name == "皖东市教育局")
    #expect(
      try await office.quotas(of: "81").map { "\($0.organisation) \($0.places)" }
        == ["皖东市财政局 3", "皖东市教育局 0"])
    let record = try await office.journal(JournalQuery())[0].record
    #expect(record.act == "quota.set" && record.before == ["quota": "2"])

    _ = try await office.removeQuota(of: "皖东市财政局", in: "81")
    #expect(try await office.quotas(of: "81").map(\.places) == [0])
  }

  @Test func `what is negative, or not there, is refused`() async throws {
    await #expect(throws: SchemaRule.quotaPlacesAreNotNegative.refusal) {
      try await office.setQuota(of: "皖东市财政局", in: "81", places: -1)
    }
    await #expect(throws: Refusal.quotaMissing("皖东市财政局", "第81期县处级干部进修班")) {
      try await office.removeQuota(of: "皖东市财政局", in: "81")
    }
  }
}
