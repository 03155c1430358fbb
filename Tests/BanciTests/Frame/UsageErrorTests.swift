import TestSupport
import Testing
import Training

@testable import banci

@Suite struct UsageErrorTests {
  @Test(
    arguments: [
      (["trip", "add", "81"], "缺少 --to <to>：目的地", nil),
      (["trip", "add", "--to", "昆山市"], "缺少 <unit>：班次、支部或小组，如 81/1", nil),
      (["trip", "add", "81", "--to"], "选项 --to 缺少值：目的地", nil),
      (
        ["trip", "add", "81", "--to", "昆山市", "--minutes", "-5"], "选项 --minutes 缺少值：时长",
        "后面的“-5”被当作选项；若它就是值，请写成 --minutes=-5"
      ),
      (["trip", "add", "81", "--to", "昆山市", "--headlin"], "没有选项 --headlin", "您是不是想输入 --headline"),
      (["trip", "add", "81", "--to", "昆山市", "--xyz"], "没有选项 --xyz", nil),
      (["trip", "add", "81", "--to", "昆山市", "-x"], "没有选项 -x", nil),
      (["trip", "add", "81", "--to", "昆山市", "---x"], "选项“---x”写法不对", "选项写作 --名称 或 --名称=值"),
      (["trip", "add", "81", "82", "--to", "昆山市"], "多出了参数：“82”", "文字里有空格时请加引号"),
      (["trip", "add", "81", "a", "b", "--to", "昆"], "多出了参数：“a”、“b”", "文字里有空格时请加引号"),
      (
        ["trip", "add", "81", "--to", "昆", "--headline=x"], "选项 --headline 不带值，却写了“x”",
        "请只写 --headline"
      ),
      (
        ["trip", "add", "81", "--to", "昆", "--left", "--right"], "--right 与前面的 --left 不能同时写", nil
      ),
      (
        ["trip", "add", "81", "--to", "昆", "--format", "jsn"], "--format <format> 不能是“jsn”",
        "您是不是想输入 json；可用的值：table、csv、json"
      ),
      (
        ["trip", "add", "81", "--to", "昆", "--format", "it's"], "--format <format> 不能是“it's”",
        "可用的值：table、csv、json"
      ),
      (
        ["trip", "add", "81", "--to", "昆", "--minutes", "0x1E"],
        "--minutes <minutes>：“0x1E”不是分钟数：应为 1 到 10080 的整数", "请只写数字，例如 30"
      ),
      (
        ["trip", "add", "81//1", "--to", "昆"], "<unit>：“81//1”不是班次、支部或小组的写法",
        "请写成 81（班次）、81/1（支部）、81/1/2（小组），或写名称"
      ),
      (
        ["trip", "add", "81", "--to", "昆", "--from", "2026-02-30"],
        "--from <from>：没有2026年2月30日这一天", "2026年2月只有28天，请改正日期"
      ),
    ] as [([String], String, String?)])
  func `every mistake is told in Chinese`(
    words: [String], message: String, repair: String?
  ) async throws {
    let path = CommandPath(from: RehearsalCommand.self, along: words)
    let parser = AskingParser<RehearsalCommand>(path: path, terminal: .deaf)

    await #expect(throws: UsageError(message: message, repair: repair, command: "banci trip add")) {
      _ = try await parser.command(from: words)
    }
  }

  @Test func `a completion script for an unknown shell is refused`() async throws {
    await #expect(
      throws: UsageError(
        message: "不知道为哪种命令行外壳生成补全脚本", repair: "请用 banci completions bash、zsh 或 fish",
        command: "banci")
    ) { try await RehearsalCommand.parsed("--generate-completion-script", "tcsh") }
  }

  @Test func `a refusal thrown while values are validated stays a refusal`() async throws {
    await #expect(throws: Refusal.unitMissing) {
      try await RehearsalCommand.parsed("trip", "add", "81", "--to", "南极")
    }
  }

  @Test func `right words make the command`() async throws {
    let command = try await RehearsalCommand.parsed(
      "trip", "new", "81／1", "--to", "昆山市", "--minutes", "９０", "--from", "2024-12-08", "--headline")

    #expect(command?.unit == "81/1")
    #expect(command?.to == "昆山市")
    #expect(command?.minutes?.value == 90)
    #expect(command?.from == Day(iso: "2024-12-08"))
    #expect(command?.headline == true)
  }

  @Test(
    arguments: [
      ("trp", "您是不是想输入 banci trip"), ("tr", "您是不是想输入 banci trip"),
      ("zzzzzz", "可用的子命令：trip"),
    ])
  func `an unknown subcommand is told with what was meant`(word: String, repair: String) {
    let path = CommandPath(from: RehearsalCommand.self, along: [word])

    let error = UsageError.unknownCommand(word, in: path)

    #expect(error == UsageError(message: "banci 没有子命令“\(word)”", repair: repair, command: "banci"))
  }

  @Test func `a noun alone lacks its verb`() {
    let path = CommandPath(from: RehearsalCommand.self, along: ["trip"])

    let error = UsageError.missingSubcommand(of: path)

    #expect(
      error
        == UsageError(message: "banci trip 后面缺少子命令", repair: "可用的子命令：add", command: "banci trip"))
  }
}
