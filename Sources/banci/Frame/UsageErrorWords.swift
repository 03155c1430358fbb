internal import ArgumentParser
internal import Training

extension UsageError {
  /// The words for what ArgumentParser found wrong.
  init(_ error: ParserMessage, at path: CommandPath, arguments: [String], refusal: Refusal?) {
    let info = try? CommandInfo(of: path.command)
    let words = Words(info: info, arguments: arguments, refusal: refusal)
    let (message, repair) = words.words(for: error)
    self.init(message: message, repair: repair, command: path.text)
  }

  /// A subcommand that does not exist.
  static func unknownCommand(_ word: String, in path: CommandPath) -> UsageError {
    let names = path.command.visibleSubcommands.map { $0._commandName }
    let near = NearMatch.best(for: word, among: names)
    return UsageError(
      message: "\(path.text) 没有子命令“\(word.prefix(40))”",
      repair: near.map { "您是不是想输入 \(path.text) \($0)" }
        ?? "可用的子命令：\(names.joined(separator: "、"))",
      command: path.text)
  }

  /// Only the noun was given.
  static func missingSubcommand(of path: CommandPath) -> UsageError {
    let names = path.command.visibleSubcommands.map { $0._commandName }
    return UsageError(
      message: "\(path.text) 后面缺少子命令", repair: "可用的子命令：\(names.joined(separator: "、"))",
      command: path.text)
  }
}

/// Words an error with what is known about the command.
private struct Words {
  let info: CommandInfo?
  let arguments: [String]
  let refusal: Refusal?

  func words(for error: ParserMessage) -> (message: String, repair: String?) {
    switch error {
    case .unknownOption(let option): unknown(option)
    case .invalidOption(let option): ("选项“\(option.prefix(40))”写法不对", "选项写作 --名称 或 --名称=值")
    case .missingValue(let argument): missingValue(argument)
    case .unexpectedValue(let option, let value):
      ("选项 \(option) 不带值，却写了“\(value.prefix(40))”", "请只写 \(option)")
    case .unexpectedWords(let words):
      ("多出了参数：\(words.map { "“\($0.prefix(40))”" }.joined(separator: "、"))", "文字里有空格时请加引号")
    case .repeated(let word, let earlier): ("\(word) 与前面的 \(earlier) 不能同时写", nil)
    case .missingArgument(let names): missing(names)
    case .invalidValue(let value, let argument): invalid(value, argument)
    case .missingSubcommand: ("缺少子命令", nil)
    case .unknownShell: ("不知道为哪种命令行外壳生成补全脚本", "请用 banci completions bash、zsh 或 fish")
    case .internalError: ("命令的写法无法解析", nil)
    case .other(let text): (text, nil)
    }
  }

  private func unknown(_ option: String) -> (String, String?) {
    let known = (info?.options ?? []).flatMap { $0.names ?? [] }.map(\.text)
    let near = NearMatch.best(for: option, among: known.filter { $0.hasPrefix("--") })
    return ("没有选项 \(option.prefix(40))", near.map { "您是不是想输入 \($0)" })
  }

  /// A value that begins with a dash is taken for the next option; that is worth saying.
  private func missingValue(_ synopsis: String) -> (String, String?) {
    let name = synopsis.prefix { $0 != " " }
    let next = arguments.firstIndex { $0 == name }.map { arguments.index(after: $0) }
    let message = "选项 \(name) 缺少值" + explained(synopsis)
    guard let next, arguments.indices.contains(next), arguments[next].hasPrefix("-") else {
      return (message, nil)
    }
    let taken = arguments[next].prefix(40)
    return (message, "后面的“\(taken)”被当作选项；若它就是值，请写成 \(name)=\(taken)")
  }

  private func missing(_ names: [String]) -> (String, String?) {
    guard names.count > 1 else {
      return ("缺少 \(names.first ?? "参数")" + explained(names.first ?? ""), nil)
    }
    return ("以下几项至少要写一项：\(names.joined(separator: "、"))", nil)
  }

  private func invalid(_ value: String, _ synopsis: String) -> (String, String?) {
    if let refusal { return ("\(synopsis)：\(refusal.message)", refusal.repair) }
    let values = info?.argument(meantBy: synopsis)?.allValues ?? []
    let near = NearMatch.best(for: value, among: values)
    let repair = near.map { "您是不是想输入 \($0)；" } ?? ""
    return (
      "\(synopsis) 不能是“\(value.prefix(40))”",
      values.isEmpty ? nil : "\(repair)可用的值：\(values.joined(separator: "、"))"
    )
  }

  private func explained(_ synopsis: String) -> String {
    guard let text = info?.argument(meantBy: synopsis)?.explanation, !text.isEmpty else {
      return ""
    }
    return "：\(text)"
  }
}
