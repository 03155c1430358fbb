internal import Foundation
internal import TestSupport
internal import Testing

/// Whoever is killed in the middle, nothing is half-applied and nothing acknowledged is lost.
///
/// Three rounds each; twenty under `make verify`, which prints the moments.
@Suite(.serialized) struct KillTests {
  /// Who is killed with SIGKILL.
  enum Victim: String, CaseIterable, Sendable {
    /// The command itself.
    case command
    /// The PostgreSQL server with all of its processes.
    case server
  }

  static let rounds = ProcessInfo.processInfo.environment["BANCI_VERIFY"] == "1" ? 20 : 3

  @Test(arguments: Victim.allCases)
  func `an import that is killed is there wholly or not at all`(victim: Victim) async throws {
    try await KilledOffice.within { office in
      var random = SplitMix(seed: victim == .command ? 81 : 82)

      for round in 1...Self.rounds {
        try await office.addClass(round)
        let delay = Int.random(in: 0...700, using: &random)
        let killed = try await office.kill(
          victim, after: delay,
          during: "roster import '\(office.roster)' --class k\(round) --unit k\(round)/1 --apply")

        let kept = try await office.trainees(round)
        #expect(kept == 0 || kept == 66, "round \(round), killed after \(delay) ms")
        #expect(!killed.isAcknowledged || kept == 66, "round \(round): acknowledged and lost")

        try await office.run(
          "roster", "import", office.roster, "--class", "k\(round)", "--unit", "k\(round)/1",
          "--apply")
        #expect(try await office.trainees(round) == 66)
        office.report("import", victim, round, delay, kept: kept)
      }
    }
  }

  @Test(arguments: Victim.allCases)
  func `a trip whose command is killed is there once or not at all`(
    victim: Victim
  ) async throws {
    try await KilledOffice.within { office in
      var random = SplitMix(seed: victim == .command ? 83 : 84)

      for round in 1...Self.rounds {
        try await office.addClass(round)
        let words =
          "trip add k\(round)/1 --to 昆山市 --from \(office.day(round, 2)) "
          + "--through \(office.day(round, 5)) --leader 甲 --key trip-\(round)"
        let delay = Int.random(in: 0...250, using: &random)
        let killed = try await office.kill(victim, after: delay, during: words)

        let kept = try await office.trips(round)
        #expect(kept <= 1, "round \(round), killed after \(delay) ms")
        #expect(!killed.isAcknowledged || kept == 1, "round \(round): acknowledged and lost")

        try await office.run(words.split(separator: " ").map(String.init))
        #expect(try await office.trips(round) == 1, "the same key makes no second trip")
        office.report("trip add", victim, round, delay, kept: kept)
      }
    }
  }
}
