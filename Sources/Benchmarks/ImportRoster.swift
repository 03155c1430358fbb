internal import Foundation

/// `banci roster import` against a `psql` script that merges the same rows, already parsed and
/// encrypted, under the same constraints, and against a bare `\copy` of the file.
///
/// All three run in turn on one server, each on a fresh copy of one database.
enum ImportRoster {
  /// Measures 10,000 and 100,000 rows and prints the ratios of the medians.
  static func measure() async throws {
    let office = try BenchmarkOffice()
    defer { office.remove() }
    try office.banci("init", "--school", "测试党校", "--code", "test")
    try office.banci(
      "class", "add", "第81期县处级干部进修班", "--code", "81", "--kind", "进修班", "--from", "2024-10-14",
      "--through", "2024-12-27")
    for name in ImportedRoster.branches { try office.banci("branch", "add", "81", name) }
    for (rows, rounds) in [(10_000, 5), (100_000, 3)] {
      let contest = try ImportContest(office, rows: rows)
      try contest.prepare()
      try await measure(contest, rounds)
    }
  }

  private static func measure(_ contest: ImportContest, _ rounds: Int) async throws {
    var (banci, script, copy, memory) = ([Double](), [Double](), [Double](), 0)
    for _ in 0..<rounds {
      let run = try contest.importWithBanci()
      banci.append(run.seconds)
      memory = max(memory, run.kibibytes)
      script.append(try contest.mergeWithScript())
      copy.append(try contest.copyAlone())
    }
    let (own, merged, copied) = (Measurement(banci), Measurement(script), Measurement(copy))
    print("import of \(contest.rows) rows in GB18030 (banci / psql merge / bare \\copy)")
    print("  banci       \(own.line), at most \(memory / 1024) MiB")
    print("  psql merge  \(merged.line)")
    print("  bare \\copy  \(copied.line)")
    print("  banci / psql merge  \(own.median / merged.median)")
    print("  banci / bare \\copy  \(own.median / copied.median)")
  }
}

/// The three ways of bringing one roster in.
final class ImportContest {
  let rows: Int
  private let office: BenchmarkOffice
  private let socket: String
  private let roster: String
  private let staged: String
  private let script: String
  private var run = 0

  init(_ office: BenchmarkOffice, rows: Int) throws {
    (self.office, self.rows, socket) = (office, rows, try office.socket())
    roster = office.path("roster-\(rows).csv")
    staged = office.path("staged-\(rows).tsv")
    script = office.path("merge-\(rows).sql")
  }

  /// Writes the roster, has banci import it once, and keeps what came of it for the script.
  func prepare() throws {
    try Data(try ImportedRoster(seed: 20_241_208).bytes(rows)).write(to: URL(filePath: roster))
    let database = try freshDatabase()
    _ = try importWithBanci(into: database)
    try psql(database, "-c", "\\copy (\(ImportScript.parsed)) TO '\(staged)'")
    try Data(ImportScript.merge(from: staged).utf8).write(to: URL(filePath: script))
    try drop(database)
  }

  /// Imports with banci; the memory is the most that the command ever had.
  func importWithBanci() throws -> (seconds: Double, kibibytes: Int) {
    let database = try freshDatabase()
    defer { try? drop(database) }
    var kibibytes = 0
    let taken = try seconds { kibibytes = try importWithBanci(into: database) }
    return (taken, kibibytes)
  }

  /// Runs the script and returns the seconds.
  func mergeWithScript() throws -> Double {
    let database = try freshDatabase()
    defer { try? drop(database) }
    return try seconds { try psql(database, "-f", script) }
  }

  /// Copies the file into a table of text and returns the seconds.
  func copyAlone() throws -> Double {
    let database = try freshDatabase()
    defer { try? drop(database) }
    let columns = ImportedRoster.header.indices.map { "cell_\($0) text" }.joined(separator: ", ")
    try psql(database, "-c", "CREATE TABLE raw (\(columns))")
    return try seconds {
      try psql(
        database, "-c",
        "\\copy raw FROM '\(roster)' WITH (FORMAT csv, HEADER, ENCODING 'GB18030')")
    }
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }

  private func importWithBanci(into database: String) throws -> Int {
    let report = office.path("memory")
    try office.run(
      [
        "/usr/bin/time", "-f", "%M", "-o", report, office.program.path, "roster", "import", roster,
        "--class", "81", "--apply", "--format", "json",
      ],
      ["BANCI_DATABASE": "host=\(socket) user=banci dbname=\(database)", "BANCI_SCHOOL": "test"])
    let text = try String(contentsOf: URL(filePath: report), encoding: .utf8)
    return Int(text.filter(\.isNumber)) ?? 0
  }

  // A copy of the files, so that every run finds the same pages and no index that has grown.
  private func freshDatabase() throws -> String {
    run += 1
    let name = "run_\(rows)_\(run)"
    try psql("postgres", "-c", "CREATE DATABASE \(name) TEMPLATE banci")
    try psql("postgres", "-c", "CHECKPOINT")
    return name
  }

  private func drop(_ name: String) throws {
    try psql("postgres", "-c", "DROP DATABASE \(name) WITH (FORCE)")
  }

  private func psql(_ database: String, _ words: String...) throws {
    try office.run(
      ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", socket, "-U", "banci", "-d", database]
        + words, ["PGOPTIONS": "-c search_path=test"])
  }
}
