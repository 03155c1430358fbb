/// A migration that was applied, held against the files.
struct DoneMigration {
  let migration: AppliedMigration
  /// Whether a file has its number.
  let isKnown: Bool
  /// Whether that file is what was applied.
  let isSame: Bool
}

extension Session {
  /// Waits for every other migrator of that schema, until the transaction ends.
  func lockMigrations(of schema: String) throws {
    // A file may take long, and so may the one before it that another migrator applies; but
    // its own locks are not waited for longer than usual, since everybody else waits behind them.
    try script("SET LOCAL statement_timeout TO 0; SET LOCAL lock_timeout TO 0")
    try execute(
      "SELECT pg_advisory_xact_lock(hashtext('schema_migration'), hashtext(\(schema)))")
    try script("SET LOCAL lock_timeout TO DEFAULT")
  }

  /// Makes the schema and the table that remembers, unless they are there.
  func prepareMigrations(of schema: String) throws {
    // `IF NOT EXISTS` would ask for the right to make schemas even when it makes none.
    if try value("SELECT NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = \(schema))") {
      try execute("CREATE SCHEMA \(identifier: schema)")
    }
    guard try !hasMigrations(of: schema) else { return }
    try script(
      """
      CREATE TABLE schema_migration (
        number      integer NOT NULL,
        name        text NOT NULL,
        checksum    bytea NOT NULL,
        applied_at  timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT schema_migration_number_key PRIMARY KEY (number)
      );
      COMMENT ON TABLE schema_migration IS
        'The migrations that this schema has behind it, with the SHA-256 of their texts.';
      """)
  }

  /// What is applied, in order.
  func appliedMigrations(
    of schema: String, comparedWith migrations: [Migration]
  ) throws -> [DoneMigration] {
    guard try hasMigrations(of: schema) else { return [] }
    return try rows(
      """
      SELECT done.number, done.name, done.applied_at::timestamptz(0) AS applied_at,
        file.number IS NOT NULL AS is_known,
        coalesce(done.checksum = sha256(convert_to(file.text, 'UTF8')), false) AS is_same
      FROM schema_migration AS done
      LEFT JOIN unnest(\(migrations.map(\.number)), \(migrations.map(\.text)))
        AS file (number, text) ON file.number = done.number
      ORDER BY done.number
      """
    ) { row in
      DoneMigration(
        migration: AppliedMigration(
          number: try row["number"], name: try row["name"], appliedAt: try row["applied_at"]),
        isKnown: try row["is_known"],
        isSame: try row["is_same"])
    }
  }

  /// Remembers that a migration is applied.
  func record(_ migration: Migration, in schema: String) throws {
    try execute(
      """
      INSERT INTO \(identifier: schema).schema_migration (number, name, checksum)
      VALUES (\(migration.number), \(migration.name),
        sha256(convert_to(\(migration.text), 'UTF8')))
      """)
  }

  private func hasMigrations(of schema: String) throws -> Bool {
    try value(
      """
      SELECT EXISTS (
        SELECT FROM pg_class AS class
        JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
        WHERE namespace.nspname = \(schema) AND class.relname = 'schema_migration')
      """)
  }
}
