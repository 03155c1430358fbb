import Postgres
import TestSupport
import Testing

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct SchemaRuleTests {
  let database: Database

  init() throws { database = try TestOffice.ownersDatabase() }

  @Test func `the rules are the constraints of a school and of what schools share`() async throws {
    let names = try await database.read { session in
      try session.values(
        """
        SELECT conname::text
        FROM pg_constraint
        JOIN pg_class ON pg_class.oid = conrelid
        WHERE relnamespace IN (current_schema()::regnamespace, 'public'::regnamespace)
          AND conname !~ '_(key|pkey|fkey)$'
        ORDER BY conname::text COLLATE "C"
        """, as: String.self)
    }

    #expect(names == SchemaRule.allCases.map(\.rawValue).sorted())
  }

  @Test func `no index keeps a rule that is no constraint`() async throws {
    let names = try await namesOf(
      """
      SELECT indexrelid::regclass::text
      FROM pg_index
      WHERE indisunique AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
        AND (SELECT relnamespace FROM pg_class WHERE oid = indrelid)
          = current_schema()::regnamespace
      """)

    #expect(names == [])
  }

  // PostgreSQL cuts names at 63 bytes, and Citus appends the number of a shard.
  @Test func `every name leaves room for the number of a shard`() async throws {
    let names = try await namesOf(
      """
      SELECT name
      FROM (
        SELECT conname::text AS name FROM pg_constraint
        WHERE connamespace IN (current_schema()::regnamespace, 'public'::regnamespace)
        UNION ALL
        SELECT relname::text FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace
      ) AS named
      WHERE octet_length(name) > 50
      """)

    #expect(names == [])
  }

  @Test func `every table says what it holds`() async throws {
    let names = try await namesOf(
      """
      SELECT relname::text
      FROM pg_class
      WHERE relnamespace IN (current_schema()::regnamespace, 'public'::regnamespace)
        AND relkind = 'r' AND obj_description(oid, 'pg_class') IS NULL
      """)

    #expect(names == [])
  }

  // Citus spreads schemas over nodes: what crosses them must be a dictionary on every node.
  @Test func `no school refers to another schema but for its dictionaries`() async throws {
    let names = try await namesOf(
      """
      SELECT DISTINCT confrelid::regclass::text
      FROM pg_constraint
      JOIN pg_class ON pg_class.oid = confrelid
      WHERE connamespace = current_schema()::regnamespace AND contype = 'f'
        AND relnamespace <> connamespace
      """)

    #expect(names == ["public.allowed_step"])
  }

  @Test func `there is no trigger but those of constraints`() async throws {
    let names = try await namesOf(
      "SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1")

    #expect(names == [])
  }

  private func namesOf(_ query: SQL) async throws -> [String] {
    try await database.read { session in try session.values(query) }
  }
}
