internal import ArgumentParser

/// The numbered menu (菜单) that leads to a command, for those who do not know its name.
struct Menu {
  /// Where the menu begins: the root, or a noun.
  let path: CommandPath
  /// Where it is shown.
  let terminal: Terminal

  /// The words of the command chosen, or `nil` when the reader left.
  func choice() throws -> [String]? {
    if let header = try? WorkingContext.load(from: HomeDirectory()).header { terminal.note(header) }
    var types = path.types
    while let command = types.last, isGroup(command) {
      let commands = command.visibleSubcommands.filter { $0._commandName != "help" }
      terminal.note("\(title(of: types))：")
      do throws(Unanswered) {
        let index = try terminal.choose("请选择", among: commands.map { Choice($0) })
        types.append(commands[index])
      } catch {
        return nil
      }
    }
    terminal.note("即执行：\(title(of: types))")
    return types.dropFirst().map { $0._commandName }
  }

  private func isGroup(_ command: any ParsableCommand.Type) -> Bool {
    !command.configuration.subcommands.isEmpty && command.configuration.defaultSubcommand == nil
  }

  private func title(of types: [any ParsableCommand.Type]) -> String {
    types.map { $0._commandName }.joined(separator: " ")
  }
}

extension Choice {
  fileprivate init(_ command: any ParsableCommand.Type) {
    self.init(name: command._commandName, note: command.configuration.abstract)
  }
}
