import Foundation
import Testing

@testable import LocalPostgres

@Suite(.timeLimit(.minutes(5))) struct RefusedHomeTests {
  @Test func `programs that are not there are named with their package`() throws {
    try withHome(environment: ["BANCI_POSTGRES_BIN": "/nowhere/bin"]) { server in
      let refusal = LocalServerError.noPrograms(named: "/nowhere/bin", tooOld: [])
      let version = try server.status().version

      #expect(throws: refusal) { try server.start() }
      #expect(refusal.repair.contains("apt-get install --no-install-recommends postgresql-15"))
      #expect(version == nil)
    }
  }

  @Test func `data of another major version is refused and left alone`() throws {
    try withHome { server in
      _ = try server.start()
      let installed = try #require(try server.status().version.flatMap { Int($0.prefix(2)) })
      try server.stop()
      let file = "\(server.folders.data)/PG_VERSION"
      let handle = try #require(FileHandle(forWritingAtPath: file))

      try handle.write(contentsOf: Data("14\n".utf8))
      #expect {
        try server.start()
      } throws: {
        ($0 as? LocalServerError)?.code == "local-postgres-version"
      }

      try handle.seek(toOffset: 0)
      try handle.write(contentsOf: Data("\(installed)\n".utf8))
      _ = try server.start()
      #expect(try ask(server, "SELECT 1").output == "1")
    }
  }

  @Test func `a home that is a file is refused`() throws {
    try withHome { server in
      let home = server.folders.home
      try "text".write(toFile: home, atomically: false, encoding: .utf8)

      #expect(throws: LocalServerError.notAFolder(home)) { try server.start() }

      #expect(try String(contentsOfFile: home, encoding: .utf8) == "text")
    }
  }

  @Test func `a home where nothing can be made is refused`() throws {
    let server = LocalServer(home: "/proc/banci/home", environment: [:])

    #expect(throws: LocalServerError.unusable("/proc/banci", ENOENT)) { try server.start() }
  }

  @Test func `a home whose path PostgreSQL would cut is refused`() throws {
    let name = Array(repeating: String(repeating: "很", count: 80), count: 4)
    let server = LocalServer(home: "/tmp/\(name.joined(separator: "/"))", environment: [:])
    let folders = ServerFolders(
      home: server.folders.home, environment: [:], effectiveUserID: 4242)

    #expect(throws: LocalServerError.homeTooLong(bytes: 968)) { try folders.requireUsableHome() }
  }

  @Test func `a home with a line break is refused`() throws {
    let server = LocalServer(home: "/tmp/banci\nhome", environment: [:])

    #expect(throws: LocalServerError.homeHasControlCharacters) { try server.start() }
    #expect(throws: LocalServerError.homeHasControlCharacters) { try server.stop() }
    #expect(throws: LocalServerError.homeHasControlCharacters) { try server.status() }
  }

  @Test func `a data folder that is no database is not touched`() throws {
    try withHome { server in
      let data = server.folders.data
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
      try "mine".write(toFile: "\(data)/letter", atomically: false, encoding: .utf8)

      #expect(throws: LocalServerError.notACluster(data)) { try server.start() }

      #expect(try String(contentsOfFile: "\(data)/letter", encoding: .utf8) == "mine")
    }
  }

  @Test(.enabled(if: geteuid() == 0))
  func `root does not put a second database beside a user's own`() throws {
    try withHome { server in
      let home = server.folders.home
      try FileManager.default.createDirectory(
        atPath: "\(home)/postgres/data", withIntermediateDirectories: true)

      #expect(throws: LocalServerError.belongsToUser(home, 0)) { try server.start() }
    }
  }
}
