import Documents
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ExportRosterTests {
  let scene: RosterScene

  init() async throws {
    scene = try await RosterScene()
    try await scene.importing(try demoRoster())
  }

  @Test(arguments: [TextEncoding.utf8WithMark, .gb18030], [false, true])
  func `what is exported imports again with every row the same`(
    encoding: TextEncoding, isFull: Bool
  ) async throws {
    let export = try await scene.office.exportRoster(
      of: "81", RosterExportTerms(showsFullNumbers: isFull))

    let answer = try await scene.importing(try export.bytes(in: encoding))

    #expect([answer.created, answer.updated, answer.same] == [0, 0, 66])
  }

  @Test func `rows may be shuffled`() async throws {
    let export = try await scene.office.exportRoster(
      of: "81", RosterExportTerms(showsFullNumbers: true))
    let shuffled = RosterExport(
      className: export.className, fields: export.fields, rows: export.rows.reversed())

    let answer = try await scene.importing(try shuffled.bytes(in: .utf8WithMark))

    #expect(answer.same == 66)
  }

  @Test func `numbers are masked, and masked ones do no harm on the way back`() async throws {
    let masked = try await scene.office.exportRoster(of: "81")
    let before = try await scene.office.exportRoster(
      of: "81", RosterExportTerms(showsFullNumbers: true))
    try await scene.importing(try masked.bytes(in: .utf8WithMark))

    let after = try await scene.office.exportRoster(
      of: "81", RosterExportTerms(showsFullNumbers: true))

    #expect(masked.rows[0][11] == "340000********5762")
    #expect(masked.rows[0][12] == "179****7919")
    #expect(after == before)
    #expect(after.rows[0][11] == "340000196908235762")
  }

  @Test func `a workbook imports again with every row the same`() async throws {
    let export = try await scene.office.exportRoster(
      of: "81", RosterExportTerms(order: .strokes, showsFullNumbers: true))

    let answer = try await scene.importing(
      try export.workbook(created: Moment(minuteNumber: 28_000_000)))

    #expect([answer.created, answer.updated, answer.same] == [0, 0, 66])
  }

  @Test func `one cell edited in a workbook is one update, and nothing else`() async throws {
    let export = try await scene.office.exportRoster(of: "81")
    var rows = export.rows
    rows[3][18] = "=2+3 靠窗"
    let edited = RosterExport(className: export.className, fields: export.fields, rows: rows)

    let answer = try await scene.importing(
      try edited.workbook(created: Moment(minuteNumber: 28_000_000)))
    let after = try await scene.office.exportRoster(of: "81")

    #expect([answer.created, answer.updated, answer.same] == [0, 1, 65])
    #expect(after == edited)
  }

  @Test(
    arguments: [
      (RosterPurpose.host, ["序号", "姓名", "性别", "民族", "工作单位", "职务", "饮食禁忌"], "none"),
      (.hotel, ["序号", "姓名", "性别", "工作单位", "是否住宿"], "none"),
      (.tickets, ["序号", "姓名", "身份证号", "手机号"], "full"),
      (.insurance, ["序号", "姓名", "性别", "出生年月", "身份证号", "手机号"], "full"),
    ])
  func `the purpose decides the columns, and the journal has it with the recipient, never a value`(
    purpose: RosterPurpose, titles: [String], numbers: String
  ) async throws {
    let export = try await scene.office.exportRoster(
      of: "81", RosterExportTerms(purpose, to: "昆山市委党校"))

    let entry = try #require(try await scene.office.journal(JournalQuery()).first)
    #expect(export.fields.map(\.title) == titles)
    #expect(entry.record.act == "roster.export")
    #expect(
      entry.record.after == [
        "purpose": purpose.code, "recipient": "昆山市委党校",
        "columns": export.fields.map(\.key).joined(separator: ","), "numbers": numbers,
      ])
    #expect(export.rows.joined().contains("340000196908235762") == (numbers == "full"))
  }

  @Test func `columns that are asked for come as asked, their numbers masked until they are not`()
    async throws
  {
    let masked = try await scene.office.exportRoster(
      of: "81", RosterExportTerms(.host, fields: [.name, .idNumber]))
    let full = try await scene.office.exportRoster(
      of: "81", RosterExportTerms(.host, fields: [.name, .idNumber], showsFullNumbers: true))

    #expect(masked.rows[0][1] == "340000********5762")
    #expect(full.rows[0][1] == "340000196908235762")
  }

  @Test
  func `columns that few rosters have, and those kept by --keep, come back where they are filled`()
    async throws
  {
    let text = """
      姓名,性别,单位,职务,籍贯,入党时间,参加工作时间,全日制学历,在职学历,办公电话,房间号,衣服尺码,车牌
      赵甲,男,某局,科长,安徽合肥,1999-07,1995-08,大学,研究生,0551-62999999,301,XL,皖A00000
      """
    try await importKeepingAll(Array(text.utf8))

    let export = try await scene.office.exportRoster(of: "81")
    let answer = try await importKeepingAll(try export.bytes(in: .gb18030))

    #expect(export.fields == RosterField.kept && export.extras == ["车牌"])
    #expect(export.rows.last?.last == "皖A00000")
    #expect([answer.created, answer.updated, answer.same] == [0, 0, 67])
  }

  @Test func `each export is journaled once`() async throws {
    _ = try await scene.office.exportRoster(of: "81")
    _ = try await scene.office.exportRoster(of: "81", RosterExportTerms(showsFullNumbers: true))

    let entries = try await scene.office.journal(JournalQuery())
      .filter { $0.record.act == "roster.export" }

    #expect(entries.map { $0.record.after?["numbers"] } == ["full", "masked"])
  }

  @discardableResult
  private func importKeepingAll(_ bytes: [UInt8]) async throws -> RosterImportAnswer {
    let options = RosterReadingOptions(today: scene.office.today, kept: ["*"])
    let source = RosterSource(fingerprint: RosterFingerprint(of: bytes)) { each in
      try RosterReader.read(SheetFile(bytes), options: options, each: each)
    }
    let result = try await scene.office.importRoster(source, RosterImportTerms("81"))
    return try #require(result.answer)
  }
}
