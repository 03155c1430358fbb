import Documents
import Foundation
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ImportPlacesTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  @Test func `the demonstration's places come in, and again all the same`() async throws {
    let bytes = try DemoFile.bytes("places.csv")

    let preview = try await office.previewPlaces(bytes)
    let nothing = try await office.places()
    let first = try await office.importPlaces(bytes)
    let again = try await office.importPlaces(bytes)

    #expect(preview.counts == ImportCounts(created: 14, updated: 0, same: 0))
    #expect(
      preview.newOrganisations == [
        "中共安徽省委党校", "昆山市委党校", "通力电梯有限公司", "苏州清越光电科技股份有限公司", "陆家镇邹家角社区",
        "花都社区",
      ])
    #expect(preview.findings.allSatisfy { $0.severity == .note })
    #expect(nothing == [])
    #expect(first == ImportCounts(created: 14, updated: 0, same: 0))
    #expect(again == ImportCounts(created: 0, updated: 0, same: 14))
    let canteen = try await office.showPlace("党校餐厅").content
    #expect(canteen.hours?.description == "每天 06:30-08:30；每天 11:00-13:00；每天 17:00-19:30")
    #expect(canteen.organisation == "昆山市委党校")
    let base = try await office.showPlace("沙家浜党性教育基地").content
    #expect(base.hours?.spans(on: .monday) == [])
    #expect(base.exceptions.text == "2024-12-31 09:00-12:00")
  }

  @Test func `what is exported comes in again all the same`() async throws {
    _ = try await office.importPlaces(DemoFile.bytes("places.csv"))
    _ = try await office.addPlace(.base(organisation: nil).renamed("=1+1、号“馆”"))
    let exported = try await office.places().sheet()

    let counts = try await office.importPlaces(exported)

    #expect(counts == ImportCounts(created: 0, updated: 0, same: 15))
    #expect(try await office.places().sheet() == exported)
  }

  @Test(arguments: [TextEncoding.gb18030, .utf8, .utf16LittleEndian])
  func `a sheet comes in whatever its encoding`(encoding: TextEncoding) async throws {
    let bytes = try DelimitedText.write(
      [["地点名称", "类型", "容量"], ["沈𬀩故居", "现场教学点", "120人"]], encoding: encoding)

    let counts = try await office.importPlaces(bytes)

    #expect(counts == ImportCounts(created: 1, updated: 0, same: 0))
    #expect(
      try await office.places().map(\.content) == [
        PlaceContent(name: "沈𬀩故居", kind: "现场教学点", capacity: Capacity(120))
      ])
  }

  @Test func `a column that is missing leaves its field, a blank cell clears it`() async throws {
    _ = try await office.addPlace(.base())

    let counts = try await office.importPlaces(
      placeSheet(["沙家浜党性教育基地,现场教学点,280,"], header: "名称,类别,容纳人数,开放例外"))

    #expect(counts == ImportCounts(created: 0, updated: 1, same: 0))
    let place = try await office.showPlace("沙家浜").content
    let base = try PlaceContent.base()
    #expect(
      place.fields
        == base.fields.merging(["capacity": "280", "opening_exceptions": nil]) { $1 })
  }

  @Test func `all findings of a hostile sheet come in one pass, and nothing is written`()
    async throws
  {
    let bytes = placeSheet(
      [
        "甲,,教室,320583,-5,是,每天 09:00-08:00,,120,31,,",
        ",,教室,99,,也许,节假日 闭馆,12月13日 闭馆,120,,,",
        "甲,,教室,,,,,,,,,", "乙,,,,,,,,31,120,,", "丙,,教室,,80,否,,,,,,",
      ])

    let preview = try await office.previewPlaces(bytes)

    #expect(
      preview.findings.map { "\($0.row ?? 0) \($0.column ?? "") \($0.code)" } == [
        "1 容纳人数 capacity-unreadable", "1 开放时间 opening-span-reversed",
        "2 名称 cell-missing", "2 行政区划代码 division-code-unreadable", "2 独占 cell-not-yes-or-no",
        "2 开放时间 opening-hours-unreadable", "2 开放例外 opening-exception-unreadable",
        "2 经度 coordinates-half", "3 名称 row-twice", "4 类别 cell-missing",
        "4 经度 coordinates-outside",
      ])
    #expect(preview.items.map(\.name) == ["丙"])
    await #expect(throws: Refusal.sheetHasErrors(preview.findings)) {
      _ = try await office.importPlaces(bytes)
    }
    #expect(try await office.places() == [])
  }

  @Test func `a sheet without a required column is refused, an unknown one is told`() async throws {
    let missing = try await office.previewPlaces(placeSheet(["甲,80"], header: "名称,容纳人数"))
    let unknown = try await office.previewPlaces(
      placeSheet(["甲,教室,红"], header: "名称,类别,颜色"))

    #expect(missing.isRefused)
    #expect(missing.findings.first?.code == "column-missing")
    #expect(unknown.findings.map(\.code) == ["column-unknown"])
    #expect(!unknown.isRefused)
    await #expect(throws: Refusal.self) { _ = try await office.importPlaces([0xFF, 0xD8, 0xFF]) }
  }

  @Test func `an organisation that several could be is not guessed`() async throws {
    for name in ["昆山市财政局", "太仓市财政局"] {
      _ = try await office.addOrganisation(
        OrganisationDraft(name: name, kind: "机关", aliases: ["财政局"]))
    }

    let preview = try await office.previewPlaces(placeSheet(["甲,教室,财政局"], header: "名称,类别,单位"))

    #expect(preview.findings.map(\.code) == ["organisation-unclear"])
    #expect(preview.isRefused)
  }

  @Test func `an unusual kind and the name of another place are told, not refused`() async throws {
    _ = try await office.addPlace(.base())

    let preview = try await office.previewPlaces(placeSheet(["沙家浜,茶馆"], header: "名称,类别"))

    #expect(preview.findings.map(\.code) == ["place-kind-unusual", "name-of-another-place"])
    #expect(preview.counts == ImportCounts(created: 1, updated: 0, same: 0))
  }

  @Test func `one key imports one file once`() async throws {
    let bytes = try DemoFile.bytes("places.csv")

    let first = try await office.importPlaces(bytes, key: "places")
    let second = try await office.importPlaces(bytes, key: "places")

    #expect(first == second)
    await #expect(throws: Refusal.keyReused("places")) {
      _ = try await office.importPlaces(bytes + Array("\r\n".utf8), key: "places")
    }
  }

  @Test func `the journal holds an entry for each place and its chain holds`() async throws {
    _ = try await office.importPlaces(DemoFile.bytes("places.csv"))

    let entries = try await TestOffice.ownersDatabase().read {
      try $0.value(
        """
        SELECT count(*) FROM journal_entry
        WHERE subject_kind = 'place' AND record::jsonb ->> 'act' = 'place.import'
        """, as: Int.self)
    }
    #expect(entries == 14)
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["BANCI_VERIFY"] == "1", "long; BANCI_VERIFY=1")
  )
  func `ten thousand places come in, and again all the same`() async throws {
    let bytes = placeSheet(
      (1...10_000).map {
        "第\($0)教学点,点\($0)、教学\($0),现场教学点,320583,\($0),\($0 % 2 == 0 ? "是" : "否"),"
          + "周二至周日 09:00-17:00,2024-12-13 闭馆,120.\($0),31.5,第\($0 % 500)单位,备注"
      })

    let first = try await office.importPlaces(bytes)
    let again = try await office.importPlaces(bytes)

    #expect(first == ImportCounts(created: 10_000, updated: 0, same: 0))
    #expect(again == ImportCounts(created: 0, updated: 0, same: 10_000))
  }
}

extension PlaceContent {
  fileprivate func renamed(_ name: String) throws -> PlaceContent {
    try PlaceContent(
      name: name, aliases: aliases, kind: kind, divisionCode: divisionCode, capacity: capacity,
      isExclusive: isExclusive, hours: hours, exceptions: exceptions, coordinates: coordinates,
      organisation: organisation, note: "'多行\n备注, \"引号\"")
  }
}
