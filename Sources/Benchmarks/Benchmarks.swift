/// Measures banci against what a user could use instead, in the same run; nothing passes or fails.
@main enum Benchmarks {
  static func main() async throws {
    try await CommandOverhead.measure()
    try await ConflictCheck.measure()
    PlanGroups.measure()
    try await CheckArticle.measure()
    try await ReadRoster.measure()
    try await ImportRoster.measure()
  }
}
