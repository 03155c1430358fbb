import ClassOffice
import Foundation
import TestSupport
import Testing

/// The check of an article, its sign-off and its way into print, as a script gets them.
@Suite(.freshDatabase(.school)) struct ArticleDeskCommandTests {
  let folder: TemporaryFolder
  let journey: KunshanJourney
  let banci: BanciProcess

  init() async throws {
    folder = try TemporaryFolder()
    journey = try await KunshanJourney()
    try await journey.finish()
    banci = BanciProcess(
      home: folder.path(of: "home"),
      environment: [
        "BANCI_DATABASE": try TestDatabase.current.connection, "BANCI_SCHOOL": "test",
        "BANCI_ACTOR": "甲", "BANCI_NOW": "2024-12-14 09:00",
      ])
  }

  /// The draft with its gaps filled, written to a file.
  private func writeText(_ change: (String) -> String = { $0 }) async throws -> String {
    let drafted = try await banci.run(
      "article", "draft", "--trip", "1", "--published-on", "2024-12-24")
    let text = drafted.output.replacing(/【待补：[^】]*】/, with: "大家深受触动。")
    let file = folder.path(of: "article-\(UInt32.random(in: 0 ... .max)).md")
    try change(text).write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  @Test func `a text that agrees ends with 0 and JSON of the agreed shape`() async throws {
    let file = try await writeText()

    let outcome = try await banci.run(
      "article", "check", file, "--trip", "1", "--format", "json")

    let check = try JSONDecoder().decode(CheckShape.self, from: Data(outcome.output.utf8))
    let scalars = Array(check.text.unicodeScalars)
    #expect(outcome.status == 0)
    #expect(check.claims.count > 10)
    #expect(check.claims.filter { $0.verdict == "contradicts" } == [])
    for claim in check.claims {
      #expect(String(String.UnicodeScalarView(scalars[claim.start..<claim.end])) == claim.text)
    }
  }

  @Test func `a contradiction ends with 2 and stands first in the table`() async throws {
    let file = try await writeText { $0.replacing("64名学员", with: "63名学员") }

    let json = try await banci.run("article", "check", file, "--trip", "1", "--format", "json")
    let table = try await banci.run("article", "check", file, "--trip", "1")
    let input = try String(contentsOfFile: file, encoding: .utf8)
    let piped = try await banci.run(["article", "check", "-", "--trip", "1"], input: input)

    let check = try JSONDecoder().decode(CheckShape.self, from: Data(json.output.utf8))
    let line = table.output.split(separator: "\n").dropFirst(2).first ?? ""
    #expect([json.status, table.status, piped.status] == [2, 2, 2])
    #expect(check.claims.filter { $0.verdict == "contradicts" }.map(\.kind) == ["count"])
    #expect(line.hasPrefix("不符"))
    #expect(line.contains("63名"))
    #expect(table.errors.hasPrefix("核查完毕：事实 "))
    #expect(table.errors.contains("不符 1"))
    #expect(piped.output == table.output)
  }

  @Test func `a text in GB18030 is read as one in UTF-8`() async throws {
    let file = try await writeText()
    let gbk = folder.path(of: "article.txt")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: gbk))

    let utf8 = try await banci.run("article", "check", file, "--trip", "1", "--format", "json")
    let other = try await banci.run("article", "check", gbk, "--trip", "1", "--format", "json")

    #expect(other == utf8)
  }

  @Test func `a Word document is refused with the way to go on`() async throws {
    let file = folder.path(of: "article.docx")
    let bytes = ZipBytes([("word/document.xml", "<w:document/>")]).bytes
    try Data(bytes).write(to: URL(fileURLWithPath: file))

    let outcome = try await banci.run("article", "check", file, "--trip", "1")

    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("拒绝[article-is-a-word-document]"))
    #expect(outcome.errors.contains("另存为"))
  }

  @Test func `safe repairs go into another file`() async throws {
    let file = try await writeText { $0.replacing("大家深受触动。", with: "大家深受触动,意犹未尽。") }
    let fixed = folder.path(of: "fixed.md")

    let outcome = try await banci.run(
      "article", "check", file, "--trip", "1", "--fix", "--out", fixed)

    let text = try String(contentsOfFile: fixed, encoding: .utf8)
    #expect(outcome.status == 0)
    #expect(!text.contains("触动,"))
    #expect(text.contains("大家深受触动，意犹未尽。"))
    #expect(outcome.errors.contains("已作修改"))
  }

  @Test(
    arguments: [
      ["check"], ["check", "a.md"], ["check", "a.md", "--article", "1"],
      ["check", "--article", "1", "--trip", "1"],
      ["check", "a.md", "--trip", "1", "--edition", "1"],
      ["check", "a.md", "--trip", "1", "--fix"], ["publish", "1", "--channel", "广播"],
    ])
  func `what does not go together is a mistake of usage`(words: [String]) async throws {
    let outcome = try await banci.run(["article"] + words)

    #expect(outcome.status == 64)
  }

  @Test func `planted errors are found, signed off, approved and published`() async throws {
    let file = try await writeText { $0.replacing("64名学员", with: "63名学员") }

    let imported = try await banci.run("article", "import", file, "--trip", "1")
    let again = try await banci.run("article", "import", file, "--trip", "1")
    let diff = try await banci.run("article", "diff", "1")
    let checked = try await banci.run("article", "check", "--article", "1", "--format", "json")
    let check = try JSONDecoder().decode(CheckShape.self, from: Data(checked.output.utf8))
    let finding = try #require(check.claims.first { $0.verdict == "contradicts" }?.finding)
    let blocked = try await banci.run("article", "approve", "1")
    let signed = try await banci.run(
      "article", "sign-off", "\(finding)", "--reason", "名单多记一人")
    let findings = try await banci.run("article", "findings", "1")
    let approved = try await banci.run("article", "approve", "1", "--opinion", "同意")
    let published = try await banci.run("article", "publish", "1", "--on", "2024-12-24")
    let listed = try await banci.run("article", "list", "--format", "csv")
    let history = try await banci.run("article", "history", "1", "--format", "csv")

    #expect(history.output.split(separator: "\r\n").count == 6)
    #expect(history.output.contains("已通过,甲,同意,1,"))
    #expect(imported.output == "已存为第 2 版（稿件编号 1）\n")
    #expect(again.output == "文字与第 2 版相同，没有另存（稿件编号 1）\n")
    #expect(diff.output.contains("6［-4-］［+3+］名学员"))
    #expect(checked.status == 2)
    #expect(blocked.status == 2)
    #expect(blocked.errors.hasPrefix("拒绝[article-has-open-findings]"))
    #expect(signed.output == "已签署核查意见 \(finding)\n")
    #expect(findings.status == 0)
    #expect(findings.output.contains("甲：名单多记一人"))
    #expect(approved.output == "稿件 1 现为：已通过\n")
    #expect(published.output == "已发布：稿件 1 第 2 版（网站，2024-12-24）\n")
    #expect(listed.output.contains(",已发布,"))
  }

  @Test func `recheck lists nothing while all is true`() async throws {
    let file = try await writeText()
    _ = try await banci.run("article", "import", file, "--trip", "1")
    _ = try await banci.run("article", "approve", "1")
    _ = try await banci.run("article", "publish", "1")

    let rechecked = try await banci.run("article", "recheck", "--format", "json")
    let withdrawn = try await banci.run("article", "withdraw", "1", "--opinion", "图片有误")
    let none = try await banci.run("article", "recheck")

    #expect(rechecked.status == 0)
    #expect(rechecked.errors == "已复核 1 篇，不再属实的 0 篇\n")
    #expect(withdrawn.output == "稿件 1 现为：已撤稿\n")
    #expect(none.errors == "已复核 0 篇，不再属实的 0 篇\n")
  }

  @Test func `an edition is given out in every form`() async throws {
    _ = try await banci.run("article", "draft", "--trip", "1", "--published-on", "2024-12-24")

    let markdown = try await banci.run("article", "export", "--trip", "1")
    let text = try await banci.run("article", "export", "--trip", "1", "--form", "text")
    let page = try await banci.run(
      "article", "export", "--trip", "1", "--form", "page", "--column", "教学动态")
    let wechat = try await banci.run("article", "export", "--trip", "1", "--form", "wechat")

    #expect(markdown.output.hasPrefix("# 这个冬天遇见太阳雨"))
    #expect(markdown.errors == "第 1 版现为“草稿”，还没有发布\n")
    #expect(text.output.hasPrefix("这个冬天遇见太阳雨"))
    #expect(page.output.contains("首页 &gt; 教学动态"))
    #expect(page.output.contains("发布时间：2024-12-24"))
    #expect(wechat.output.hasPrefix("<section style="))
    #expect(!wechat.output.contains("class="))
  }

  @Test func `a department's style is set, shown, tried out and used`() async throws {
    let set = try await banci.run(
      "article", "style", "set", "--department", "进修一部", "--numbers", "chinese")
    let shown = try await banci.run(
      "article", "style", "show", "--department", "进修一部", "--format", "json")
    let preview = try await banci.run("article", "style", "preview", "--trip", "1")
    let listed = try await banci.run("article", "list", "--format", "csv")
    let drafted = try await banci.run("article", "draft", "--trip", "1")

    #expect(set.output == "已设置文风：进修一部\n")
    #expect(shown.output.contains(#""numbers": "chinese""#))
    #expect(preview.output.contains("六十四名学员"))
    #expect(listed.output.split(separator: "\r\n").count == 1)
    #expect(drafted.output == preview.output)
  }

  @Test func `a text that says much the same is pointed out`() async throws {
    _ = try await banci.run(
      "material", "add", "--trip", "1", "--text", "走进通力电梯公司，看到一部电梯的诞生。")
    let similar = try await banci.run(
      "material", "add", "--trip", "1", "--text", "走进通力电梯公司，我们看到一部电梯的诞生！")
    let changed = try await banci.run("material", "change", "2", "--by", "庚", "--may-name")
    let removed = try await banci.run("material", "remove", "2")
    let gone = try await banci.run("material", "remove", "2")

    #expect(similar.errors == "注意：与素材 1 内容相近，请看是否重复\n")
    #expect(changed.output == "已改动素材 2\n")
    #expect(removed.output == "已删去素材 2\n")
    #expect(gone.errors.hasPrefix("拒绝[material-not-found]"))
  }

  @Test func `consent is recorded and listed`() async throws {
    let given = try await banci.run(
      "article", "consent", "--trip", "1", "--give", "赵学丙", "--format", "csv")
    let withdrawn = try await banci.run(
      "article", "consent", "--trip", "1", "--withdraw", "赵学丙", "--format", "csv")

    #expect(given.output.contains("赵学丙"))
    #expect(!withdrawn.output.contains("赵学丙"))
  }
}

/// The shape of a check that programs read.
private struct CheckShape: Decodable {
  struct Claim: Decodable, Equatable {
    let kind: String
    let text: String
    let start: Int
    let end: Int
    let verdict: String
    let record: String?
    let message: String
    let finding: Int?
  }

  struct Note: Decodable {
    let code: String
    let severity: String
    let text: String
    let start: Int
    let end: Int
    let message: String
  }

  let text: String
  let claims: [Claim]
  let notes: [Note]
}
