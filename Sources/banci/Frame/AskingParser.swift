internal import ArgumentParser
internal import Documents
internal import Training

/// Parses a command line; on a terminal it asks for what is missing (逐项询问).
struct AskingParser<Root: AsyncParsableCommand> {
  let path: CommandPath
  let terminal: Terminal

  /// The command ready to run; `nil` when a version or a completion was asked for and told.
  ///
  /// - Throws: ``UsageError`` when the words are wrong, or missing and nobody can be asked.
  func command(from words: [String]) async throws -> (any ParsableCommand)? {
    var answers: [Answer] = []
    var isAsking = false
    while true {
      switch try await parse(Answer.adding(answers, to: words)) {
      case .command(let command): return command
      case .told: return nil
      case .wrong(.missingArgument(let names), let error):
        guard terminal.canAsk else { throw error }
        if !isAsking { terminal.note("还缺几项，请逐项输入（按 Ctrl-D 取消）") }
        isAsking = true
        guard let answer = try await ask(for: names) else { throw error }
        answers.append(answer)
      case .wrong(.invalidValue, let error) where !answers.isEmpty:
        terminal.note(error.message.harmless)
        answers.removeLast()
      case .wrong(_, let error): throw error
      }
    }
  }

  private func ask(for names: [String]) async throws -> Answer? {
    let info = try CommandInfo(of: path.command)
    do {
      guard names.count == 1, let argument = names.first.flatMap(info.argument(meantBy:)) else {
        let index = try terminal.choose("请选一项", among: names.map { Choice(name: $0) })
        return .flag(names[index])
      }
      return Answer(try value(for: argument), for: argument)
    } catch is Unanswered {
      return nil
    }
  }

  /// Asks by number where the values are known, otherwise freely.
  private func value(for argument: CommandInfo.Argument) throws -> String {
    let prompt = argument.abstract ?? argument.nameText
    let choices = (argument.allValues ?? []).map { Choice(name: $0) }
    guard !choices.isEmpty else { return try terminal.ask("\(prompt)：") }
    return choices[try terminal.choose(prompt, among: choices)].name
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
      if !FailureReport.wantsJSON(words) {
        for note in notebook.notes { terminal.note("提示：\(note)".harmless) }
      }
      return .command(command)
    } catch {
      if Root.exitCode(for: error).isSuccess {
        try terminal.results.write(BuiltInText.translated(Root.message(for: error)) + "\n")
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
