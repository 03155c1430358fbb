import ClassOffice
import Foundation

/// A folder of the test's own, gone when the test is.
final class KeyFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file that need not exist.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The path of a new file with these bytes and this mode.
  func file(_ name: String, holding bytes: [UInt8], mode: Int = 0o600) throws -> String {
    let file = file(name)
    try Data(bytes).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }

  /// The names of everything in the folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

extension MasterKey {
  /// The key whose bytes count up from a number.
  static func counting(from first: UInt8) throws -> Self {
    let folder = try KeyFolder()
    return try Self(contentsOf: folder.file("key", holding: Array(first..<first + 32)))
  }
}
