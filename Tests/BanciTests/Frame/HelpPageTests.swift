import Documents
import Testing

@testable import banci

@Suite struct HelpPageTests {
  @Test func `help lists arguments and options with their values`() throws {
    let path = CommandPath(from: RehearsalCommand.self, along: ["trip", "add"])

    let page = try HelpPage(path: path, width: 60)

    #expect(
      page.text == """
        安排一次异地教学

        用法：banci trip add <unit> --to <to> [--minutes <minutes>]
                  [--from <from>] [--format <format>] [--left]
                  [--right] [--headline]

        参数：
          <unit>  班次、支部或小组，如 81/1

        选项：
          --to <to>            目的地
          --minutes <minutes>  时长
          --from <from>        出发日
          --left               哪一边
          --right              哪一边
          --headline           书记

        通用选项：
          --format <format>  输出格式（table、csv、json；默认
                             table）
          -h, --help         显示说明

        """)
  }

  @Test(arguments: [40, 60, 80, 100])
  func `no line is wider than the terminal`(width: Int) throws {
    let paths = [["trip"], ["trip", "add"]].map {
      CommandPath(from: RehearsalCommand.self, along: $0)
    }

    let lines = try paths.flatMap {
      try HelpPage(path: $0, width: width).text.split(separator: "\n")
    }

    #expect(lines.filter { DisplayWidth.of($0) > width } == [])
  }
}
