import Postgres
import TestSupport
import Testing

@testable import ClassOffice

@Suite(.freshDatabase(.smallWorld)) struct GrantTests {
  static let history = [
    "journal_entry", "trip_step", "class_step", "article_revision", "article_check",
    "article_finding", "article_sign_off", "article_step", "article_publication",
  ]
  let database: Database

  init() throws { database = try TestOffice.database() }

  @Test(arguments: history)
  func `who works here cannot rewrite history`(table: String) async throws {
    let column =
      switch table {
      case "journal_entry": "record"
      case "article_check": "checked_at"
      case "article_finding": "words"
      default: "made_at"
      }

    for statement in [
      "UPDATE \(table) SET \(column) = \(column)",
      "DELETE FROM \(table)",
      "TRUNCATE \(table)",
      "ALTER TABLE \(table) DISABLE TRIGGER ALL",
      "DROP TABLE \(table)",
    ] {
      #expect(try await refusedState(statement) == "42501")
    }
  }

  @Test func `an insert that updates on conflict is an update`() async throws {
    let state = try await refusedState(
      """
      INSERT INTO article_revision (article_id, edition, title, body, is_plan, facts, made_at)
      VALUES (711, 1, '改写', '改写', false, '{}', now())
      ON CONFLICT (article_id, edition) DO UPDATE SET title = excluded.title
      """)

    #expect(state == "42501")
  }

  @Test(
    arguments: [
      "DELETE FROM trip WHERE id = 503", "DELETE FROM training_class WHERE unit_id = 820",
      "DELETE FROM article WHERE id = 711",
    ])
  func `history does not go with what it is about`(statement: String) async throws {
    #expect(["23503", "42501"].contains(try await refusedState(statement)))
  }

  @Test(
    arguments: [
      "SET session_replication_role = replica", "CREATE TABLE aside (id integer)",
      "UPDATE public.allowed_step SET to_state = 'done'", "DELETE FROM public.school",
      "UPDATE personal_data_key SET fingerprint = fingerprint", "DELETE FROM personal_data_key",
    ])
  func `who works here cannot get round the rules`(statement: String) async throws {
    #expect(try await refusedState(statement) == "42501")
  }

  @Test func `who works here may do everything else in every table, and nothing more`()
    async throws
  {
    let grants = try await database.read { session in
      try session.rows(
        """
        SELECT relname::text AS table,
          (SELECT string_agg(left(privilege, 1), '' ORDER BY privilege)
            FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES',
              'TRIGGER']) AS privilege
            WHERE has_table_privilege(pg_class.oid, privilege)) AS privileges
        FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
        """
      ) { row in
        (try row["table"] as String, try row["privileges"] as String?)
      }
    }
    let narrower = Dictionary(uniqueKeysWithValues: grants).filter { $0.value != "DISU" }

    #expect(
      narrower == [
        "journal_entry": "IS", "journal_pen": "SU", "act_request": "DIS",
        "personal_data_key": "IS", "class_step": "IS", "trip_step": "IS",
        "roster_import": "ISU", "roster_import_row": "ISU", "article": "IS",
        "article_revision": "IS", "article_check": "IS", "article_finding": "IS",
        "article_sign_off": "IS", "article_step": "IS", "article_publication": "IS",
        "schema_migration": "S",
      ])
  }

  private func refusedState(_ statement: String) async throws -> String? {
    do {
      try await database.write { session in try session.script(statement) }
      return nil
    } catch let error as PostgresError {
      return error.sqlState
    }
  }
}
