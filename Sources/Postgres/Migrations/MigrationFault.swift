/// Why the migrations are not applied.
public enum MigrationFault: Error, Hashable, Sendable {
  /// A file is not named as migrations are.
  case badName(String)
  /// Two files have one number.
  case duplicateNumber(Int, names: [String])
  /// A number is left out before that file.
  case gap(missing: Int, before: String)
  /// A file is not what was applied.
  case changed(AppliedMigration)
  /// What was applied is not among the files.
  case missing(AppliedMigration)
  /// A newer program has applied what this one does not know.
  case newer(AppliedMigration, known: Int)
  /// A file comes before one that is applied already.
  case outOfOrder(name: String, after: AppliedMigration)
  /// A file's statements were refused, in that line of it; the file left no trace.
  case failed(name: String, line: Int?, error: PostgresError)
}
