import Foundation
import TestSupport
import Testing

/// `banci bench toptw` as a script runs it: without a home and a database.
@Suite struct BenchRoutingCommandTests {
  private static let instance = """
    1 1 2 1
    0 200
     0 0 0 0 0 0 0 0 100
     1 3 4 10 7 1 1 1 20 60
     2 -1 1 5 12 1 2 1 2 30 70

    """

  let folder: TemporaryFolder
  let banci: BanciProcess

  init() throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(home: folder.path(of: "no-home"))
  }

  @Test func `the solutions are written in the published format`() async throws {
    try folder.write(Self.instance, to: "a.txt")
    let reference = try folder.write(
      #"{"entries": [{"instance": "a", "m": 1}]}"#, to: "known.json")
    let output = folder.path(of: "solutions.json")

    let outcome = try await banci.run(
      "bench", "toptw", folder.path, "--seconds", "0.05", "--seed", "4", "--reference", reference,
      "--out", output)

    #expect(outcome == BanciProcess.Outcome(status: 0))
    let solutions = try JSONDecoder().decode(
      Solutions.self, from: Data(folder.read("solutions.json"))
    ).solutions
    #expect(solutions.map(\.instance) == ["a"])
    #expect(solutions.map(\.routes) == [[[1, 2]]])
    #expect(solutions.map(\.score) == [19])
    #expect(solutions.map(\.m) == [1] && solutions.map(\.seed) == [4])
    #expect(solutions.allSatisfy { (0.01...0.5).contains($0.seconds) })
  }

  @Test func `where one instance is damaged nothing is written`() async throws {
    try folder.write(Self.instance, to: "a.txt")
    try folder.write("1 1 2 1\n", to: "b.txt")
    let output = folder.path(of: "solutions.json")

    let outcome = try await banci.run(
      "bench", "toptw", folder.path, "--seconds", "60", "--out", output)

    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("b.txt 不能用：应有 3 个地点，只读到 0 个"))
    #expect(try folder.names == ["a.txt", "b.txt"])
  }

  private struct Solutions: Decodable {
    struct Solution: Decodable {
      let instance: String
      let m: Int
      let routes: [[Int]]
      let score: Int
      let seconds: Double
      let seed: UInt64
    }
    let solutions: [Solution]
  }
}
