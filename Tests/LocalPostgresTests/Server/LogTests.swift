import Foundation
import Testing

@testable import LocalPostgres

@Suite(.timeLimit(.minutes(5))) struct LogTests {
  @Test func `the log never holds what a statement holds`() throws {
    try withHome { server in
      _ = try server.start()
      #expect(
        try ask(
          server,
          """
          CREATE TABLE person (name text PRIMARY KEY CHECK (name <> '秘密甲'));
          INSERT INTO person VALUES ('秘密乙')
          """
        ).status == 0)

      let complaints = try [
        "INSERT INTO person VALUES ('秘密甲')", "INSERT INTO person VALUES ('秘密乙')",
        "SELECT '秘密丙'::date", "SELECT 秘密丁", "DO $$ BEGIN RAISE WARNING '秘密戊'; END $$",
        "SELECT '秘密己', pg_terminate_backend(pg_backend_pid())",
        "COPY person FROM PROGRAM 'echo 秘密庚; kill -9 $PPID'",
      ].map { try ask(server, $0).errors }

      #expect(complaints.prefix(5).allSatisfy { $0.contains("秘密") })
      _ = try server.start()
      try server.stop()
      let log = try String(contentsOfFile: server.folders.log, encoding: .utf8)
      #expect(log.contains("was terminated by signal 9"))
      #expect(log.contains("database system is shut down"))
      #expect(!log.contains("秘密"))
      #expect(!log.contains("person"))
    }
  }

  @Test func `a log of more than ten megabytes makes room at the next start`() throws {
    try withHome { server in
      _ = try server.start()
      try server.stop()
      #expect(truncate(server.folders.log, (10 << 20) + 1) == 0)

      _ = try server.start()

      let sizes = try [server.folders.log, "\(server.folders.log).1"].map {
        try FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int ?? 0
      }
      #expect(sizes[0] < 4096)
      #expect(sizes[1] == (10 << 20) + 1)
    }
  }

  @Test func `a server that does not come up is answered with its own words`() throws {
    try withHome { server in
      _ = try server.start()
      #expect(try ask(server, "ALTER SYSTEM SET max_connections = 1").status == 0)
      try server.stop()

      #expect {
        try server.start()
      } throws: {
        guard let error = $0 as? LocalServerError else { return false }
        return error.code == "local-server-failed" && error.message.contains("max_connections")
          && error.repair.contains(server.folders.log)
      }
    }
  }
}
