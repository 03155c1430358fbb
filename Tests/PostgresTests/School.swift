import Logging
import Postgres
import TestSupport

/// The test's database, in a schema `school` that the script has filled.
func school(
  _ script: String = "", maxConnections: Int = 4, longestWait: Duration = .seconds(60),
  logger: Logger = Logger(label: "tests")
) async throws -> Database {
  let database = try TestDatabase.current.open(
    schema: "school", maxConnections: maxConnections, longestWait: longestWait, logger: logger)
  try await database.bulk { session in
    try session.script("CREATE SCHEMA school; " + script)
  }
  return database
}
