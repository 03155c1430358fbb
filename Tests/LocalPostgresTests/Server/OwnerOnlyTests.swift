import Foundation
import Testing

@testable import LocalPostgres

@Suite(.timeLimit(.minutes(5))) struct OwnerOnlyTests {
  @Test func `nobody else can read a file, enter a folder or reach the socket`() throws {
    try withHome { server in
      _ = try server.start()

      let files = FileManager.default.enumerator(atPath: server.folders.state)
      let paths = (files?.allObjects as? [String] ?? []).map { "\(server.folders.state)/\($0)" }
      let open = try (paths + [server.folders.state, server.folders.sockets]).filter {
        try mode($0) & 0o007 != 0
      }
      #expect(paths.count > 900)
      #expect(open == [])
      #expect(try mode(server.folders.data) == 0o700)
      #expect(try mode(server.folders.socket) == 0o700)
      #expect(try mode("\(server.folders.socket)/.s.PGSQL.5432") == 0o700)
    }
  }

  @Test(.enabled(if: geteuid() == 0))
  func `another account of the system is not let in`() throws {
    try withHome { server in
      _ = try server.start()
      #expect(chmod(server.folders.socket, 0o755) == 0)
      #expect(chmod("\(server.folders.socket)/.s.PGSQL.5432", 0o777) == 0)
      let psql = try #require(try server.status().binaryDirectory) + "/psql"
      let question = ["-X", "-At", "-d", server.conninfo, "-c", "SELECT 1"]

      // The group opens the way to the socket, so that it is PostgreSQL who turns them away.
      let outcomes = try ["nobody", "postgres"].map {
        try run(
          "/usr/bin/env",
          ["-C", "/", "setpriv", "--reuid", $0, "--regid", "postgres", "--clear-groups", psql]
            + question)
      }

      #expect(outcomes[0].status == 2)
      #expect(outcomes[0].errors.contains("Peer authentication failed for user \"banci\""))
      #expect(outcomes[1] == Outcome(status: 0, output: "1", errors: ""))
    }
  }

  @Test func `a link under the folder's name is not followed`() throws {
    try withHome { server in
      let account = try ServerAccount(effectiveUserID: geteuid())
      let link = "\(server.folders.home)-link"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "/tmp")

      #expect(throws: LocalServerError.notAFolder(link)) {
        try makeFolder(link, for: account, use: .server)
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a folder that another account put there is not used`() throws {
    try withHome { server in
      let account = try ServerAccount(effectiveUserID: 0)
      let folder = "\(server.folders.home)-taken"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false,
        attributes: [.ownerAccountID: 4242])

      #expect(throws: LocalServerError.takenByAnother(folder, 4242)) {
        try makeFolder(folder, for: account, use: .server)
      }
    }
  }

  private func mode(_ path: String) throws -> mode_t {
    var found = stat()
    try #require(lstat(path, &found) == 0, "\(path)")
    return found.st_mode & S_IFMT == S_IFLNK ? 0 : found.st_mode & 0o777
  }
}
