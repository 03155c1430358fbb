import Foundation
import Testing

@testable import LocalPostgres

@Suite struct ServerFoldersTests {
  @Test func `a user's database lies in the home, root's with the system's`() {
    let folders = [4242, 0].map {
      ServerFolders(home: "/nowhere/banci", environment: [:], effectiveUserID: $0)
    }

    #expect(
      folders.map(\.data) == [
        "/nowhere/banci/postgres/data", "/var/lib/banci/1c9d7582a38c11ea/data",
      ])
    #expect(
      folders.map(\.socket) == [
        "/tmp/banci-4242/1c9d7582a38c11ea", "/run/banci/1c9d7582a38c11ea",
      ])
  }

  @Test func `two spellings of a home lead to one database`() throws {
    try withHome { server in
      let home = server.folders.home
      let link = "\(home)-link"
      try FileManager.default.createDirectory(
        atPath: home, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home)

      let spellings = [
        home, "\(home)/", "\(home)/.", "\(home)//", link, "\(home)/later/..", "\(link)/../home",
      ]
      let found = spellings.map {
        ServerFolders(home: $0, environment: [:], effectiveUserID: 0).state
      }

      #expect(Set(found) == [server.folders.state] || geteuid() != 0)
      #expect(Set(found).count == 1)
    }
  }

  @Test func `a runtime folder is used when it is the user's alone and its name is plain`() throws {
    try withHome { server in
      let owner: UInt32 = geteuid() == 0 ? 4242 : geteuid()
      let folder = String(server.folders.home.dropLast("/home".count))
      let names = ["plain", "two words", "open", String(repeating: "x", count: 60)]
      for name in names {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: false,
          attributes: [.posixPermissions: name == "open" ? 0o755 : 0o700])
        #expect(chown("\(folder)/\(name)", owner, getegid()) == 0)
      }

      let chosen = names.map {
        socketsFolder(
          environment: ["XDG_RUNTIME_DIR": "\(folder)/\($0)"], effectiveUserID: owner)
      }

      #expect(chosen[0] == "\(folder)/plain/banci" || folder.utf8.count > 54)
      #expect(Set(chosen[1...]).count == 1)
      #expect(chosen[1] != chosen[0] || folder.utf8.count > 54)
    }
  }

  @Test func `the longest socket path fits libpq`() {
    let runtime = "/" + String(repeating: "r", count: 59)

    #expect("\(runtime)/banci/0123456789abcdef/.s.PGSQL.5432.lock".utf8.count <= 107)
  }
}
