import Glibc
import TestSupport
import Testing
import Training

@testable import banci

@Suite struct HomeDirectoryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    arguments: [
      (["BANCI_HOME": "/a/b/", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/a/b"),
      (["XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/banci"),
      (["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/banci"),
      (["BANCI_HOME": "", "HOME": "/h"], "/h/.local/share/banci"),
    ])
  func `the home is where the environment says`(variables: [String: String], path: String) throws {
    let home = try HomeDirectory(environment: Environment { variables[$0] })

    #expect(home.path == path)
  }

  @Test func `the home is made for its owner alone, and twice is once`() throws {
    let path = folder.path(of: "a/b")
    let home = try HomeDirectory(environment: Environment { $0 == "BANCI_HOME" ? path : nil })

    try home.create()
    try home.create()

    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }

  @Test func `a home that is a file is refused`() throws {
    let path = try folder.write("x", to: "file")
    let home = try HomeDirectory(environment: Environment { $0 == "BANCI_HOME" ? path : nil })

    #expect(throws: Refusal.homeNotMade(path, ENOTDIR)) { try home.create() }
  }

  @Test func `the unit in use is kept for its owner alone`() throws {
    let path = folder.path(of: "home")
    let home = try HomeDirectory(environment: Environment { $0 == "BANCI_HOME" ? path : nil })

    #expect(try WorkingContext.load(from: home) == WorkingContext())
    try WorkingContext(unit: "81/1").save(to: home)

    #expect(try WorkingContext.load(from: home) == WorkingContext(unit: "81/1"))
    #expect(try WorkingContext.load(from: home).header == "当前：81/1")
    #expect(try WorkingContext.load(from: home).unitPath() == UnitPath("81/1"))
    var status = stat()
    #expect(stat(home.path(of: "context.json"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `a damaged context is refused and can be set anew`() throws {
    let path = folder.path
    let home = try HomeDirectory(environment: Environment { $0 == "BANCI_HOME" ? path : nil })
    try folder.write("{", to: "context.json")

    #expect(throws: Refusal.contextDamaged) { try WorkingContext.load(from: home) }
    try WorkingContext(unit: "82").save(to: home)

    #expect(try WorkingContext.load(from: home) == WorkingContext(unit: "82"))
  }
}
