/// What kind of transaction a closure runs in, and where.
struct Transaction: Sendable {
  enum Kind: Sendable {
    /// One snapshot, nothing written.
    case read
    /// As if no other transaction ran beside it; run again when that cannot be had.
    case write
    /// Sees what others commit meanwhile; relies on locks and constraints.
    case bulk
  }

  let kind: Kind
  let schema: String?
  let role: String?

  var isReadOnly: Bool { kind == .read }

  /// Everything that comes before the closure, in one message.
  ///
  /// The path holds the schema alone, so a transaction without one finds no table at all rather
  /// than another school's. Extensions in `public` work all the same: the operators that an
  /// exclusion constraint names (`=`, `&&`) are in `pg_catalog`, and PostgreSQL finds the default
  /// operator class of an index (btree_gist's) by its type, not through the path.
  var begin: String {
    var statements = [mode, "SET LOCAL search_path TO \(schema.map(quotedIdentifier) ?? "''")"]
    if let role { statements.append("SET LOCAL ROLE \(quotedIdentifier(role))") }
    return statements.joined(separator: "; ")
  }

  private var mode: String {
    switch kind {
    case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
    case .bulk: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
    }
  }
}
