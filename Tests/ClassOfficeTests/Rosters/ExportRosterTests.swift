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
    let export = try await scene.office.exportRoster(of: "81", showingFullNumbers: isFull)

    let answer = try await scene.importing(try export.bytes(in: encoding))

    #expect([answer.created, answer.updated, answer.same] == [0, 0, 66])
  }

  @Test func `rows may be shuffled`() async throws {
    let export = try await scene.office.exportRoster(of: "81", showingFullNumbers: true)
    let shuffled = RosterExport(
      className: export.className, fields: export.fields, rows: export.rows.reversed())

    let answer = try await scene.importing(try shuffled.bytes(in: .utf8WithMark))

    #expect(answer.same == 66)
  }

  @Test func `numbers are masked, and masked ones do no harm on the way back`() async throws {
    let masked = try await scene.office.exportRoster(of: "81")
    let before = try await scene.office.exportRoster(of: "81", showingFullNumbers: true)
    try await scene.importing(try masked.bytes(in: .utf8WithMark))

    let after = try await scene.office.exportRoster(of: "81", showingFullNumbers: true)

    #expect(masked.rows[0][11] == "340000********5762")
    #expect(masked.rows[0][12] == "179****7919")
    #expect(after == before)
    #expect(after.rows[0][11] == "340000196908235762")
  }

  @Test func `full numbers are journaled, masked ones are not`() async throws {
    _ = try await scene.office.exportRoster(of: "81")
    _ = try await scene.office.exportRoster(of: "81", showingFullNumbers: true)

    let entries = try await scene.office.journal(JournalQuery())

    #expect(entries.filter { $0.record.act == "roster.export" }.count == 1)
  }
}
