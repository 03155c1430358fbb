import TestSupport
import Testing

@Suite struct StreamTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(home: folder.path(of: "home"), in: folder.path)
  }

  @Test func `a reader that leaves early is no failure`() async throws {
    let outcome = try await banci.shell(
      #"{ "$BANCI" completions bash; echo "status $?" >&2; } | head -c 1 >/dev/null"#)

    #expect(outcome == .init(status: 0, errors: "status 0\n"))
  }

  @Test func `a pipe that nobody reads is no failure`() async throws {
    let outcome = try await banci.shell(
      #"{ sleep 0.2; "$BANCI" completions bash; echo "status $?" >&2; } | true"#)

    #expect(outcome == .init(status: 0, errors: "status 0\n"))
  }

  @Test(arguments: [">&-", "<&-", "2>&-", ">&- 2>&- <&-"])
  func `closed streams are no failure`(closing: String) async throws {
    let outcome = try await banci.shell(
      #""$BANCI" use --clear \#(closing); echo "status $?""#)

    #expect(outcome.output.hasSuffix("status 0\n"))
    #expect(outcome.errors == "")
  }

  @Test func `a closed stream is never taken by a file`() async throws {
    let outcome = try await banci.shell(#""$BANCI" use --clear >&- ; cat home/context.json"#)

    #expect(outcome == .init(status: 0, output: "{}"))
  }

  @Test func `a full disk is told`() async throws {
    let outcome = try await banci.shell(#""$BANCI" --version >/dev/full"#)

    #expect(
      outcome
        == .init(
          status: 2, errors: "拒绝[output-not-writable]：结果写不出去：磁盘空间不够\n修复：请检查输出的去处\n"))
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.GB18030", "no_SUCH.locale"])
  func `the locale changes nothing`(locale: String) async throws {
    let outcome = try await banci.shell(#"LC_ALL=\#(locale) LANG=\#(locale) "$BANCI" use --clear"#)

    #expect(outcome == .init(status: 0, output: "已取消当前班次\n"))
  }

  @Test func `arguments that are not UTF-8 are refused`() async throws {
    let outcome = try await banci.shell(#""$BANCI" use "$(printf '\273\252')""#)

    #expect(
      outcome
        == .init(
          status: 64,
          errors: "用法错误：第2个参数不是 UTF-8 文字\n修复：请把终端的编码设为 UTF-8；文件名若是 GBK，请先改名\n"))
  }
}
