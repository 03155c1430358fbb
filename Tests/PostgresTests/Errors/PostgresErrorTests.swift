import Logging
import Synchronization
import TestSupport
import Testing

@testable import Postgres

@Suite(.freshDatabase(.empty)) struct PostgresErrorTests {
  private let people = """
    CREATE TABLE person (
      id bigint CONSTRAINT person_id_is_given NOT NULL,
      name text CONSTRAINT person_names_are_unique UNIQUE
        CONSTRAINT person_name_is_short CHECK (length(name) < 10),
      born date,
      code varchar(3)
    );
    INSERT INTO person VALUES (1, 'secret', NULL, NULL);
    CREATE FUNCTION complain(text) RETURNS void LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'about %', $1 USING DETAIL = $1, HINT = $1; END $$;
    """

  @Test(arguments: [
    ("INSERT INTO person (id, name) VALUES (2, $1)", "23505"),
    ("INSERT INTO person (id, name) VALUES (2, $1 || 'longer than short')", "23514"),
    ("INSERT INTO person (name) VALUES ($1 || '2')", "23502"),
    ("INSERT INTO person (id, born) VALUES (2, $1::date)", "22007"),
    ("INSERT INTO person (id, code) VALUES (2, $1)", "22001"),
    ("SELECT $1::integer", "22P02"),
    ("SELECT $1::jsonb", "22P02"),
    ("SELECT $1::regclass", "42P01"),
    ("SELECT $1::regtype", "42704"),
    ("SELECT current_setting($1)", "42704"),
    ("SELECT complain($1)", "P0001"),
    ("SELECT to_date($1, 'YYYY-MM-DD')", "22007"),
    ("SELECT regexp_match('a', $1 || '(')", "2201B"),
  ])
  func `an error shows no value`(statement: String, sqlState: String) async throws {
    let database = try await school(people)

    let error = try await #require(throws: PostgresError.self) {
      try await database.write { try $0.execute(SQL(statement: statement, ["secret"])) }
    }

    #expect(error.sqlState == sqlState)
    #expect(error.statement == statement)
    #expect(!"\(error)".contains("secret"))
    #expect(!String(reflecting: error).contains("secret"))
    #expect(!error.message.isEmpty)
  }

  @Test func `an error says all that is no value`() async throws {
    let database = try await school(people)
    let statement: SQL = "INSERT INTO person VALUES (\(2), \("secret"))"

    let error = try await #require(throws: PostgresError.self) {
      try await database.write { try $0.execute(statement) }
    }

    #expect(
      error
        == PostgresError(
          sqlState: "23505", constraint: "person_names_are_unique", table: "person",
          statement: "INSERT INTO person VALUES ($1, $2)"))
    #expect(
      "\(error)" == """
        ERROR 23505: unique constraint violated, constraint person_names_are_unique, \
        table person in: INSERT INTO person VALUES ($1, $2)
        """)
  }

  @Test func `a mistake in a statement is told in the server's words`() async throws {
    let database = try await school(people)

    let error = try await #require(throws: PostgresError.self) {
      try await database.read { try $0.execute("SELECT nam FROM person WHERE id = \(1)") }
    }

    #expect(error.message == "column \"nam\" does not exist")
    #expect(error.position == 8)
    #expect(
      "\(error)" == """
        ERROR 42703: column "nam" does not exist, at character 8 in: \
        SELECT nam FROM person WHERE id = $1
        """)
  }

  @Test func `a column that must be given is named`() async throws {
    let database = try await school(people)

    let error = try await #require(throws: PostgresError.self) {
      try await database.write { try $0.execute("INSERT INTO person (name) VALUES ('x')") }
    }

    #expect((error.table, error.column) == ("person", "id"))
    #expect("\(error)".contains("column id"))
  }

  @Test(arguments: [
    ("trip_days_do_not_overlap", "trip_days_do_not_overlap"),
    ("trip_days_do_not_overlap_102008", "trip_days_do_not_overlap"),
    ("room_2_is_free", "room_2_is_free"),
    ("version2", "version2"),
    ("_7", ""),
    ("7", "7"),
  ])
  func `a shard's number is no part of a rule's name`(constraint: String, rule: String) {
    let error = PostgresError(sqlState: "23505", constraint: constraint, statement: "")

    #expect(error.rule == rule)
  }

  @Test func `an error without a constraint has no rule`() {
    #expect(PostgresError(sqlState: "22P02", statement: "").rule == nil)
  }

  @Test(arguments: [
    ("40001", true, false), ("40P01", true, false), ("23505", false, true),
    ("23P01", false, true), ("42601", false, false),
  ])
  func `what can run again and what a constraint refused are told apart`(
    sqlState: String, isRetryable: Bool, isConstraintRefusal: Bool
  ) {
    let error = PostgresError(sqlState: sqlState, statement: "")

    #expect(error.isRetryable == isRetryable)
    #expect(error.isConstraintRefusal == isConstraintRefusal)
  }

  @Test(arguments: [
    ("22P02", "text that is no value of its type"), ("22999", "invalid data"), ("ZZ000", "error"),
  ])
  func `a message is made from the condition`(sqlState: String, message: String) {
    let error = PostgresError(sqlState: sqlState, statement: "", serverMessage: "with a \"secret\"")

    #expect(error.message == message)
  }

  @Test(arguments: [
    ("relation \"trip\" does not exist", "relation \"trip\" does not exist"),
    ("relation \"secret\" does not exist", "no such table"),
    ("relation “secret” does not exist", "no such table"),
    ("Relation »secret« existiert nicht", "no such table"),
    ("relation \"secret", "no such table"),
  ])
  func `a message may quote only what stands in the statement`(told: String, message: String) {
    let error = PostgresError(
      sqlState: "42P01", statement: "SELECT * FROM trip", serverMessage: told)

    #expect(error.message == message)
  }

  @Test func `a notice is logged by its condition, not by its text`() async throws {
    let lines = Lines()
    let logger = Logger(label: "tests", factory: { _ in Keeper(lines: lines) })
    let database = try await school(logger: logger)

    try await database.write { session in
      try session.execute("DO $$ BEGIN RAISE WARNING 'about a %', 'secret'; END $$")
    }

    let told = lines.all
    #expect(told.contains { $0.contains("notice from PostgreSQL") && $0.contains("01000") })
    #expect(!told.contains { $0.contains("secret") })
  }

  /// Keeps what is logged.
  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock(\.self) }

    func append(_ line: String) { lines.withLock { $0.append(line) } }
  }

  private struct Keeper: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.debug

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { lines.append("\(event.message) \(event.metadata ?? [:])") }
  }
}
