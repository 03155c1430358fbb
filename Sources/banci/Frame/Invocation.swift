internal import ArgumentParser
internal import Training

/// One run of the program (一次执行): words in, an exit status out.
struct Invocation<Root: AsyncParsableCommand> {
  let arguments: Result<[String], UsageError>
  let terminal: Terminal

  /// What this process was called with.
  static func ofThisProcess() -> Invocation {
    Logs.bootstrap(environment: .ofThisProcess)
    let arguments = Result { () throws(UsageError) in try CommandLineText.arguments() }
    return Invocation(arguments: arguments, terminal: .ofThisProcess)
  }

  /// Runs to the end and tells what went wrong.
  func run() async -> ExitStatus {
    do {
      try await run(try arguments.get())
      return .done
    } catch {
      let words = (try? arguments.get()) ?? []
      return FailureReport(isJSON: FailureReport.wantsJSON(words)).tell(error)
    }
  }

  private func run(_ words: [String]) async throws {
    try EdgeClock.check(environment: .ofThisProcess)
    let path = CommandPath(from: Root.self, along: words)
    if words.first == "---completion" { return try await perform(words, at: path) }
    if words.first == "help" { return try show(helpFor: Array(words.dropFirst())) }
    if path.rest.prefix(while: { $0 != "--" }).contains(where: { ["-h", "--help"].contains($0) }) {
      return try show(helpFor: words.filter { !["-h", "--help"].contains($0) })
    }
    guard path.isGroup else { return try await perform(words, at: path) }
    if let word = path.firstExtraWord { throw UsageError.unknownCommand(word, in: path) }
    guard path.rest.isEmpty else { return try await perform(words, at: path) }
    if terminal.canAsk {
      guard let chosen = try Menu(path: path, terminal: terminal).choice() else { return }
      return try await run(chosen)
    }
    guard path.types.count == 1 else { throw UsageError.missingSubcommand(of: path) }
    try show(helpFor: [])
  }

  private func show(helpFor words: [String]) throws {
    try terminal.results.write(HelpPage.text(for: Root.self, words: words, terminal: terminal))
  }

  private func perform(_ words: [String], at path: CommandPath) async throws {
    let parser = AskingParser<Root>(path: path, terminal: terminal)
    guard var command = try await parser.command(from: words) else { return }
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as ValidationError {
      throw UsageError(message: error.message, command: path.text)
    }
  }
}
