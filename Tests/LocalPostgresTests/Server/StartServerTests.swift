import Foundation
import Testing

@testable import LocalPostgres

@Suite(.timeLimit(.minutes(5))) struct StartServerTests {
  @Test func `an empty home gets one database and one role, and no other way in`() throws {
    try withHome { server in
      let before = try server.status().state

      let conninfo = try server.start()

      #expect(before == .absent)
      #expect(conninfo == server.conninfo)
      let answer = try ask(
        server,
        """
        SELECT current_user, datname, pg_encoding_to_char(encoding), datcollate, datlocprovider,
               current_setting('data_checksums'), current_setting('listen_addresses'),
               current_setting('fsync'), current_setting('TimeZone')
        FROM pg_database WHERE datname = current_database()
        """)
      #expect(
        answer
          == Outcome(
            status: 0, output: "banci|banci|UTF8|C.UTF-8|c|on||on|Asia/Shanghai", errors: ""))
    }
  }

  @Test func `a second start finds the first server and says nothing`() throws {
    try withHome { server in
      let first = try server.start()
      let running = try server.status()

      var steps: [LocalServer.Step] = []
      let second = try server.start { steps.append($0) }

      #expect(first == second)
      #expect(steps == [])
      #expect(try server.status() == running)
    }
  }

  @Test func `a first start tells what takes its time`() throws {
    try withHome { server in
      var steps: [LocalServer.Step] = []

      _ = try server.start { steps.append($0) }

      #expect(steps == [.creating, .starting])
    }
  }

  @Test func `what was written survives a stop`() throws {
    try withHome { server in
      _ = try server.start()
      #expect(try ask(server, "CREATE TABLE note AS SELECT 'kept' AS words").status == 0)

      try server.stop()
      try server.stop()
      let stopped = try server.status().state
      _ = try server.start()

      #expect(stopped == .stopped)
      #expect(try ask(server, "SELECT words FROM note").output == "kept")
    }
  }

  @Test func `stopping where nothing ever ran is no trouble and makes nothing`() throws {
    try withHome { server in
      try server.stop()

      #expect(try server.status().state == .absent)
      #expect(!FileManager.default.fileExists(atPath: server.folders.state))
    }
  }

  @Test(
    arguments: [
      "two words", "班次 数据", "o'brien \"quoted\" $HOME `x` \\back", "a;b&c|d*?#",
      String(repeating: "很长的目录", count: 12) + "/" + String(repeating: "x", count: 200),
    ])
  func `a home may have any printable name`(name: String) throws {
    try withHome(name) { server in
      _ = try server.start()

      #expect(try ask(server, "SELECT 1").output == "1")
      try server.stop()
      _ = try server.start()
      #expect(try ask(server, "SELECT 1").output == "1")
    }
  }

  @Test func `eight commands at once make one database and one server`() throws {
    try withHome { server in
      let command = try localServerCommand()

      let commands = try (0..<8).map { _ in
        try RunningProgram(command, ["start", server.folders.home])
      }
      let outcomes = try commands.map { try $0.finish() }

      #expect(outcomes.map(\.status) == Array(repeating: 0, count: 8))
      #expect(outcomes.map(\.output) == Array(repeating: server.conninfo, count: 8))
      #expect(outcomes.filter { $0.errors.contains("正在创建") }.count == 1)
      #expect(outcomes.filter { $0.errors.contains("正在启动") }.count == 1)
      #expect(try ask(server, "SELECT 1").output == "1")
    }
  }
}
