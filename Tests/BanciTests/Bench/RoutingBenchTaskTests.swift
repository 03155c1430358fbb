import TestSupport
import Testing
import Training

@testable import banci

@Suite struct RoutingBenchTaskTests {
  /// Contents, and what is said of them.
  private static let damaged: [(text: String, reason: String)] = [
    ("", "不是参考值文件"), ("{", "不是参考值文件"), ("[1]", "不是参考值文件"),
    (#"{"entries": [{"instance": "a", "m": "1"}]}"#, "不是参考值文件"),
    (#"{"entries": [{"instance": "a", "m": 99999999999999999999}]}"#, "不是参考值文件"),
    (#"{"entries": [{"instance": "a", "m": 0}]}"#, "算例名或路线数（1 至 100）不对"),
    (#"{"entries": [{"instance": "a", "m": 101}]}"#, "算例名或路线数（1 至 100）不对"),
    (#"{"entries": [{"instance": "../a", "m": 1}]}"#, "算例名或路线数（1 至 100）不对"),
    (#"{"entries": [{"instance": "", "m": 1}]}"#, "算例名或路线数（1 至 100）不对"),
    (#"{"entries": []}"#, "没有算例"),
  ]

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `without a reference every instance is solved with 1 to 4 routes`() throws {
    for name in ["b.txt", "a.txt", "README.md"] { try folder.write("", to: name) }

    let tasks = try RoutingBenchTask.all(in: folder.path, reference: nil)

    #expect(
      tasks.map { "\($0.instance) \($0.routes)" } == [
        "a 1", "a 2", "a 3", "a 4", "b 1", "b 2", "b 3", "b 4",
      ])
    #expect(tasks.first?.path == folder.path(of: "a.txt"))
  }

  @Test func `a reference names what is solved, in its order`() throws {
    let entries = #"{"instance": "b", "m": 3, "value": 9}, {"instance": "a", "m": 1}"#
    let reference = try folder.write(#"{"note": "", "entries": [\#(entries)]}"#, to: "known.json")

    let tasks = try RoutingBenchTask.all(in: folder.path, reference: reference)

    #expect(tasks.map { "\($0.instance) \($0.routes)" } == ["b 3", "a 1"])
  }

  @Test(arguments: damaged)
  func `a damaged reference is refused`(text: String, reason: String) throws {
    let reference = try folder.write(text, to: "known.json")

    #expect(throws: Refusal.instanceUnreadable(reference, reason)) {
      try RoutingBenchTask.all(in: folder.path, reference: reference)
    }
  }

  @Test func `a folder that is missing or without instances is refused`() throws {
    let missing = folder.path(of: "none")

    #expect(throws: Refusal.instanceUnreadable(folder.path, "没有算例")) {
      try RoutingBenchTask.all(in: folder.path, reference: nil)
    }
    #expect(throws: Refusal.instanceUnreadable(missing, "目录读不出来")) {
      try RoutingBenchTask.all(in: missing, reference: nil)
    }
  }
}
