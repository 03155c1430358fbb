import ArgumentParser
import Training

@testable import banci

/// A tree of commands in which everything can be written wrongly.
struct RehearsalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banci", abstract: "排练", version: "1", subcommands: [TripNoun.self])

  struct TripNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "trip", abstract: "异地教学", subcommands: [AddTrip.self])
  }

  struct AddTrip: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "安排一次异地教学", aliases: ["new"])

    enum Side: String, EnumerableFlag {
      case left
      case right
    }

    @Argument(help: "班次、支部或小组，如 81/1") var unit: UnitPath
    @Option(help: "目的地") var to: String
    @Option(help: "时长") var minutes: Minutes?
    @Option(help: "出发日") var from: Day?
    @Option(help: "输出格式") var format = ListFormat.table
    @Flag(help: "哪一边") var side: Side?
    @Flag(help: "书记") var headline = false

    func validate() throws {
      if to == "南极" { throw Refusal.unitMissing }
    }
  }

  /// Parses words as the frame does where nobody can be asked.
  static func parsed(_ words: String...) async throws -> AddTrip? {
    let path = CommandPath(from: Self.self, along: words)
    let parser = AskingParser<Self>(path: path, terminal: .deaf)
    return try await parser.command(from: words) as? AddTrip
  }
}
