import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct CopyTests {
  private let people = """
    CREATE TABLE "per""son" (id bigint PRIMARY KEY, "na me" text, note text);
    """
  private let hostile: [[String?]] = [
    ["1", "tab\tnewline\nreturn\rbackslash\\end", nil],
    ["2", "", "\\N"],
    ["3", "\\.", "\\t\\n\\x41\\101"],
    ["4", nil, "\u{8}\u{B}\u{C}\u{1}"],
    ["5", "甲·乙𠮷,\"'", " \t "],
  ]

  @Test func `hostile texts are copied in as they are`() async throws {
    let database = try await school(people)

    let count = try await database.write {
      try $0.copyIn("per\"son", columns: ["id", "na me", "note"], rows: hostile)
    }
    let rows = try await database.read { session in
      try session.rows("SELECT * FROM \"per\"\"son\" ORDER BY id") { row in
        (0..<3).map(row.text(at:))
      }
    }

    #expect(count == 5)
    #expect(rows == hostile)
  }

  @Test func `hostile texts are copied out as they are`() async throws {
    let database = try await school(people)
    try await database.write {
      try $0.copyIn("per\"son", columns: ["id", "na me", "note"], rows: hostile)
    }

    let rows = try await database.read { session in
      var rows: [[String?]] = []
      try session.copyOut("SELECT * FROM \"per\"\"son\" ORDER BY id") { rows.append($0) }
      return rows
    }

    #expect(rows == hostile)
  }

  @Test func `many rows go in and out without being held together`() async throws {
    let database = try await school("CREATE TABLE counter (number bigint, text text)")

    let (count, sum) = try await database.write { session in
      let count = try session.copyIn(
        "counter", columns: ["text", "number"],
        rows: (1...100_000).lazy.map { ["row \($0)", "\($0)"] })
      var sum = 0
      try session.copyOut("SELECT number FROM counter") { row in
        sum += try #require(row.first.flatMap(\.self).flatMap { Int($0) })
      }
      return (count, sum)
    }

    #expect(count == 100_000)
    #expect(sum == 5_000_050_000)
  }

  @Test func `no rows are copied as none`() async throws {
    let database = try await school(people)

    let count = try await database.write { session in
      try session.copyIn("per\"son", columns: ["id"], rows: [])
    }

    #expect(count == 0)
  }

  @Test func `one bad row refuses all of them and shows none`() async throws {
    let database = try await school(people)

    let error = try await #require(throws: PostgresError.self) {
      try await database.write {
        try $0.copyIn("per\"son", columns: ["id"], rows: [["1"], ["secret"], ["3"]])
      }
    }

    #expect(error.sqlState == "22P02")
    #expect(!"\(error)".contains("secret"))
    #expect(error.statement == "COPY \"per\"\"son\" (\"id\") FROM STDIN")
    #expect(try await count(database) == 0)
  }

  @Test func `a constraint that a row meets is named`() async throws {
    let database = try await school(people)

    let error = try await #require(throws: PostgresError.self) {
      try await database.write {
        try $0.copyIn("per\"son", columns: ["id"], rows: [["1"], ["1"]])
      }
    }

    #expect(error.rule == "per\"son_pkey")
  }

  @Test func `a row of another width ends the COPY`() async throws {
    let database = try await school(people, maxConnections: 1)

    await #expect(throws: DatabaseFault.copyRowHasWrongWidth(row: 2, table: "per\"son")) {
      try await database.write {
        try $0.copyIn("per\"son", columns: ["id", "note"], rows: [["1", "甲"], ["2"]])
      }
    }

    #expect(try await count(database) == 0)
  }

  @Test func `a table that is not there is named`() async throws {
    let database = try await school()

    let error = try await #require(throws: PostgresError.self) {
      try await database.write { try $0.copyIn("nothing", columns: ["id"], rows: [["1"]]) }
    }

    #expect(error.message == "relation \"nothing\" does not exist")
  }

  @Test func `a session is busy inside of its own COPY`() async throws {
    let database = try await school(people, maxConnections: 1)

    await #expect(throws: DatabaseFault.sessionBusy) {
      try await database.write { session in
        try session.copyOut("SELECT 1") { _ in try session.execute("SELECT 2") }
      }
    }

    #expect(try await count(database) == 0)
  }

  @Test func `a COPY that is broken off leaves a connection that works`() async throws {
    let database = try await school(people, maxConnections: 1)

    await #expect(throws: BrokenOff.self) {
      try await database.read { session in
        try session.copyOut("SELECT n FROM generate_series(1, 100000000) AS n") { _ in
          throw BrokenOff()
        }
      }
    }

    #expect(try await count(database) == 0)
  }

  private struct BrokenOff: Error {}

  @Test func `a COPY that fails on the way says why`() async throws {
    let database = try await school(people, maxConnections: 1)

    let error = try await #require(throws: PostgresError.self) {
      try await database.read { session in
        try session.copyOut("SELECT 1 / (n - 3) FROM generate_series(1, 5) AS n") { _ in }
      }
    }

    #expect(error.sqlState == "22012")
    #expect(try await count(database) == 0)
  }

  @Test func `a COPY binds no values`() async throws {
    let database = try await school()

    await #expect(throws: DatabaseFault.copyTakesNoValues(statement: "COPY (SELECT $1) TO STDOUT"))
    {
      try await database.read { try $0.copyOut("SELECT \(1)") { _ in } }
    }
  }

  private func count(_ database: Database) async throws -> Int {
    try await database.read { try $0.value("SELECT count(*) FROM \"per\"\"son\"") }
  }
}
