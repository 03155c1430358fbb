import Dispatch
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

/// What is said where no rule of its own stands in the way.
@Suite(.freshDatabase(.smallWorld)) struct NamelessRuleTests {
  let database: Database

  init() throws { database = try TestOffice.database() }

  @Test(
    arguments: [
      ("DELETE FROM staff WHERE id = 1", Refusal.stillReferredTo),
      ("INSERT INTO trip_host (trip_id, position, name) VALUES (501, 1, '另一校')", .alreadyThere),
    ])
  func `what refers and what is there twice is refused even without a name`(
    statement: String, refusal: Refusal
  ) async throws {
    // The first member of staff made this step.
    try await database.write { session in
      try session.execute(
        """
        WITH moved AS (
          UPDATE trip SET state = 'submitted', step_number = 2 WHERE id = 503 RETURNING id
        )
        INSERT INTO trip_step (trip_id, step_number, from_state, to_state, latest_step_number,
          made_at, made_by_id)
        SELECT id, 2, 'draft', 'submitted', 2, now(), 1 FROM moved
        """)
      try session.execute("DELETE FROM account WHERE staff_id = 1")
    }

    let error = await #expect(throws: PostgresError.self) {
      try await database.write { session in try session.script(statement) }
    }

    #expect(error.flatMap(SchemaRule.refusal(for:)) == refusal)
  }

  @Test func `who waits too long for the pen is told that others are writing`() async throws {
    let (penIsTaken, taking) = AsyncStream<Void>.makeStream()
    let release = DispatchSemaphore(value: 0)
    async let otherWriter: Void = database.write { session in
      try session.execute("LOCK TABLE journal_pen IN EXCLUSIVE MODE")
      taking.finish()
      release.wait()
    }
    for await _ in penIsTaken {}

    let error = await #expect(throws: PostgresError.self) {
      try await database.write { session in
        try session.script("SET LOCAL lock_timeout = '1ms'")
        try session.execute("LOCK TABLE journal_pen IN EXCLUSIVE MODE")
      }
    }
    release.signal()
    try await otherWriter

    #expect(error.flatMap(SchemaRule.refusal(for:)) == .othersAreWriting)
  }

  @Test func `what is no rule stays the fault that it is`() async throws {
    let error = await #expect(throws: PostgresError.self) {
      try await database.write { session in try session.script("UPDATE person SET name = NULL") }
    }

    #expect(error.flatMap(SchemaRule.refusal(for:)) == nil)
  }
}
