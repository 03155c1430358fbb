import Foundation
import TestSupport
import Testing

@Suite struct TerminalTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(home: folder.path(of: "home"))
  }

  @Test(arguments: ["2", "２", "zsh"])
  func `what is missing is asked for with numbered choices`(answer: String) async throws {
    let outcome = try await banci.onTerminal("completions", typing: [answer])

    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        """
        还缺几项，请逐项输入（按 Ctrl-D 取消）
          1  bash
          2  zsh
          3  fish
        命令行外壳（1–3）：#compdef banci
        """))
  }

  @Test func `a wrong choice is asked again, and leaving is a usage error`() async throws {
    let outcome = try await banci.onTerminal("completions", typing: ["9", "", "\u{4}"])

    #expect(outcome.status == 64)
    #expect(
      outcome.output == """
        还缺几项，请逐项输入（按 Ctrl-D 取消）
          1  bash
          2  zsh
          3  fish
        命令行外壳（1–3）：请输入 1 到 3 之间的数字，按 Ctrl-D 退出
        命令行外壳（1–3）：命令行外壳（1–3）：
        用法错误：缺少 <shell>：命令行外壳（bash、zsh、fish）
        说明：banci completions --help

        """)
  }

  @Test func `banci alone opens a menu that leads to a command`() async throws {
    try keepContext(#"{"unit":"81/1"}"#)

    let outcome = try await banci.onTerminal(typing: ["use"])

    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("当前：81/1\nbanci：\n"))
    #expect(outcome.output.hasSuffix("即执行：banci use\n当前：81/1\n"))
  }

  @Test func `leaving the menu is no failure`() async throws {
    let outcome = try await banci.onTerminal(typing: ["\u{4}"])

    #expect(outcome.status == 0)
  }

  @Test func `help fits a narrow terminal`() async throws {
    let outcome = try await banci.onTerminal("--help", columns: 40)

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("在终端里单独输入 banci 会打开菜单；缺少\n"))
  }

  /// What `banci use` keeps for the following commands.
  private func keepContext(_ text: String) throws {
    let home = folder.path(of: "home")
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try Data(text.utf8).write(to: URL(filePath: "\(home)/context.json"))
  }
}
