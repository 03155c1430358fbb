/// Brings a schema to the form that the program's files describe.
///
/// Which files are applied, with the checksums of their texts, is kept in the table
/// `schema_migration` of that schema.
public struct Migrator: Sendable {
  /// The files, in order.
  public let migrations: [Migration]
  /// The schema.
  public let schema: String
  /// The role that will own what the files make; `nil` is the one that connects.
  public let role: String?

  /// Takes the files and refuses a list that has a gap, a number twice or a bad name.
  public init(
    _ files: [(path: String, text: String)], schema: String, role: String? = nil
  ) throws(MigrationFault) {
    var migrations: [Migration] = []
    for file in files { migrations.append(try Migration(path: file.path, text: file.text)) }
    try requireUnbroken(migrations.sorted { ($0.number, $0.name) < ($1.number, $1.name) })
    self.migrations = migrations.sorted { $0.number < $1.number }
    self.schema = schema
    self.role = role
  }

  /// Says how far the schema has come.
  ///
  /// - Throws: ``MigrationFault`` when what is applied does not fit the files.
  public func status(of database: Database) async throws -> MigrationStatus {
    try await own(database).read { try status($0) }
  }

  /// Says which files ``migrate(_:)`` would apply, and changes nothing.
  ///
  /// - Throws: ``MigrationFault`` when what is applied does not fit the files.
  public func dryRun(on database: Database) async throws -> [Migration] {
    try await status(of: database).pending
  }

  /// Applies what is pending, each file in one transaction, and returns what it applied.
  ///
  /// Of several migrators at work at once each file is applied by one; the others wait. The
  /// schema is made when there is none of that name.
  ///
  /// - Throws: ``MigrationFault`` when what is applied does not fit the files, or a file fails;
  ///   those before it stay applied.
  @discardableResult
  public func migrate(_ database: Database) async throws -> [Migration] {
    var applied: [Migration] = []
    while let migration = try await own(database).bulk({ try applyNext($0) }) {
      applied.append(migration)
    }
    return applied
  }

  private func own(_ database: Database) -> Database {
    database.withSchema(schema).withRole(role)
  }

  private func applyNext(_ session: Session) throws -> Migration? {
    try session.lockMigrations(of: schema)
    guard let migration = try status(session).pending.first else { return nil }
    try session.prepareMigrations(of: schema)
    do { try session.script(migration.text) } catch let error as PostgresError {
      let line = error.position.map { lineNumber(of: $0, in: migration.text) }
      throw MigrationFault.failed(name: migration.name, line: line, error: error)
    }
    try session.record(migration, in: schema)
    return migration
  }

  private func status(_ session: Session) throws -> MigrationStatus {
    let done = try session.appliedMigrations(of: schema, comparedWith: migrations)
    try requireFitting(done, migrations)
    let applied = done.map(\.migration)
    let numbers = Set(applied.map(\.number))
    return MigrationStatus(
      applied: applied, pending: migrations.filter { !numbers.contains($0.number) })
  }
}

private func requireUnbroken(_ migrations: [Migration]) throws(MigrationFault) {
  for (index, migration) in migrations.enumerated() {
    let twins = migrations.filter { $0.number == migration.number }
    guard twins.count == 1 else {
      throw .duplicateNumber(migration.number, names: twins.map(\.name))
    }
    guard migration.number == index + 1 else {
      throw .gap(missing: index + 1, before: migration.name)
    }
  }
}

private func requireFitting(
  _ done: [DoneMigration], _ migrations: [Migration]
) throws(MigrationFault) {
  let known = migrations.last?.number ?? 0
  for one in done {
    guard one.migration.number <= known else { throw .newer(one.migration, known: known) }
    guard one.isKnown else { throw .missing(one.migration) }
    guard one.isSame else { throw .changed(one.migration) }
  }
  guard let last = done.last?.migration else { return }
  let numbers = Set(done.map(\.migration.number))
  if let late = migrations.first(where: { $0.number < last.number && !numbers.contains($0.number) })
  {
    throw .outOfOrder(name: late.name, after: last)
  }
}

/// The line of a place that is counted in characters from 1.
private func lineNumber(of position: Int, in text: String) -> Int {
  text.unicodeScalars.prefix(position - 1).count { $0 == "\n" } + 1
}
