import Foundation
import Testing

@testable import LocalPostgres

@Suite(.timeLimit(.minutes(5))) struct CrashTests {
  @Test func `a server killed with all its processes comes back with its data`() throws {
    try withHome { server in
      _ = try server.start()
      #expect(try ask(server, "CREATE TABLE note AS SELECT 'kept' AS words").status == 0)

      for process in serverProcesses(in: server.folders.data) { kill(process, SIGKILL) }
      while !serverProcesses(in: server.folders.data).isEmpty {}
      _ = try server.start()

      #expect(try ask(server, "SELECT words FROM note").output == "kept")
    }
  }

  @Test func `processes that outlive their leader do not keep a new server out`() throws {
    try withHome { server in
      _ = try server.start()
      let leader = try #require(Postmaster(in: server.folders.data)).processID
      let busy = try RunningProgram(
        try #require(try server.status().binaryDirectory) + "/psql",
        ["-X", "-d", server.conninfo, "-c", "DO 'BEGIN LOOP END LOOP; END'"])
      while try ask(server, "SELECT count(*) FROM pg_stat_activity WHERE query ~ '^DO'").output
        != "1"
      {}

      kill(leader, SIGKILL)
      while Postmaster(in: server.folders.data) != nil {}
      _ = try server.start()

      #expect(try ask(server, "SELECT 1").output == "1")
      #expect(try busy.finish().status != 0)
    }
  }

  @Test func `a pid file and a socket lock that name a living stranger are no obstacle`() throws {
    try withHome { server in
      _ = try server.start()
      let (pidFile, socket) = ("\(server.folders.data)/postmaster.pid", server.folders.socket)
      let text = try String(contentsOfFile: pidFile, encoding: .utf8)
      try server.stop()
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      let stale = (["\(getpid())"] + lines.map(String.init)).joined(separator: "\n")
      try FileManager.default.createDirectory(
        atPath: socket, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      for path in [pidFile, "\(socket)/.s.PGSQL.5432.lock", "\(socket)/.s.PGSQL.5432"] {
        try stale.write(toFile: path, atomically: true, encoding: .utf8)
      }

      let before = try server.status().state
      _ = try server.start()

      #expect(before == .stopped)
      #expect(try ask(server, "SELECT 1").output == "1")
    }
  }

  @Test(arguments: ["draft", "PG_VERSION", "base/5", "data", "postmaster.pid"])
  func `a command killed on the way leaves nothing half-made`(milestone: String) throws {
    try withHome { server in
      let command = try RunningProgram(
        try localServerCommand(), ["start", server.folders.home])
      while command.isRunning && !reached(milestone, server) {}
      kill(command.processID, SIGKILL)

      _ = try server.start()

      #expect(try ask(server, "SELECT current_database()").output == "banci")
      let leftovers = entryNames(of: server.folders.state).filter { $0.hasPrefix("draft-") }
      #expect(leftovers == [])
      _ = try command.finish()
    }
  }

  @Test func `a server that mends itself after a killed process is awaited`() throws {
    try withHome { server in
      _ = try server.start()
      #expect(try ask(server, "CREATE TABLE note AS SELECT 'kept' AS words").status == 0)

      for _ in 0..<5 {
        let writer = try #require(Int32(try ask(server, writerQuestion).output))
        kill(writer, SIGKILL)
        while isServerProcess(writer, in: server.folders.data) {}
        _ = try server.start()

        #expect(
          try ask(server, "SELECT words FROM note")
            == Outcome(status: 0, output: "kept", errors: ""))
      }
    }
  }

  private let writerQuestion = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'"

  @Test func `a lost runtime folder is made again`() throws {
    try withHome { server in
      _ = try server.start()
      try FileManager.default.removeItem(atPath: server.folders.socket)

      _ = try server.start()

      #expect(try ask(server, "SELECT 1").output == "1")
    }
  }

  private func reached(_ milestone: String, _ server: LocalServer) -> Bool {
    let folders = server.folders
    let drafts = entryNames(of: folders.state).filter { $0.hasPrefix("draft-") }
    let candidates: [String] =
      switch milestone {
      case "draft": drafts.map { "\(folders.state)/\($0)" }
      case "data": [folders.data]
      case "postmaster.pid": ["\(folders.data)/postmaster.pid"]
      default: drafts.map { "\(folders.state)/\($0)/\(milestone)" }
      }
    return candidates.contains { access($0, F_OK) == 0 }
  }
}
