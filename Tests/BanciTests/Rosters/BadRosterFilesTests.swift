import Documents
import Foundation
import TestSupport
import Testing
import Training

/// Bad files as a script meets them: `roster check` needs no server and no home.
@Suite struct BadRosterFilesTests {
  /// A file, and what is answered.
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let verdict: String
    let rows: Int
    let accepted: Int
    /// `row code`, of those that matter.
    let findings: [String]
    var encoding = "UTF-8"

    init(
      _ name: String, _ text: String, _ verdict: String = "clean", rows: Int, accepted: Int? = nil,
      _ findings: [String] = []
    ) {
      self.init(name, Array(text.utf8), verdict, rows: rows, accepted: accepted, findings)
    }

    init(
      _ name: String, _ bytes: [UInt8], _ verdict: String = "clean", rows: Int,
      accepted: Int? = nil, _ findings: [String] = [], encoding: String = "UTF-8"
    ) {
      (self.name, self.bytes, self.verdict, self.rows) = (name, bytes, verdict, rows)
      (self.accepted, self.findings, self.encoding) = (accepted ?? rows, findings, encoding)
    }

    var testDescription: String { name }
  }

  private static let header = "姓名,性别,工作单位,职务"
  private static let person = "张三,男,甲局,局长"

  static let samples: [Sample] = [
    Sample(
      "1-bom.csv", [0xEF, 0xBB, 0xBF] + Array("\(header)\n\(person)\n".utf8), rows: 1,
      encoding: "UTF-8 BOM"),
    Sample("4-header-alone.csv", "\(header)\n", rows: 0),
    Sample("5-no-final-newline.csv", "\(header)\n\(person)", rows: 1),
    Sample("6-quotes.csv", "\(header)\n\"张三\",男,\"甲局\"\"本部\"\"，乙处\",\"局长,书记\"\n", rows: 1),
    Sample("7-tabs.csv", "姓名\t性别\t工作单位\t职务\n张三\t男\t甲局\t局长\n", rows: 1),
    Sample("8-unknown.csv", "\(header),车牌号\n\(person),皖A\n", rows: 1, ["- column-unknown"]),
    Sample(
      "10-long-cell.csv", "\(header)\n张三,男," + String(repeating: "密", count: 3_500_000) + ",局长\n",
      "file_error", rows: 0, ["- cell-too-long"]),
    Sample(
      "11-many-columns.csv", String(repeating: "列,", count: 10_000), "file_error", rows: 0,
      ["- columns-too-many"]),
    Sample(
      "12-ethnic.csv", "姓名,性别,民族\n张三,男,汉\n李四,女,外星族\n", "row_errors", rows: 2, accepted: 1,
      ["1 ethnic-rewritten", "2 ethnic-unknown"]),
    Sample("13-party.csv", "姓名,性别,政治面貌\n张三,男,党员\n", rows: 1, ["1 political-rewritten"]),
    Sample(
      "14-phone-twice.csv", "姓名,性别,手机号\n张三,男,13900000001\n李四,女,13900000001\n", rows: 2,
      ["1 mobile-twice", "2 mobile-twice"]),
    Sample("19-blanks.csv", "姓名,性别\n张 三,男\nJohn Smith,男\n", rows: 2, ["1 name-blanks"]),
    Sample(
      "20-ages.csv", "姓名,性别,出生年月\n张三,男,2010.01\n李四,男,1940.05\n王五,男,1900.01\n", rows: 3,
      ["1 age-unusual", "2 age-unusual", "3 age-unusual"]),
    Sample("22-title.csv", "第81期学员名册,,,\n,,,\n\(header)\n\(person)\n", rows: 1),
    Sample("24-text.xlsx", "\(header)\n\(person)\n", rows: 1),
    Sample(
      "24-web-page.xls", "<html><table><tr><td>姓名</td></tr></table>", "file_error", rows: 0,
      ["- file-not-text"]),
    Sample(
      "unbalanced.csv", "\(header)\n\(person)\n\"李四,女,乙局,科长\n", "file_error", rows: 0,
      ["- quote-unbalanced"]),
    Sample(
      "ragged.csv", "\(header)\n张三,男\n李四,女,乙局,科长,多\n", "row_errors", rows: 2, accepted: 1,
      ["1 row-short", "2 row-long"]),
  ]

  private let folder: TemporaryFolder
  private let banci: BanciProcess

  init() throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(
      home: folder.path(of: "home"), environment: ["BANCI_NOW": "2024-12-01 09:00"])
  }

  @Test(arguments: samples)
  func `a bad file is answered in one pass, by code, and never with more than 40 characters`(
    sample: Sample
  ) async throws {
    let answer = try await check(sample.bytes, named: sample.name)

    #expect(answer.status == (sample.verdict == "clean" ? 0 : 2))
    #expect(answer.verdict == sample.verdict)
    #expect((answer.rows, answer.accepted) == (sample.rows, sample.accepted))
    #expect(Set(sample.findings).isSubset(of: answer.findings), "\(answer.findings)")
    if sample.verdict != "file_error" { #expect(answer.encoding == sample.encoding) }
    #expect(answer.longestValue <= 40)
  }

  @Test func `GBK without a mark is read, the guess said and three names shown`() async throws {
    let bytes = try DelimitedText.write(
      [["姓名", "性别"], ["李䶮", "男"], ["王五", "女"], ["赵六", "女"], ["钱七", "男"]],
      encoding: .gb18030)
    let file = try write(bytes, named: "2-gbk.csv")

    let table = try await banci.run("roster", "check", file)
    let json = try await check(bytes, named: "2-gbk.csv")

    #expect(table.status == 0 && table.output.contains("（GB18030）"))
    #expect(table.output.contains("姓名示例：李䶮、王五、赵六"))
    #expect(json.encoding == "GB18030" && json.findings.contains("- encoding-guessed"))
  }

  @Test func `a file of 0 bytes is empty`() async throws {
    let outcome = try await banci.run("roster", "check", try write([], named: "3-empty.csv"))

    #expect(outcome.status == 2 && outcome.errors.contains("空文件"))
  }

  @Test func `a roster comes through a pipe too`() async throws {
    let outcome = try await banci.run(
      "roster", "check", "-", input: "\(Self.header)\n\(Self.person)\n")

    #expect(outcome.status == 0 && outcome.output.contains("学员 1 人，可用 1 人"))
  }
}

extension BadRosterFilesTests {
  private struct Answer {
    let status: Int32
    let verdict, encoding: String
    let rows, accepted: Int
    let findings: Set<String>
    let longestValue: Int
  }

  private func write(_ bytes: [UInt8], named name: String) throws -> String {
    let path = folder.path(of: name)
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  private func check(_ bytes: [UInt8], named name: String) async throws -> Answer {
    let outcome = try await banci.run(
      "roster", "check", try write(bytes, named: name), "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
      "\(outcome.errors)")
    let findings = object["findings"] as? [[String: Any]] ?? []
    return Answer(
      status: outcome.status, verdict: object["verdict"] as? String ?? "",
      encoding: object["encoding"] as? String ?? "", rows: object["rows"] as? Int ?? -1,
      accepted: object["accepted"] as? Int ?? -1,
      findings: Set(
        findings.map {
          "\(($0["row"] as? Int).map(String.init) ?? "-") \($0["code"] as? String ?? "")"
        }),
      longestValue: findings.compactMap { ($0["value"] as? String)?.count }.max() ?? 0)
  }
}
