import TestSupport
import Testing
import Training

@testable import banci

@Suite struct AnyWordsTests {
  static let words = [
    "add", "81", "81/1", "--to", "昆山市", "--to=昆", "--minutes", "30", "-5", "--minutes=-5", "--left",
    "--right", "--headline", "--headline=1", "--format", "json", "--format=x", "-x", "-xyz", "---",
    "--", "-", "", "'", "it's 'x'", "' is invalid for '", "--'", "--=", "-=", "-f=1", "--to=", "-é",
    "-！", "--from", "明天", "2026-02-30", "\u{0}", "\n", "--help-me", "’", "--generate",
    "--generate-completion-script", "tcsh",
  ]

  @Test(arguments: 0..<8)
  func `whatever is typed is answered in Chinese`(seed: Int) async throws {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<50 {
      let words =
        ["trip", "add"]
        + (0..<Int.random(in: 0...6, using: &random)).map { _ in
          Self.words.randomElement(using: &random) ?? ""
        }

      let error = await told(words)

      let message = (error as? UsageError)?.message ?? "好"
      #expect(message.unicodeScalars.contains { $0.value > 0x4E00 }, "\(words): \(message)")
      #expect(!Self.isEnglish(message), "\(words): \(message)")
      #expect(error == nil || error is UsageError || error is Refusal, "\(words)")
    }
  }

  private func told(_ words: [String]) async -> (any Error)? {
    let path = CommandPath(from: RehearsalCommand.self, along: words)
    let parser = AskingParser<RehearsalCommand>(path: path, terminal: .deaf)
    do {
      _ = try await parser.command(from: words)
      return nil
    } catch {
      return error
    }
  }

  private static func isEnglish(_ message: String) -> Bool {
    ["Missing", "Unknown", "Unexpected", "Invalid", "invalid for '--", "Value to", "Internal"]
      .contains(where: message.contains)
  }
}
