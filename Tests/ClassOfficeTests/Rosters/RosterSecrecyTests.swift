import Documents
import Foundation
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct RosterSecrecyTests {
  let scene: RosterScene

  init() async throws { scene = try await RosterScene() }

  @Test func `no number stands anywhere in the database`() async throws {
    let number = RosterScene.number(11)
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,\(number),13800000001"))
    try await scene.importing(RosterScene.roster("张三,男,甲局,处长,\(number),13800000002"))
    try await scene.office.database.bulk { session in
      let source = scene.source(
        Array(RosterScene.roster("李四,男,甲局,科长,\(RosterScene.number(13)),13800000003").utf8))
      _ = try session.lay(
        source, RosterImportTerms("81"), PersonalDataKeys(from: TestOffice.key), isSealing: true)
    }

    let texts = try await everyValue()

    // Something that could leak is there, and what is not secret can be found.
    #expect(texts.contains { $0.contains("张三") } && texts.contains { $0.contains("李四") })
    let secrets = [
      number, RosterScene.number(13), "13800000001", "13800000002", "13800000003",
    ]
    for secret in secrets {
      let hex = secret.utf8.map { String($0, radix: 16) }.joined()
      #expect(!texts.contains { $0.contains(secret) || $0.contains(hex) })
    }
  }

  @Test func `the journal of an import holds counts and no name`() async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,"))

    let entry = try await scene.office.journal(JournalQuery())[0]

    #expect(entry.record.act == "roster.import")
    #expect(entry.record.after?["created"] == "1")
    #expect(!"\(entry.record)".contains("张三"))
  }

  @Test func `what an undo needs opens with the key alone`() async throws {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,13800000001"))
    let answer = try await scene.importing(RosterScene.roster("张三,,,处长,,13800000002"))

    let kept = try await scene.database.read { session in
      try session.row(
        """
        SELECT person_id, before_sealed, after_sealed FROM roster_import_row
        WHERE import_id = \(answer.id)
        """
      ) { row in
        (
          person: try row["person_id"] as Int, before: try row["before_sealed"] as Bytes,
          after: try row["after_sealed"] as Bytes
        )
      }
    }

    let row = try #require(kept)
    let keys = PersonalDataKeys(from: TestOffice.key)
    let before = try keys.open(row.before.bytes, for: .importRow("before_sealed", of: row.person))
    let after = try keys.open(row.after.bytes, for: .importRow("after_sealed", of: row.person))
    let old = try JSONDecoder().decode([String: String?].self, from: Data(before.utf8))
    let new = try JSONDecoder().decode([String: String?].self, from: Data(after.utf8))
    #expect(old["trainee.post"] == "科长" && new["trainee.post"] == "处长")
    let sealed = try Bytes(sqlText: try #require(old["person.mobile_sealed"] ?? nil))
    #expect(try keys.open(sealed.bytes, for: .mobile(of: row.person)) == "13800000001")
  }

  /// Every row of every table of the school, as text.
  private func everyValue() async throws -> [String] {
    try await scene.database.read { session in
      let tables: [String] = try session.values(
        "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1")
      return try tables.flatMap { table in
        try session.values("SELECT row::text FROM \(identifier: table) AS row", as: String.self)
      }
    }
  }
}
