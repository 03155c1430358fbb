import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct RosterColumnTests {
  let scene: RosterScene
  static let header = "姓名,性别,工作单位,职务,籍贯,入党时间,参加工作时间,全日制学历,在职学历,办公电话,房间号,衣服尺码"

  init() async throws { scene = try await RosterScene() }

  @Test func `every column that is read is stored, updated and taken back`() async throws {
    let first = RosterScene.roster(
      "张三,男,甲局,科长,某省某县,1998.07,1996-08,大学,研究生,0551-6000001,301,XL", header: Self.header)
    let second = RosterScene.roster(
      "张三,男,甲局,科长,某省某市,1998.07,1996-08,大学,研究生,0551-6000002,302,XXL", header: Self.header)
    try await scene.importing(first)
    let stored = try await columns()

    let again = try await scene.importing(first)
    let changed = try await scene.importing(second)
    let updated = try await columns()
    _ = try await scene.office.undoRosterImport(changed.id)

    #expect(stored == "某省某县|1998-07|1996-08|大学|研究生|0551-6000001|301|XL")
    #expect(updated == "某省某市|1998-07|1996-08|大学|研究生|0551-6000002|302|XXL")
    #expect([again.same, changed.updated] == [1, 1])
    #expect(try await columns() == stored)
  }

  @Test func `columns that are no field are kept by their header, and a later file adds to them`()
    async throws
  {
    try await scene.importing(keeping("张三,男,甲局,科长,是,", ["是否自驾", "接站"]))
    let answer = try await scene.importing(keeping("张三,男,甲局,科长,,高铁", ["是否自驾", "接站"]))

    let extras: String = try await scene.database.read { session in
      try session.value("SELECT extras::text FROM trainee")
    }
    #expect(extras == #"{"接站": "高铁", "是否自驾": "是"}"#)
    #expect(answer.updated == 1)
  }

  private func keeping(_ line: String, _ kept: [String]) -> RosterSource {
    let text = RosterScene.roster(
      line, header: "姓名,性别,工作单位,职务,\(kept.joined(separator: ","))")
    let today = scene.office.today
    return RosterSource(fingerprint: RosterFingerprint(of: Array(text.utf8))) { each in
      try RosterReader.read(
        SheetFile(Array(text.utf8)), options: RosterReadingOptions(today: today, kept: kept),
        each: each)
    }
  }

  private func columns() async throws -> String {
    try await scene.database.read { session in
      try session.value(
        """
        SELECT concat_ws('|', native_place, party_joined, work_begun, full_time_education,
          on_the_job_education, office_phone, room, clothing_size)
        FROM trainee
        JOIN person ON person.id = trainee.person_id
        """)
    }
  }
}

extension RosterScene {
  /// Imports a source into the 81st class.
  @discardableResult
  func importing(_ source: RosterSource) async throws -> RosterImportAnswer {
    let result = try await office.importRoster(source, RosterImportTerms("81"))
    return try #require(result.answer)
  }
}
