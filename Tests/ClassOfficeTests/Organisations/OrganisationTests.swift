import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct OrganisationTests {
  let office: ClassOffice
  let database: Database

  init() async throws {
    office = try TestOffice.open(now: "2024-10-01 08:00")
    database = try TestOffice.ownersDatabase()
    _ = try await office.addOrganisation(
      OrganisationDraft(name: "皖东市财政局", kind: "机关", aliases: ["皖东财政"]))
    _ = try await office.addOrganisation(
      OrganisationDraft(name: "皖东市人民政府", kind: "机关"))
  }

  @Test func `a renamed organisation is found by its old name, and each name has its days`()
    async throws
  {
    try await change("皖东市财政局") { ($0.name, $0.from) = ("皖东市财政和国资局", "2024-03-01") }

    let detail = try await office.organisation("皖东市财政局")

    #expect(detail.organisation.name == "皖东市财政和国资局")
    #expect(
      detail.names == [
        .init(text: "皖东市财政和国资局", isOfficial: true, from: "2024-03-01", until: nil),
        .init(text: "皖东市财政局", isOfficial: true, from: nil, until: "2024-03-01"),
        .init(text: "皖东财政", isOfficial: false, from: nil, until: nil),
      ])
    await #expect(throws: SchemaRule.organisationNameDaysAreSome.refusal) {
      try await change("皖东财政") { ($0.name, $0.from) = ("又一名称", "2024-03-01") }
    }
    await #expect(throws: SchemaRule.organisationOfficialNamesAreUnique.refusal) {
      try await change("皖东市人民政府") { $0.name = "皖东市财政和国资局" }
    }
  }

  @Test func `an organisation whose name has ended is told to need another`() async throws {
    try await database.write { session in
      try session.script(
        "UPDATE organisation_name SET days = '(,2024-01-01)' WHERE name = '皖东市财政局'")
    }

    await #expect(throws: Refusal.organisationHasNoName) {
      try await office.organisation("皖东市财政局")
    }
  }

  @Test func `a member of staff is meant by a number too`() async throws {
    let id = try await office.addStaff(StaffDraft(name: "乙", duty: "组织员"))

    let found = try await database.read { session in try session.requireStaff(named: "\(id)") }

    #expect(found == id)
    await #expect(throws: Refusal.self) {
      try await database.read { session in try session.requireStaff(named: "999") }
    }
  }

  @Test func `aliases, kind, order and what is above change, and nothing stands above itself`()
    async throws
  {
    try await change("皖东财政") { change in
      (change.parent, change.kind, change.position) = ("皖东市人民政府", "事业单位", 7)
      (change.aliases, change.droppedAliases) = (["市财政局"], ["皖东财政"])
    }

    let detail = try await office.organisation("市财政局")
    let above = try await office.organisation("皖东市人民政府")

    #expect(detail.organisation.parent == "皖东市人民政府")
    #expect(detail.organisation.kind == "事业单位")
    #expect(detail.organisation.aliases == ["市财政局"])
    #expect(above.children == ["皖东市财政局"])
    await #expect(throws: Refusal.organisationAboveItself("市财政局")) {
      try await change("皖东市人民政府") { $0.parent = "市财政局" }
    }
    await #expect(throws: Refusal.organisationAliasUnknown("皖东财政")) {
      try await change("市财政局") { $0.droppedAliases = ["皖东财政"] }
    }
    try await change("市财政局") { $0.parent = "" }
    #expect(try await office.organisation("市财政局").organisation.parent == nil)
  }

  @Test func `of two that are one, all that refers to the duplicate refers to the other`()
    async throws
  {
    _ = try await office.addClass(.no81)
    _ = try await office.addOrganisation(
      OrganisationDraft(name: "皖东财政局", kind: "机关", aliases: ["财局"]))
    _ = try await office.setQuota(of: "皖东财政局", in: "81", places: 3)
    try await office.saveRosterMapping(["现任": .post], of: "皖东财政局")
    let preview = try await office.checkOrganisationMerge(of: "皖东财政局", into: "皖东市财政局")

    _ = try await office.mergeOrganisations("皖东财政局", into: "皖东市财政局")

    #expect(
      preview
        == OrganisationMerge(
          duplicate: "皖东财政局", kept: "皖东市财政局", names: ["皖东财政局", "财局"],
          references: ["名额": 1]))
    #expect(
      try await office.organisations().map(\.name) == ["皖东市财政局", "皖东市人民政府"])
    #expect(try await office.organisation("财局").organisation.name == "皖东市财政局")
    #expect(try await office.quotas(of: "81").map(\.organisation) == ["皖东市财政局"])
    #expect(try await office.rosterMappings(of: "皖东市财政局").map(\.header) == ["现任"])
  }

  @Test func `each table that refers to an organisation is moved by a merge`() async throws {
    let referring: [String] = try await database.read { session in
      try session.values(
        """
        SELECT conrelid::regclass::text
        FROM pg_constraint
        WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
          AND confrelid = 'organisation'::regclass
        """)
    }

    #expect(
      Set(referring) == [
        "contact", "organisation", "organisation_name", "place", "quota", "roster_import",
        "roster_mapping", "trainee", "trip_host",
      ])
  }

  @Test func `organisations that are two, or one already, or both have places, are not merged`()
    async throws
  {
    _ = try await office.addClass(.no81)
    _ = try await office.setQuota(of: "皖东市财政局", in: "81", places: 3)
    _ = try await office.setQuota(of: "皖东市人民政府", in: "81", places: 2)

    await #expect(throws: Refusal.organisationsAreOne("皖东财政")) {
      try await office.mergeOrganisations("皖东市财政局", into: "皖东财政")
    }
    await #expect(throws: Refusal.bothHaveQuotas(["第81期县处级干部进修班"])) {
      try await office.mergeOrganisations("皖东市财政局", into: "皖东市人民政府")
    }
    _ = try await office.removeQuota(of: "皖东市人民政府", in: "81")
    try await change("皖东市财政局") { $0.parent = "皖东市人民政府" }
    await #expect(throws: Refusal.oneIsAboveTheOther) {
      try await office.mergeOrganisations("皖东市财政局", into: "皖东市人民政府")
    }
  }

  private func change(
    _ typed: String, _ set: (inout OrganisationChange) -> Void
  ) async throws {
    var change = OrganisationChange()
    set(&change)
    _ = try await office.changeOrganisation(typed, change)
  }
}
