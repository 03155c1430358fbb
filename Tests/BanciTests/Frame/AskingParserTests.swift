import TestSupport
import Testing
import Training

@testable import banci

@Suite struct AskingParserTests {
  @Test func `everything missing is asked for, wrong values again`() async throws {
    let desk = RehearsalTerminal(typing: ["81//", "81/1", "常熟市"])

    let command = try await parsed("trip", "add", "--minutes", "30", at: desk)

    #expect(command?.unit == "81/1")
    #expect(command?.to == "常熟市")
    #expect(
      desk.screen() == """
        还缺几项，请逐项输入（按 Ctrl-D 取消）
        班次、支部或小组，如 81/1：<unit>：“81//”不是班次、支部或小组的写法
        班次、支部或小组，如 81/1：目的地：
        """)
  }

  @Test func `an answer that begins with a dash is a value`() {
    let answers: [Answer] = [.option("--to", "-x"), .positional("-81"), .flag("--left")]

    #expect(Answer.adding(answers, to: ["add"]) == ["add", "--to=-x", "--left", "--", "-81"])
    #expect(
      Answer.adding(answers, to: ["add", "--", "a"])
        == ["add", "--to=-x", "--left", "--", "a", "-81"])
  }

  @Test func `leaving tells what was missing`() async throws {
    let desk = RehearsalTerminal()

    await #expect(
      throws: UsageError(
        message: "缺少 <unit>：班次、支部或小组，如 81/1", command: "banci trip add")
    ) { try await parsed("trip", "add", at: desk) }
  }

  @Test func `nobody is asked in a script`() async throws {
    let desk = RehearsalTerminal(typing: ["81"], canAsk: false)

    await #expect(throws: UsageError.self) { try await parsed("trip", "add", at: desk) }

    #expect(desk.screen() == "")
  }

  @Test func `abbreviated values are told back in full, not beside JSON`() async throws {
    let (table, json) = (RehearsalTerminal(), RehearsalTerminal())
    let words = ["trip", "add", "81", "--to", "昆", "--minutes", "３０", "--from", "2024-12-9"]

    _ = try await parsed(words, at: table)
    _ = try await parsed(words + ["--format", "json"], at: json)

    #expect(
      table.screen() == """
        提示：全角数字“３０”读作 30
        提示：“2024-12-9”读作 2024-12-09（周一）

        """)
    #expect(json.screen() == "")
  }

  private func parsed(
    _ words: String..., at desk: RehearsalTerminal
  ) async throws -> RehearsalCommand.AddTrip? { try await parsed(words, at: desk) }

  private func parsed(
    _ words: [String], at desk: RehearsalTerminal
  ) async throws -> RehearsalCommand.AddTrip? {
    let path = CommandPath(from: RehearsalCommand.self, along: words)
    let parser = AskingParser<RehearsalCommand>(path: path, terminal: desk.terminal)
    return try await parser.command(from: words) as? RehearsalCommand.AddTrip
  }
}
