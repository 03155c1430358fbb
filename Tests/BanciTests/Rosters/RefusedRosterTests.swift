import Foundation
import TestSupport
import Testing

@Suite struct RefusedRosterTests {
  @Test(
    arguments: [
      ("第81期县处级干部进修班学员名册-皖东市委组织部报送-二支部部分-空的.csv", [], "file-empty"),
      ("坏的.xlsx", Array("PK\u{3}\u{4}..........xl/workbook".utf8), "workbook-damaged"),
    ] as [(String, [UInt8], String)])
  func `a file that is no roster is told to programs in the shape of every check`(
    name: String, bytes: [UInt8], code: String
  ) async throws {
    let folder = try TemporaryFolder()
    let banci = BanciProcess(home: folder.path(of: "home"))
    let file = try folder.write(bytes, to: name)

    let outcome = try await banci.run("roster", "check", file, "--format", "json")

    #expect(outcome.status == 2)
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(page["file"] as? String == file)
    #expect(page["verdict"] as? String == "file_error")
    #expect(page["rows"] as? Int == 0 && page["accepted"] as? Int == 0)
    let findings = try #require(page["findings"] as? [[String: Any]])
    #expect(findings.map { $0["code"] as? String } == [code])
    #expect(findings.map { $0["severity"] as? String } == ["error"])
  }
}
