import ClassOffice
import Foundation
import Testing
import Training

@Suite struct KeyFileTests {
  let folder: KeyFolder

  init() throws { folder = try KeyFolder() }

  @Test func `a written key is read again, and only its owner may read the file`() throws {
    let key = MasterKey.generate()
    let path = folder.file("master.key")

    try key.write(to: path)

    #expect(try MasterKey(contentsOf: path) == key)
    #expect(try mode(of: path) == 0o600)
    #expect(try folder.names() == ["master.key"])
  }

  @Test func `a key is never written over anything`() throws {
    let first = MasterKey.generate()
    let path = folder.file("master.key")
    try first.write(to: path)

    #expect(throws: Refusal.keyFileExists(path)) { try MasterKey.generate().write(to: path) }

    #expect(try MasterKey(contentsOf: path) == first)
    #expect(try folder.names() == ["master.key"])
  }

  @Test func `a key is not written through a dangling link`() throws {
    let path = folder.file("master.key")
    let target = folder.file("elsewhere")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)

    #expect(throws: Refusal.keyFileExists(path)) { try MasterKey.generate().write(to: path) }

    #expect(try folder.names() == ["master.key"])
  }

  @Test func `of many keys written to one path at once, one is kept and whole`() async throws {
    let path = folder.file("master.key")
    let keys = (0..<16).map { _ in MasterKey.generate() }

    let winners = await withTaskGroup(of: MasterKey?.self) { group in
      for key in keys {
        group.addTask { (try? key.write(to: path)).map { key } }
      }
      return await group.reduce(into: []) { $0 += [$1].compactMap(\.self) }
    }

    #expect(winners == [try MasterKey(contentsOf: path)])
    #expect(try folder.names() == ["master.key"])
  }

  @Test func `a folder that is not there is named as the reason`() throws {
    let path = folder.file("missing/master.key")

    let refusal = #expect(throws: Refusal.self) { try MasterKey.generate().write(to: path) }

    #expect(refusal?.code == "key-file-unwritable")
    #expect(refusal?.message == "写不了密钥文件（目录不存在）：\(path)")
  }

  @Test func `a missing file is told apart from a bad one`() {
    let path = folder.file("master.key")

    #expect(throws: Refusal.keyFileIsMissing(path)) { try MasterKey(contentsOf: path) }
    #expect(throws: Refusal.keyFileIsMissing("")) { try MasterKey(contentsOf: "") }
  }

  @Test(arguments: [0, 1, 31, 33, 64, 5_000_000])
  func `a file of another length holds no key`(count: Int) throws {
    let path = try folder.file("key", holding: (0..<count).map { UInt8($0 % 251) })

    #expect(throws: Refusal.keyFileHoldsNoKey(path)) { try MasterKey(contentsOf: path) }
  }

  @Test(arguments: [0, 0x20, 0xFF] as [UInt8])
  func `a file of one repeated byte holds no key`(byte: UInt8) throws {
    let path = try folder.file("key", holding: Array(repeating: byte, count: 32))

    #expect(throws: Refusal.keyFileHoldsNoKey(path)) { try MasterKey(contentsOf: path) }
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o644, 0o666, 0o777])
  func `a file that others may use is refused`(mode: Int) throws {
    let path = try folder.file("key", holding: Array(0..<32), mode: mode)

    #expect(throws: Refusal.keyFileIsOpenToOthers(path)) { try MasterKey(contentsOf: path) }
  }

  @Test func `a file of another user is refused`() throws {
    // Root can give a file away; anyone else finds one of root's.
    let path = geteuid() == 0 ? try folder.file("key", holding: Array(0..<32)) : "/etc/passwd"
    if geteuid() == 0 { #expect(chown(path, 65534, 65534) == 0) }

    #expect(throws: Refusal.keyFileIsOfAnother(path)) { try MasterKey(contentsOf: path) }
  }

  @Test func `a link is refused even when it leads to a key`() throws {
    let key = try folder.file("key", holding: Array(0..<32))
    let path = folder.file("link")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: key)

    #expect(throws: Refusal.keyFileIsNoFile(path)) { try MasterKey(contentsOf: path) }
  }

  @Test func `a pipe that nobody writes to is refused at once`() throws {
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)

    #expect(throws: Refusal.keyFileIsNoFile(path)) { try MasterKey(contentsOf: path) }
  }

  @Test(arguments: ["/", "/dev/zero", "/dev/null"])
  func `a folder or device is refused`(path: String) {
    #expect(throws: Refusal.keyFileIsNoFile(path)) { try MasterKey(contentsOf: path) }
  }

  @Test func `a path too long for the system is refused in words`() {
    let path = String(repeating: "a", count: 5_000)

    let refusal = #expect(throws: Refusal.self) { try MasterKey(contentsOf: path) }

    #expect(refusal?.message == "读不了密钥文件（路径太长）：\(path)")
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
