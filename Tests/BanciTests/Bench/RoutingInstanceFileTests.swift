import TestSupport
import Testing
import Training
import TripPlanning

@testable import banci

@Suite struct RoutingInstanceFileTests {
  private static let head = "1 1 2 1\n0 200\n"
  private static let depot = " 0 0.00 0.00 0.00 0.00 0 0 0 500\n"
  private static let first = " 1 3.00 4.00 10.00 7.00 1 1 1 20 60\n"
  private static let second = " 2 -1.000 1.000 5 12 1 2 1 2 30 70\n"

  /// Contents, and what is said of them.
  private static let damaged: [(text: String, reason: String)] = [
    ("", "第 1 行应有地点数（0 至 2000）"),
    ("1 1 many 1\n0 200\n", "第 1 行应有地点数（0 至 2000）"),
    ("1 1 99999999999999999999 1\n0\n", "第 1 行应有地点数（0 至 2000）"),
    ("1 1 -1 1\n0\n", "第 1 行应有地点数（0 至 2000）"),
    (head, "应有 3 个地点，只读到 0 个"),
    (head + depot + first, "应有 3 个地点，只读到 2 个"),
    (head + depot + first + " 2 -1.000 1.000 5 12 1", "第 5 行应有至少 9 个数"),
    (head + depot + first + first, "第 5 行的编号应为 2"),
    (head + first + first + second, "第 3 行的编号应为 0"),
    (head + depot + " 1 nan 4 10 7 1 1 1 20 60\n" + second, "第 4 行应有至少 9 个数"),
    (head + depot + " 1 3 inf 10 7 1 1 1 20 60\n" + second, "第 4 行应有至少 9 个数"),
    (head + depot + " 1 3 1e300 10 7 1 1 1 20 60\n" + second, "第 4 行应有至少 9 个数"),
    (head + depot + " 1 3 100001 10 7 1 1 1 20 60\n" + second, "第 4 行应有至少 9 个数"),
    (head + depot + " 1 3 四 10 7 1 1 1 20 60\n" + second, "第 4 行应有至少 9 个数"),
    (head + depot + " 1 3 4 -10 7 1 1 1 20 60\n" + second, "第 4 行的时长不能为负，分值应为非负整数"),
    (head + depot + " 1 3 4 10 -7 1 1 1 20 60\n" + second, "第 4 行的时长不能为负，分值应为非负整数"),
    (head + depot + " 1 3 4 10 7.5 1 1 1 20 60\n" + second, "第 4 行的时长不能为负，分值应为非负整数"),
    (head + depot + " 1 3 4 10 7 1 1 1 60 20\n" + second, "第 4 行的时间窗颠倒或为负"),
    (head + depot + " 1 3 4 10 7 1 1 1 -5 20\n" + second, "第 4 行的时间窗颠倒或为负"),
  ]

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `an instance is read in tenths, its windows from the right, its ways rounded down`()
    throws
  {
    let problem = try read(Self.head + Self.depot + Self.first + Self.second)

    #expect(
      problem.stops == [
        .init(duration: 0, worth: 0, opens: 0, closes: 5_000),
        .init(duration: 100, worth: 7, opens: 200, closes: 600),
        .init(duration: 50, worth: 12, opens: 300, closes: 700),
      ])
    // √2 = 1.41…, √(16 + 9) = 5.
    #expect(problem.travel == [0, 50, 14, 50, 0, 50, 14, 50, 0])
    #expect(problem.routes == 2)
  }

  @Test func `an instance named pr is read in hundredths`() throws {
    let problem = try read(Self.head + Self.depot + Self.first + Self.second, named: "pr99")

    #expect(problem.stops[1] == .init(duration: 1_000, worth: 7, opens: 2_000, closes: 6_000))
    #expect(problem.travel[2] == 141)
  }

  @Test func `line ends of Windows and empty lines at the end do not matter`() throws {
    let text = Self.head + Self.depot + Self.first + Self.second
    let other = text.replacing("\n", with: "\r\n") + "\r\n\r\n"

    #expect(try read(other).stops == read(text).stops)
  }

  @Test func `what is finer than a tenth is rounded to the safe side`() throws {
    let fine = " 1 3.00 4.00 10.01 7.00 1 1 1 20.01 60.09\n"

    let problem = try read(Self.head + Self.depot + fine + Self.second)

    #expect(problem.stops[1] == .init(duration: 101, worth: 7, opens: 201, closes: 600))
  }

  @Test(arguments: damaged)
  func `a damaged file is refused with the line`(text: String, reason: String) throws {
    #expect(throws: Refusal.instanceUnreadable(folder.path(of: "a.txt"), reason)) {
      try read(text)
    }
  }

  @Test func `the largest numbers are read without overflow`() throws {
    let far = " 1 100000 100000 100000 100000 1 1 1 0 100000\n"
    let opposite = " 2 -100000 -100000 0 0 1 1 1 0 0\n"

    let problem = try read(Self.head + Self.depot + far + opposite, named: "pr00")

    // 200,000 · √2 = 282,842.7124….
    #expect(problem.travel[1 * 3 + 2] == 28_284_271)
    #expect(
      RoutingSearch(problem, seed: 1, patience: Patience(steps: 100)).run().plan.routes == [[], []])
  }

  @Test func `bytes that are no text, a folder and a missing file are refused`() throws {
    let path = folder.path(of: "b.txt")
    try folder.write([0x31, 0xFF, 0xFE, 0x0A], to: "b.txt")
    let missing = folder.path(of: "c.txt")

    #expect(throws: Refusal.instanceUnreadable(path, "不是 UTF-8 文本")) {
      try RoutingInstanceFile.read(path, named: "b", routes: 1)
    }
    #expect(throws: Refusal.fileNotRegular(FileName(path: folder.path), is: "文件夹")) {
      try RoutingInstanceFile.read(folder.path, named: "b", routes: 1)
    }
    #expect(throws: Refusal.fileNotReadable(FileName(path: missing), 2)) {
      try RoutingInstanceFile.read(missing, named: "c", routes: 1)
    }
  }

  private func read(_ text: String, named name: String = "a") throws -> RoutingProblem {
    try RoutingInstanceFile.read(folder.write(text, to: "a.txt"), named: name, routes: 2)
  }
}
