internal import ArgumentParser

/// `banci completions bash|zsh|fish`: a script that completes commands on Tab.
struct CompletionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "输出命令行补全脚本",
    discussion: """
      bash：banci completions bash > ~/.local/share/bash-completion/completions/banci
      zsh： banci completions zsh > 某个 $fpath 目录/_banci
      fish：banci completions fish > ~/.config/fish/completions/banci.fish
      """)

  /// The shells that scripts are written for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish
  }

  @Argument(help: "命令行外壳")
  var shell: Shell

  func run() async throws {
    let script = BanciCommand.completionScript(for: shell.generator)
    try Output.standard.write(BuiltInText.translated(script) + "\n")
  }
}

extension CompletionsCommand.Shell {
  fileprivate var generator: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
