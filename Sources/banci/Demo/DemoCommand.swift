internal import ArgumentParser
internal import Foundation
internal import Training

/// `banci demo`: the Kunshan journey in a folder of its own, run by this very program.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "在单独的目录里演示昆山一程：从名册到文章",
    discussion: "演示用自己的数据库和虚构的人员，不碰现有数据；结果留在目录里，可删除。")

  @Option(name: .customLong("into"), help: "放演示的目录；可以还不存在")
  var folder = "banci-demo"

  func run() async throws {
    let root = URL(filePath: folder).standardizedFileURL
    try DemoFiles.unpack(into: root)
    let script = Process()
    script.executableURL = URL(filePath: "/bin/bash")
    script.arguments = [root.appending(path: "deploy/demo.sh").path]
    script.environment = ProcessInfo.processInfo.environment.merging(
      ["BANCI_PROGRAM": DemoFiles.program]
    ) { _, ours in ours }
    try script.run()
    script.waitUntilExit()
    guard script.terminationStatus == 0 else { throw BlockingFindings() }
  }
}
