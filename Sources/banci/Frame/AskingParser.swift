internal import ArgumentParser
internal import Documents
internal import Training

/// Parses a command line; on a terminal it asks for what is missing (逐项询问).
struct AskingParser<Root: AsyncParsableCommand> {
  let path: CommandPath
  let canAsk: Bool

  /// The command ready to run; `nil` when a version or a completion was asked for and told.
  ///
  /// - Throws: ``UsageError`` when the words are wrong, or missing and nobody can be asked.
  func command(from words: [String]) async throws -> (any ParsableCommand)? {
    var answers: [Answer] = []
    while true {
      switch try await parse(Answer.adding(answers, to: words)) {
      case .command(let command): return command
      case .told: return nil
      case .wrong(.missingArgument(let names), let error):
        guard canAsk, let answer = try ask(for: names) else { throw error }
        answers.append(answer)
      case .wrong(.invalidValue, let error) where !answers.isEmpty:
        Output.note(error.message.harmless)
        answers.removeLast()
      case .wrong(_, let error): throw error
      }
    }
  }

  private func ask(for names: [String]) throws -> Answer? {
    let info = try CommandInfo(of: path.command)
    do throws(Question.Unanswered) {
      guard names.count == 1, let argument = names.first.flatMap(info.argument(meantBy:)) else {
        return .flag(names[try Question.choose("请选一项", among: names)])
      }
      return try Answer(asking: argument)
    } catch {
      return nil
    }
  }

  private enum Outcome {
    case command(any ParsableCommand)
    case told
    case wrong(ParserMessage, UsageError)
  }

  private func parse(_ words: [String]) async throws -> Outcome {
    let notebook = WordNotebook()
    do {
      let command = try await WordNotebook.$current.withValue(notebook) {
        try await Root.asyncParseAsRoot(words)
      }
      for note in notebook.notes { Output.note("提示：\(note)") }
      return .command(command)
    } catch {
      if Root.exitCode(for: error).isSuccess {
        try Output.line(Root.message(for: error))
        return .told
      }
      if let refusal = error.refusalInside { throw refusal }
      let message = ParserMessage(Root.message(for: error))
      return .wrong(
        message,
        UsageError(message, at: path, arguments: words, refusal: notebook.refusal))
    }
  }
}
