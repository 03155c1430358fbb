internal import CSQLFiles

/// A file of sql/, linked into the program.
struct SQLFile: Sendable {
  /// Its path below sql/: `migrations/0001_journal.sql`.
  let path: String
  /// Its statements.
  let text: String

  /// Every file, in the order of their paths.
  static let all: [SQLFile] = (0..<sql_file_count()).map { index in
    let file = sql_file_at(index)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return SQLFile(path: String(cString: file.path), text: String(decoding: bytes, as: UTF8.self))
  }

  /// The files of one folder, in order.
  static func folder(_ name: String) -> [SQLFile] { all.filter { $0.path.hasPrefix(name + "/") } }

  /// The file at that path below sql/: `reports/conflicts.sql`.
  ///
  /// - Throws: ``MissingSQLFile`` when it was not linked in, which is a fault of the program.
  static func named(_ path: String) throws -> SQLFile {
    guard let file = all.first(where: { $0.path == path }) else { throw MissingSQLFile(path: path) }
    return file
  }
}

/// A file of sql/ was not linked in.
struct MissingSQLFile: Error {
  let path: String
}
