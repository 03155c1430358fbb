import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

/// The journal of a school with three entries.
@Suite(.freshDatabase(.school)) struct JournalChainTests {
  let office: ClassOffice

  init() async throws {
    office = try TestOffice.open()
    _ = try await office.addDepartment(named: "进修一部")
  }

  @Test(
    arguments: [
      "UPDATE journal_entry SET record = '{}' WHERE number = 1",
      "UPDATE journal_entry SET record = record || ' ' WHERE number = 2",
      "UPDATE journal_entry SET number = 9 WHERE number = 2",
      "UPDATE journal_entry SET previous_hash = hash WHERE number = 2",
      "DELETE FROM journal_entry WHERE number = 1",
      "DELETE FROM journal_entry WHERE number = 2",
      // A second entry after the first.
      """
      INSERT INTO journal_entry (number, previous_hash, record, subject_kind, subject_id)
      SELECT 4, hash, '{}', 'trip', 1 FROM journal_entry WHERE number = 1
      """,
      // A gap.
      """
      INSERT INTO journal_entry (number, previous_hash, record, subject_kind, subject_id)
      SELECT 5, hash, '{}', 'trip', 1 FROM journal_entry WHERE number = 3
      """,
    ])
  func `not even the owner changes, deletes or forks what another entry follows`(
    statement: String
  ) async throws {
    let owners = try TestOffice.ownersDatabase()

    let error = await #expect(throws: PostgresError.self) {
      try await owners.write { session in try session.script(statement) }
    }

    #expect(error.flatMap(SchemaRule.refusal(for:)) == .ruleOfTheJournal)
    #expect(try await office.verifyJournal() == JournalVerdict(entries: 3, firstBad: nil))
  }

  @Test func `two entries never have one number`() async throws {
    let owners = try TestOffice.ownersDatabase()

    let error = await #expect(throws: PostgresError.self) {
      try await owners.write { session in
        try session.execute(
          """
          INSERT INTO journal_entry (number, previous_hash, record, subject_kind, subject_id)
          SELECT number, previous_hash, '{}', 'trip', 1 FROM journal_entry WHERE number = 2
          """)
      }
    }

    #expect(error?.constraint == "journal_entry_pkey")
  }

  @Test(
    arguments: [
      ("UPDATE journal_entry SET record = '{}' WHERE number = 1", 3, 2),
      ("UPDATE journal_entry SET record = '{}' WHERE number = 2", 3, 3),
      ("UPDATE journal_entry SET previous_hash = '\\x01' WHERE number = 2", 3, 2),
      ("DELETE FROM journal_entry WHERE number = 2", 2, 3),
      ("DELETE FROM journal_entry WHERE number = 1", 2, 2),
    ])
  func `a change with the rules switched off is found by who verifies`(
    statement: String, entries: Int, firstBad: Int
  ) async throws {
    let superuser = try TestDatabase.current.open(schema: TestOffice.school.code)
    try await superuser.write { session in
      try session.script("SET LOCAL session_replication_role = replica")
      try session.script(statement)
    }

    let verdict = try await office.verifyJournal()

    #expect(verdict == JournalVerdict(entries: entries, firstBad: firstBad))
  }
}

extension Refusal {
  fileprivate static let ruleOfTheJournal = SchemaRule.journalEntryContinuesTheChain.refusal
}
