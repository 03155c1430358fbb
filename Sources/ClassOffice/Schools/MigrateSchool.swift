internal import Postgres
internal import Training

extension SchoolServer {
  /// Applies what the program knows and the school's schema does not have yet, after what all
  /// schools on the server share.
  ///
  /// - Returns: The names of the school's files applied.
  /// - Throws: ``Refusal`` when an applied file was changed or is missing here, or the schema is
  ///   newer than the program.
  @discardableResult
  public func migrate(_ school: String) async throws -> [String] {
    try await migratePlatform()
    return try await migrating("migrations", schema: school, role: Self.owner) {
      migrator, database in
      try await migrator.migrate(database).map(\.name)
    }
  }

  /// The names of the files that ``migrate(_:)`` would apply; changes nothing.
  ///
  /// - Throws: ``Refusal`` as ``migrate(_:)`` does.
  public func pendingMigrations(of school: String) async throws -> [String] {
    try await migrating("migrations", schema: school, role: Self.owner) { migrator, database in
      try await migrator.dryRun(on: database).map(\.name)
    }
  }

  /// Applies what every school on the server shares.
  func migratePlatform() async throws {
    try await migrating("platform", schema: "public", role: nil) { migrator, database in
      _ = try await migrator.migrate(database)
    }
  }

  private func migrating<Value: Sendable>(
    _ folder: String, schema: String, role: String?,
    _ work: (Migrator, Database) async throws -> Value
  ) async throws -> Value {
    let files = SQLFile.folder(folder).map { (path: $0.path, text: $0.text) }
    do {
      let migrator = try Migrator(files, schema: schema, role: role)
      return try await withDatabase(role: role, schema: schema) { try await work(migrator, $0) }
    } catch let fault as MigrationFault {
      throw Refusal.migrationDoesNotFit(fault) ?? fault as any Error
    }
  }
}

extension Refusal {
  /// What was applied does not fit what the program brings; `nil` where the program is at fault.
  static func migrationDoesNotFit(_ fault: MigrationFault) -> Refusal? {
    switch fault {
    case .changed(let applied):
      Self(
        .conflict, code: "migration-changed", message: "已执行过的结构文件 \(applied.name) 与程序里的不同",
        repair: "请换回原来版本的 banci；已执行的文件不能改动")
    case .missing(let applied):
      Self(
        .conflict, code: "migration-missing", message: "已执行过的结构文件 \(applied.name) 在程序里没有",
        repair: "请换回原来版本的 banci")
    case .newer(let applied, let known):
      Self(
        .conflict, code: "schema-is-newer",
        message: "数据库结构（\(applied.name)）比程序（\(known) 号）新", repair: "请换用新版本的 banci")
    case .outOfOrder(let name, let after):
      Self(
        .conflict, code: "migration-out-of-order",
        message: "结构文件 \(name) 排在已执行的 \(after.name) 之前", repair: "请换用发布的 banci")
    case .badName, .duplicateNumber, .gap, .failed: nil
    }
  }
}
