import TestSupport
import Testing

@testable import Postgres

@Suite(.freshDatabase(.empty)) struct SessionTests {
  private let visitors = """
    CREATE TABLE visitor (id bigint PRIMARY KEY, name text NOT NULL, age integer);
    INSERT INTO visitor VALUES (1, '甲', 30), (2, '乙', NULL), (3, '丙', 50);
    """

  @Test func `a statement says how many rows it wrote`() async throws {
    let database = try await school(visitors)

    let counts = try await database.write { session in
      [
        try session.execute("UPDATE visitor SET age = 1 WHERE id < \(3)"),
        try session.execute("DELETE FROM visitor WHERE id = \(9)"),
        try session.execute("SET LOCAL work_mem = '4MB'"),
        try session.execute(""),
      ]
    }

    #expect(counts == [2, 0, 0, 0])
  }

  @Test func `rows are read by the names of their columns`() async throws {
    let database = try await school(visitors)

    let rows = try await database.read { session in
      try session.rows("SELECT id, name, age FROM visitor ORDER BY id") { row in
        Visitor(id: try row["id"], name: try row["name"], age: try row["age"])
      }
    }

    #expect(
      rows == [
        Visitor(id: 1, name: "甲", age: 30), Visitor(id: 2, name: "乙", age: nil),
        Visitor(id: 3, name: "丙", age: 50),
      ])
  }

  private struct Visitor: Equatable {
    let id: Int
    let name: String
    let age: Int?
  }

  @Test func `a row can be printed without knowing its columns`() async throws {
    let database = try await school(visitors)

    let lines = try await database.read { session in
      try session.rows("SELECT name, age, age > 40 AS old FROM visitor ORDER BY id") { row in
        row.columns.indices.map { "\(row.columns[$0])=\(row.text(at: $0) ?? "-")" }
      }
    }

    #expect(
      lines == [
        ["name=甲", "age=30", "old=f"], ["name=乙", "age=-", "old=-"],
        ["name=丙", "age=50", "old=t"],
      ])
  }

  @Test func `the first row is taken, or none`() async throws {
    let database = try await school(visitors)

    let (first, none) = try await database.read { session in
      (
        try session.row("SELECT name FROM visitor ORDER BY id") { try $0["name"] as String },
        try session.row("SELECT name FROM visitor WHERE id = 9") { try $0["name"] as String }
      )
    }

    #expect(first == "甲")
    #expect(none == nil)
  }

  @Test func `values are the first and only column of all rows`() async throws {
    let database = try await school(visitors)

    let (ids, ages) = try await database.read { session in
      (
        try session.values("SELECT id FROM visitor ORDER BY id", as: Int.self),
        try session.values("SELECT age FROM visitor ORDER BY id", as: Int?.self)
      )
    }

    #expect(ids == [1, 2, 3])
    #expect(ages == [30, nil, 50])
  }

  @Test func `an optional value is nil for no row and for NULL`() async throws {
    let database = try await school(visitors)

    let ages: [Int?] = try await database.read { session in
      try [1, 2, 9].map { try session.optionalValue("SELECT age FROM visitor WHERE id = \($0)") }
    }

    #expect(ages == [30, nil, nil])
  }

  @Test func `a value of several rows, no row or several columns is refused`() async throws {
    let database = try await school(visitors)

    try await database.read { session in
      #expect(throws: ResultError.wrongRowCount(3, statement: "SELECT id FROM visitor")) {
        try session.value("SELECT id FROM visitor", as: Int.self)
      }
      #expect(throws: ResultError.wrongRowCount(3, statement: "SELECT id FROM visitor")) {
        try session.optionalValue("SELECT id FROM visitor", as: Int.self)
      }
      #expect(throws: ResultError.wrongRowCount(0, statement: "SELECT 1 WHERE false")) {
        try session.value("SELECT 1 WHERE false", as: Int.self)
      }
      #expect(throws: ResultError.wrongColumnCount(2, statement: "SELECT 1, 2")) {
        try session.value("SELECT 1, 2", as: Int.self)
      }
    }
  }

  @Test func `a column that is not there is named`() async throws {
    let database = try await school(visitors)

    let error = try await #require(throws: ResultError.self) {
      try await database.read { session in
        try session.rows("SELECT id FROM visitor") { try $0["name"] as String }
      }
    }

    #expect(error == .noColumn("name", statement: "SELECT id FROM visitor"))
  }

  @Test func `rows of a stream come one by one with their values bound`() async throws {
    let database = try await school()

    let sum = try await database.read { session in
      var sum = 0
      try session.stream("SELECT n FROM generate_series(1, \(10_000)) AS n") {
        sum += try $0["n"]
      }
      return sum
    }

    #expect(sum == 50_005_000)
  }

  @Test func `a stream that is broken off leaves a connection that works`() async throws {
    let database = try await school(maxConnections: 1)

    await #expect(throws: BrokenOff.self) {
      try await database.read { session in
        try session.stream("SELECT n FROM generate_series(1, 100000000) AS n") { _ in
          throw BrokenOff()
        }
      }
    }

    #expect(try await database.read { try $0.value("SELECT 7", as: Int.self) } == 7)
  }

  private struct BrokenOff: Error {}

  @Test func `a stream that fails says why`() async throws {
    let database = try await school()

    let error = try await #require(throws: PostgresError.self) {
      try await database.read { session in
        try session.stream("SELECT 1 / (n - 3) FROM generate_series(1, 5) AS n") { _ in }
      }
    }

    #expect(error.sqlState == "22012")
  }

  @Test func `a session is busy inside of its own stream`() async throws {
    let database = try await school()

    await #expect(throws: DatabaseFault.sessionBusy) {
      try await database.read { session in
        try session.stream("SELECT 1") { _ in try session.execute("SELECT 2") }
      }
    }
  }

  @Test func `a session that left its closure is of no use`() async throws {
    let database = try await school(visitors)
    let smuggled = Smuggled()

    try await database.read { smuggled.session = $0 }

    let session = try #require(smuggled.session)
    #expect(throws: DatabaseFault.sessionEnded) { try session.execute("DELETE FROM visitor") }
    #expect(
      try await database.read { try $0.value("SELECT count(*) FROM visitor", as: Int.self) } == 3)
  }

  /// What nobody should do, made possible.
  private final class Smuggled: @unchecked Sendable {
    var session: Session?
  }

  @Test(arguments: ["COMMIT", "ROLLBACK"])
  func `a closure cannot end its transaction itself`(statement: String) async throws {
    let database = try await school(visitors)

    await #expect(throws: DatabaseFault.transactionEndedInside(statement: statement)) {
      try await database.write { try $0.execute(SQL(statement: statement)) }
    }

    #expect(try await database.read { try $0.value("SELECT 7", as: Int.self) } == 7)
  }

  @Test(arguments: ["COPY visitor FROM STDIN", "COPY visitor TO STDOUT"])
  func `a COPY in the wrong place is refused and harms nothing`(statement: String) async throws {
    let database = try await school(visitors, maxConnections: 1)

    await #expect(throws: DatabaseFault.unexpectedCopy(statement: statement)) {
      try await database.write { try $0.execute(SQL(statement: statement)) }
    }
    await #expect(throws: DatabaseFault.unexpectedCopy(statement: statement)) {
      try await database.write { try $0.script(statement) }
    }
    await #expect(throws: DatabaseFault.unexpectedCopy(statement: statement)) {
      try await database.write { try $0.stream(SQL(statement: statement)) { _ in } }
    }
    await #expect(throws: (any Error).self) {
      try await database.executeAlone("COPY school.visitor TO STDOUT")
    }

    #expect(
      try await database.read { try $0.value("SELECT count(*) FROM visitor", as: Int.self) } == 3)
  }

  @Test func `a statement is prepared when it comes again, and forgotten when many come`()
    async throws
  {
    let database = try await school(maxConnections: 1)

    let prepared: [Int] = try await database.read { session in
      try (0..<3).map { number in
        for _ in 0...number { _ = try session.value("SELECT \(number) + 1", as: Int.self) }
        return try session.value("SELECT count(*) FROM pg_prepared_statements")
      }
    }
    let answers: [Int] = try await database.read { session in
      try (0..<600).map { number in
        let sql = SQL(statement: "SELECT $1 + \(number)", [1])
        return try session.value(sql) + session.value(sql)
      }
    }
    let kept: Int = try await database.read {
      try $0.value("SELECT count(*) FROM pg_prepared_statements")
    }

    #expect(prepared == [0, 2, 2])
    #expect(answers == (0..<600).map { 2 * ($0 + 1) })
    #expect(kept <= 258)
  }
}
