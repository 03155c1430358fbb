import Glibc
import Testing
import Training

@testable import banci

@Suite struct FailureReportTests {
  private struct Leaky: Error {
    let name = "张三"
  }

  private struct Harmless: LoggableFault {
    let description = "40001"
  }

  @Test func `a refusal tells what is wrong and how to repair it`() throws {
    let (status, text) = try told(Refusal.unitMissing)

    #expect(status == .refused)
    #expect(
      text == """
        拒绝[unit-missing]：没有说明是哪个班次或支部
        修复：请写出来，如 81/1，或先执行 banci use 81/1

        """)
  }

  @Test func `a refusal is JSON where JSON was asked for`() throws {
    let refusal = Refusal(.conflict, code: "c-d", message: "“甲”\u{1B}")

    let (status, text) = try told(refusal, asJSON: true)

    #expect(status == .refused)
    #expect(
      text == """
        {
          "error": {
            "code": "c-d",
            "message": "“甲”\\u001b",
            "repair": null
          }
        }

        """)
  }

  @Test func `control characters cannot command the terminal`() throws {
    let (_, text) = try told(Refusal(.invalid, code: "x", message: "\u{1B}[2J\u{202E}"))

    #expect(text == "拒绝[x]：␛[2J⟨U+202E⟩\n")
  }

  @Test func `a usage error names the command's help`() throws {
    let (status, text) = try told(UsageError(message: "缺少 <unit>", command: "banci use"))

    #expect(status == .usage)
    #expect(text == "用法错误：缺少 <unit>\n说明：banci use --help\n")
  }

  @Test func `a fault is one line with a number and no values`() throws {
    let (status, text) = try told(Leaky())

    #expect(status == .fault)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1)
    let pattern = /故障\[([0-9a-f]{8})\]：程序出错，没有完成（编号 ([0-9a-f]{8})）；请把编号和日志交给维护人员/
    let match = try #require(try lines.first.flatMap { try pattern.wholeMatch(in: $0) })
    #expect(match.1 == match.2)
  }

  @Test func `the log gets a fault's own words only where they hold no values`() {
    #expect(!Leaky().loggableText.contains("张三"))
    #expect(Leaky().loggableText.contains("Leaky"))
    #expect(Harmless().loggableText == "40001")
  }

  @Test func `a reader that has gone is no failure, blocking findings are told already`() throws {
    #expect(try told(Output.Closed()) == (.done, ""))
    #expect(try told(BlockingFindings()) == (.refused, ""))
    #expect(try told(Unanswered()) == (.refused, "已取消\n"))
  }

  @Test(
    arguments: [
      (["list", "--format", "json"], true), (["list", "--format=json"], true),
      (["list", "--format", "csv"], false), (["json", "--format"], false),
      (["list", "--", "--format=json"], false), ([], false),
    ])
  func `JSON is asked for before the double dash`(words: [String], expected: Bool) {
    #expect(FailureReport.wantsJSON(words) == expected)
  }

  private func told(_ error: any Error, asJSON isJSON: Bool = false) throws -> (
    banci.ExitStatus, String
  ) {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let report = FailureReport(isJSON: isJSON, output: Output(descriptor: ends[1]))
    let status = report.tell(error)
    close(ends[1])
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(ends[0], &buffer, buffer.count)
    return (status, String(decoding: buffer.prefix(max(0, count)), as: UTF8.self))
  }
}
