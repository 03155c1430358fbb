internal import Foundation
internal import TestSupport
internal import Testing

/// A school in a home of its own whose commands and server get killed.
struct KilledOffice {
  private let banci: BanciProcess
  /// The journey's roster of 66 invented trainees.
  let roster: String

  /// Sets a school up, does the work in it, and takes it away.
  static func within(_ work: (KilledOffice) async throws -> Void) async throws {
    let home = try TestHome()
    try await home.within {
      let office = KilledOffice(in: home)
      try await office.run("init", "--school", "测试党校", "--code", "test")
      try await office.run("staff", "add", "甲", "--duty", "组织员")
      try await work(office)
    }
  }

  private init(in home: TestHome) {
    banci = home.banci
    roster =
      URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../deploy/demo/roster.csv").standardizedFileURL.path
  }

  /// The day so many days after the first of a round's class; classes never share one.
  func day(_ round: Int, _ offset: Int) -> String {
    "2024-\(round <= 12 ? pad(round) : pad(round - 12))-\(pad((round <= 12 ? 1 : 15) + offset))"
  }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Adds the class of a round with its one branch.
  func addClass(_ round: Int) async throws {
    try await run(
      "class", "add", "第\(round)期测试班", "--code", "k\(round)", "--kind", "进修班",
      "--from", day(round, 0), "--through", day(round, 9))
    try await run("branch", "add", "k\(round)", "一支部")
  }

  /// How many trainees the class of a round has.
  func trainees(_ round: Int) async throws -> Int {
    try await count("trainees", "trainee", "list", "k\(round)")
  }

  /// How many trips the class of a round has.
  func trips(_ round: Int) async throws -> Int {
    try await count("trips", "trip", "list", "--class", "k\(round)")
  }

  /// Runs a command that must be done.
  func run(_ words: String...) async throws { try await run(words) }

  /// Runs a command that must be done.
  func run(_ words: [String]) async throws {
    let outcome = try await banci.run(words)
    try #require(outcome.status == 0, "\(words): \(outcome.errors)")
  }

  /// What a command that was killed, or whose server was, had said.
  struct Killed {
    /// Whether it had ended well, so that what it did must stand.
    let isAcknowledged: Bool
  }

  /// Starts a command and kills it or the server so many milliseconds later.
  func kill(_ victim: KillTests.Victim, after delay: Int, during words: String) async throws
    -> Killed
  {
    let server = "$(\"$BANCI\" database status | sed -n 's/.*进程 \\([0-9]*\\).*/\\1/p')"
    let target =
      switch victim {
      case .command: "kill -9 $command 2>/dev/null"
      case .server: "kill -9 $server $(ps -o pid= --ppid $server) 2>/dev/null"
      }
    let outcome = try await banci.shell(
      """
      server=\(server)
      "$BANCI" \(words) >/dev/null 2>&1 &
      command=$!
      sleep 0.\(String(repeating: "0", count: 3 - "\(delay)".count))\(delay)
      \(target)
      wait $command
      """)
    return Killed(isAcknowledged: outcome.status == 0)
  }

  /// Tells the moment of a round under `make verify`.
  func report(
    _ act: String, _ victim: KillTests.Victim, _ round: Int, _ delay: Int, kept: Int
  ) {
    guard KillTests.rounds > 3 else { return }
    print("kill \(victim.rawValue) in \(act), round \(round): after \(delay) ms, kept \(kept)")
  }

  private func count(_ noun: String, _ words: String...) async throws -> Int {
    let outcome = try await banci.run(words + ["--format", "json"])
    try #require(outcome.status == 0, "\(words): \(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require((object as? [String: [Any]])?[noun]).count
  }
}
