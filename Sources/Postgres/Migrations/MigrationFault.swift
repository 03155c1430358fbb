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

extension MigrationFault: CustomStringConvertible {
  /// What does not fit, in one line.
  public var description: String {
    switch self {
    case .badName(let name): "\(name) is no name of a migration"
    case .duplicateNumber(let number, let names): "\(names) share the number \(number)"
    case .gap(let missing, let before): "number \(missing) is missing before \(before)"
    case .changed(let applied): "\(applied.name) was changed after it was applied"
    case .missing(let applied): "\(applied.name) was applied and is not known"
    case .newer(let applied, let known): "\(applied.name) is newer than number \(known)"
    case .outOfOrder(let name, let after): "\(name) comes before the applied \(after.name)"
    case .failed(let name, let line, let error):
      "\(name) failed at line \(line.map(String.init) ?? "unknown"): \(error)"
    }
  }
}
