import Foundation
import Testing

@testable import LocalPostgres

@Suite(.timeLimit(.minutes(5))) struct DetachedServerTests {
  @Test func `who reads the command's output meets its end while the server lives on`() throws {
    try withHome { server in
      let command = try RunningProgram(
        try localServerCommand(), ["start", server.folders.home])

      let outcome = try command.finish()

      #expect(outcome.output == server.conninfo)
      #expect(try ask(server, "SELECT 1").output == "1")
    }
  }

  @Test func `the server is a session of its own and holds none of the command's files`() throws {
    try withHome { server in
      let held = try Descriptor(opening: "/etc/passwd", O_RDONLY)
      #expect(fcntl(held.number, F_SETFD, 0) == 0)

      _ = try server.start()

      let leader = try #require(Postmaster(in: server.folders.data)).processID
      #expect(getsid(leader) == leader)
      let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(leader)/fd")
      let targets = files.compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(leader)/fd/\($0)")
      }
      #expect(targets.contains("/dev/null"))
      #expect(targets.contains(server.folders.log))
      #expect(!targets.contains("/etc/passwd"))
      #expect(!targets.contains(server.folders.lock))
    }
  }
}
