import TestSupport
import Testing

@Suite struct HelpTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(home: folder.path(of: "home"))
  }

  @Test func `the version is one line`() async throws {
    let outcome = try await banci.run("--version")

    #expect(outcome == .init(status: 0, output: "banci 0.1.0\n", errors: ""))
  }

  @Test(arguments: [["help", "use"], ["use", "--help"], ["use", "-h"], ["-h", "use", "81"]])
  func `help is Chinese however it is asked for`(words: [String]) async throws {
    let outcome = try await banci.run(words)

    #expect(
      outcome
        == .init(
          status: 0,
          output: """
            设定以后命令默认的班次、支部或小组

            用法：banci use [<unit>] [--as <as>] [--clear]

            参数：
              <unit>  班次、支部或小组，如 81/1；不写则显示当前的

            选项：
              --clear  取消设定

            通用选项：
              --as <as>   以哪位工作人员的名义操作（也可设 BANCI_ACTOR）
              -h, --help  显示说明

            """, errors: ""))
  }
}
