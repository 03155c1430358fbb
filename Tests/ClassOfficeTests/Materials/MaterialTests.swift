import Documents
import Foundation
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct MaterialTests {
  let journey: KunshanJourney

  init() async throws { journey = try await KunshanJourney(trainees: 3) }

  @Test func `the texts of the demonstration come in once, whatever is imported again`()
    async throws
  {
    let bytes = try DemoFile.bytes("materials.csv")

    let plan = try await journey.office.checkMaterials(bytes, forTrip: journey.trip)
    let first = try await journey.office.importMaterials(bytes, forTrip: journey.trip)
    let second = try await journey.office.importMaterials(bytes, forTrip: journey.trip)

    #expect(plan.findings == [])
    #expect(plan.new.count == 8)
    #expect(first == MaterialImportCounts(created: 8, updated: 0, same: 0))
    #expect(second == MaterialImportCounts(created: 0, updated: 0, same: 8))
    let materials = try await journey.office.materials(ofTrip: journey.trip)
    #expect(
      materials.map { [$0.theme?.prefix(2), $0.contributor.map { $0[...] }, $0.place?.prefix(4)] }
        == [
          ["向新", "沈𬀩", "元宇宙创"], ["向新", "谭景川", "通力电梯"], ["向新", "方思达", "苏州清越"],
          ["向下", "顾知宜", "陆家镇邹"], ["向下", nil, "陆家镇邹"], ["向下", "易春筠", "花都社区"],
          ["向红", "方景行", "沙家浜党"], ["向红", "叶书颖", "沙家浜党"],
        ])
    #expect(
      materials.map(\.mayName) == [true, true, false, true, false, true, true, true])
  }

  @Test func `all findings come in one pass, and nothing is written`() async throws {
    let sheet = """
      主题,内容,提供人,是否同意署名,地点
      一,第一段,庚,也许,
      一,,庚,是,
      一,第三段,,是,
      一,第四段,庚,是,月球
      一,第五段,庚,否,花都社区
      一,第五段,庚,否,花都社区
      """

    let plan = try await journey.office.checkMaterials(Array(sheet.utf8), forTrip: journey.trip)
    let refusal = await #expect(throws: Refusal.self) {
      try await journey.office.importMaterials(Array(sheet.utf8), forTrip: journey.trip)
    }

    #expect(
      plan.findings.map { "\($0.row ?? 0) \($0.code) \($0.column ?? "")" } == [
        "1 consent-unreadable 是否同意署名", "2 material-is-blank 内容",
        "3 material-names-nobody 提供人", "4 place-not-found 地点", "6 material-repeated 内容",
      ])
    #expect(plan.isRefused)
    #expect(refusal == .materialsRefused(5))
    #expect(try await journey.office.materials(ofTrip: journey.trip) == [])
  }

  @Test func `a text that is there already takes over what else is said of it`() async throws {
    let id = try await journey.office.addMaterial(
      MaterialDraft("一段文字", theme: "旧"), toTrip: journey.trip)
    let sheet = "内容,主题,提供人,是否同意署名\n一段文字,新,庚,是\n"

    let counts = try await journey.office.importMaterials(
      Array(sheet.utf8), forTrip: journey.trip)

    #expect(counts == MaterialImportCounts(created: 0, updated: 1, same: 0))
    #expect(
      try await journey.office.materials(ofTrip: journey.trip) == [
        MaterialListing(
          id: id, theme: "新", body: "一段文字", contributor: "庚", mayName: true, placeID: nil,
          place: nil, addedAt: "2024-12-14 09:00", similar: [])
      ])
  }

  @Test func `the journal names no contributor`() async throws {
    _ = try await journey.office.addMaterial(
      MaterialDraft("一段文字", theme: "主题", contributor: "庚", mayName: true), toTrip: journey.trip)

    let record: String = try await journey.database.read { session in
      try session.value("SELECT record FROM journal_entry ORDER BY number DESC LIMIT 1")
    }

    #expect(
      record
        == #"{"act":"material.add","after":{"may_name":"true","place_id":null,"theme":"主题","trip_id":"1"},"at":"2024-12-14T09:00:00+08:00","by":1,"changed":["body","contributor"],"claimed":false}"#
    )
  }

  @Test func `a blank text, consent of nobody, and what is not there are refused`() async throws {
    let office = journey.office
    let trip = journey.trip

    let refusals = [
      await #expect(throws: Refusal.self) {
        try await office.addMaterial(MaterialDraft(" \n"), toTrip: trip)
      },
      await #expect(throws: Refusal.self) {
        try await office.addMaterial(MaterialDraft("文字", mayName: true), toTrip: trip)
      },
      await #expect(throws: Refusal.self) {
        try await office.addMaterial(MaterialDraft("文字", place: "月球"), toTrip: trip)
      },
      await #expect(throws: Refusal.self) {
        try await office.addMaterial(MaterialDraft("文字"), toTrip: 99)
      },
    ]

    #expect(
      refusals.map { $0?.code } == [
        "material-is-blank", "material-names-nobody", "place-not-found", "trip-not-found",
      ])
  }
}

@Suite(.freshDatabase(.school)) struct ChangeMaterialTests {
  let journey: KunshanJourney

  init() async throws { journey = try await KunshanJourney(trainees: 3) }

  @Test func `what is said of a text changes, what is not named stays`() async throws {
    let office = journey.office
    let id = try await office.addMaterial(
      MaterialDraft("一段文字", theme: "旧", contributor: "庚", mayName: true), toTrip: journey.trip)
    var change = MaterialChange()
    (change.theme, change.mayName, change.place) = ("新", false, "花都社区")

    try await office.changeMaterial(id, to: change)

    let materials = try await office.materials(ofTrip: journey.trip)
    #expect(materials.map(\.body) == ["一段文字"])
    #expect(materials.map(\.theme) == ["新"])
    #expect(materials.map(\.contributor) == ["庚"])
    #expect(materials.map(\.mayName) == [false])
    #expect(materials.map(\.place) == ["花都社区"])
  }

  @Test func `a removed text is gone`() async throws {
    let id = try await journey.office.addMaterial(MaterialDraft("文字"), toTrip: journey.trip)

    try await journey.office.removeMaterial(id)

    #expect(try await journey.office.materials(ofTrip: journey.trip) == [])
  }

  @Test func `texts that say much the same know each other, and an import points them out`()
    async throws
  {
    let office = journey.office
    let first = try await office.addMaterial(
      MaterialDraft("走进通力电梯公司，看到一部电梯的诞生。"), toTrip: journey.trip)
    let second = try await office.addMaterial(
      MaterialDraft("走进通力电梯公司，我们看到一部电梯的诞生！"), toTrip: journey.trip)
    let sheet = "内容\n沙家浜的芦苇荡里藏着鱼水情。\n今天走进通力电梯公司看到一部电梯的诞生。\n沙家浜的芦苇荡里藏着一段鱼水情。\n"

    let plan = try await office.checkMaterials(Array(sheet.utf8), forTrip: journey.trip)

    let materials = try await office.materials(ofTrip: journey.trip)
    #expect(materials.map(\.similar) == [[second], [first]])
    #expect(!plan.isRefused)
    #expect(plan.findings.map(\.severity) == [.note, .note, .note])
    #expect(plan.findings.map { $0.row ?? 0 } == [2, 2, 3])
    #expect(
      plan.findings.map { $0.message.prefix { $0 != "（" } } == [
        "与素材 1内容相近", "与素材 2内容相近", "与第 1 行内容相近",
      ])
  }

  @Test func `a text that is not there, and a change of nothing, are refused`() async throws {
    let office = journey.office
    let id = try await office.addMaterial(MaterialDraft("文字"), toTrip: journey.trip)
    var naming = MaterialChange()
    naming.mayName = true
    let named = naming
    var blank = MaterialChange()
    blank.body = " "
    let blanked = blank

    let refusals = [
      await #expect(throws: Refusal.self) { try await office.removeMaterial(99) },
      await #expect(throws: Refusal.self) { try await office.changeMaterial(99, to: named) },
      await #expect(throws: Refusal.self) {
        try await office.changeMaterial(id, to: MaterialChange())
      },
      await #expect(throws: Refusal.self) { try await office.changeMaterial(id, to: named) },
      await #expect(throws: Refusal.self) { try await office.changeMaterial(id, to: blanked) },
    ]

    #expect(
      refusals.map { $0?.code } == [
        "material-not-found", "material-not-found", "nothing-to-change",
        "material-names-nobody", "material-is-blank",
      ])
  }
}

/// A file of `deploy/demo`.
private enum DemoFile {
  static func bytes(_ name: String) throws -> [UInt8] {
    let here = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return try Array(Data(contentsOf: URL(fileURLWithPath: "/\(here)/deploy/demo/\(name)")))
  }
}
