import Logging
import Postgres
import TestSupport
import Testing

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct MigrateSchoolTests {
  // A server on which a school was made by an earlier banci has the dictionaries of then.
  @Test func `migrating a school brings along what all schools of its server share`() async throws {
    let server = SchoolServer(
      connection: try TestDatabase.current.connection, logger: Logger(label: "tests"))
    let database = try TestDatabase.current.open(schema: "public")
    try await database.write { session in
      try session.script(
        """
        DELETE FROM public.schema_migration WHERE number > 2;
        DELETE FROM public.allowed_step WHERE noun = 'article' AND from_state <> '';
        """)
    }

    let applied = try await server.migrate(TestOffice.school.code)

    let steps = try await database.read { session in
      try session.value(
        "SELECT count(*) FROM public.allowed_step WHERE noun = 'article'", as: Int.self)
    }
    #expect(applied == [])
    #expect(steps == 7)
  }
}
