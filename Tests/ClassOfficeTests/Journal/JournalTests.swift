import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct JournalTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  @Test func `every act stands in the journal with who did it and when`() async throws {
    let id = try await office.addDepartment(named: "进修一部")

    let entry = try #require(try await office.journal(JournalQuery()).first)

    #expect(entry.subjectKind == "department")
    #expect(entry.subjectID == id)
    #expect(entry.staff == "甲")
    #expect(
      entry.record
        == JournalRecord(
          act: "department.add", at: "2024-12-08T08:00:00+08:00", by: 1, claimed: false,
          before: nil, after: ["name": "进修一部"], changed: nil))
  }

  @Test func `the chain verifies`() async throws {
    _ = try await office.addDepartment(named: "进修一部")

    #expect(try await office.verifyJournal() == JournalVerdict(entries: 3, firstBad: nil))
  }

  @Test func `who says who acts is journaled as claimed`() async throws {
    let claiming = try TestOffice.open(as: .claimed("甲"))

    _ = try await claiming.addDepartment(named: "进修二部")

    let entry = try #require(try await office.journal(JournalQuery()).first)
    #expect(entry.record.claimed == true)
  }

  @Test func `a login without an account may not act`() async throws {
    let stranger = try TestOffice.open(as: .login("stranger"))

    await #expect(throws: Refusal.loginUnknown("stranger")) {
      _ = try await stranger.addDepartment(named: "进修一部")
    }
  }
}
