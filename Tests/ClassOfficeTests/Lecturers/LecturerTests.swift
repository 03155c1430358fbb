import Documents
import Foundation
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct LecturerTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  private func gu() throws -> LecturerContent {
    try LecturerContent(
      name: "顾延清", title: "教授", titleClass: .senior, employer: "昆山市委党校", kind: .invited,
      topics: "昆山市县域发展实践", note: "周一有课")
  }

  @Test(arguments: ["顾延清", "guyanqing", "gyq", "顾"])
  func `all that is known of a lecturer is kept and found`(typed: String) async throws {
    let id = try await office.addLecturer(gu())

    let found = try await office.showLecturer(typed)

    #expect(found == Lecturer(id: id, content: try gu()))
    #expect(try await office.showLecturer("\(id)") == found)
  }

  @Test func `a lecturer is known once by name and employer`() async throws {
    _ = try await office.addLecturer(gu())
    let namesake = try await office.addLecturer(LecturerContent(name: "顾延清", employer: "苏州大学"))

    await #expect(throws: Refusal.lecturerKnown("顾延清", at: "昆山市委党校")) {
      _ = try await office.addLecturer(gu())
    }
    var change = LecturerChange()
    change.employer = "昆山市委党校"
    await #expect(throws: Refusal.lecturerKnown("顾延清", at: "昆山市委党校")) {
      _ = try await office.changeLecturer("\(namesake)", to: change)
    }
    await #expect(throws: Refusal.self) { _ = try await office.showLecturer("顾延清") }
  }

  @Test func `everything about a lecturer can be changed and cleared`() async throws {
    let id = try await office.addLecturer(gu())
    var change = LecturerChange()
    (change.name, change.title, change.titleClass) = ("顾言清", "副教授", .associate)
    (change.employer, change.kind) = ("苏州市委党校", .ownStaff)
    (change.topics, change.note) = ("苏州工业园区实践", "周二有课")

    _ = try await office.changeLecturer("顾延清", to: change)

    let expected = try LecturerContent(
      name: "顾言清", title: "副教授", titleClass: .associate, employer: "苏州市委党校", kind: .ownStaff,
      topics: "苏州工业园区实践", note: "周二有课")
    #expect(try await office.showLecturer("顾言清") == Lecturer(id: id, content: expected))

    var clearing = LecturerChange()
    clearing.cleared = Set(LecturerChange.Clearable.allCases)
    _ = try await office.changeLecturer("gyq", to: clearing)

    let bare = try LecturerContent(name: "顾言清", kind: .ownStaff)
    #expect(try await office.lecturers() == [Lecturer(id: id, content: bare)])
    await #expect(throws: Refusal.nothingToChange) {
      _ = try await office.changeLecturer("gyq", to: LecturerChange())
    }
  }

  @Test func `a lecturer without a name is refused`() {
    #expect(throws: Refusal.lecturerNameUnsound) { try LecturerContent(name: " ") }
    #expect(throws: Refusal.lecturerNameUnsound) {
      try LecturerContent(name: String(repeating: "长", count: 51))
    }
  }

  @Test func `the journal names the fields of a lecturer and none of their values`() async throws {
    let id = try await office.addLecturer(gu())
    var change = LecturerChange()
    change.title = "副教授"
    _ = try await office.changeLecturer("顾延清", to: change)

    let records = try await TestOffice.ownersDatabase().read {
      try $0.values(
        """
        SELECT record FROM journal_entry
        WHERE subject_kind = 'lecturer' AND subject_id = \(id) ORDER BY number
        """, as: String.self)
    }
    #expect(records.count == 2)
    #expect(!records.joined().contains("顾延清"))
    #expect(records[1].contains(#""changed":["title"]"#))
  }

  @Test func `lecturers are listed by kind, employer and topic`() async throws {
    _ = try await office.importLecturers(DemoFile.bytes("lecturers.csv"))

    func names(_ filter: LecturerFilter) async throws -> [String] {
      try await office.lecturers(filter).map(\.content.name)
    }
    #expect(try await names(LecturerFilter()) == ["顾延清", "陆望川", "沈砚秋"])
    #expect(try await names(LecturerFilter(kind: .leadingCadre)) == ["陆望川"])
    #expect(try await names(LecturerFilter(employer: "昆山")) == ["顾延清", "陆望川"])
    #expect(try await names(LecturerFilter(topic: "园区")) == ["沈砚秋"])
  }

  @Test func `the demonstration's lecturers come in, and again all the same`() async throws {
    let bytes = try DemoFile.bytes("lecturers.csv")

    let preview = try await office.previewLecturers(bytes)
    let first = try await office.importLecturers(bytes)
    let again = try await office.importLecturers(bytes)
    let exported = try await office.importLecturers(office.lecturers().sheet())

    #expect(preview.counts == ImportCounts(created: 3, updated: 0, same: 0))
    #expect(preview.findings == [])
    #expect(first == preview.counts)
    #expect(again == ImportCounts(created: 0, updated: 0, same: 3))
    #expect(exported == again)
    #expect(
      try await office.showLecturer("陆望川").content
        == LecturerContent(
          name: "陆望川", employer: "昆山市商务局", kind: .leadingCadre, topics: "昆山招商实践",
          note: "副局长，12月10日下午有会"))
  }

  @Test func `a sheet changes what it says and leaves what it has no column for`() async throws {
    let id = try await office.addLecturer(gu())
    let bytes = try DelimitedText.write(
      [["姓名", "单位", "职称"], ["顾延清", "昆山市委党校", "研究员"]], encoding: .gb18030)

    let counts = try await office.importLecturers(bytes)

    #expect(counts == ImportCounts(created: 0, updated: 1, same: 0))
    let expected = try LecturerContent(
      name: "顾延清", title: "研究员", titleClass: .senior, employer: "昆山市委党校", kind: .invited,
      topics: "昆山市县域发展实践", note: "周一有课")
    #expect(try await office.showLecturer("\(id)").content == expected)
  }

  @Test func `all findings of a hostile sheet come in one pass, and nothing is written`()
    async throws
  {
    let bytes = Array(
      """
      姓名,职称级别,单位,类别,颜色
      甲,特级,某校,外聘,
      ,,某校,,
      乙,,某校,,
      乙,,某校,校内,
      丙
      """.utf8)

    let preview = try await office.previewLecturers(bytes)

    #expect(
      preview.findings.map { "\($0.row ?? 0) \($0.code)" } == [
        "0 column-unknown", "1 title-class-unknown", "1 lecturer-kind-unknown",
        "2 cell-missing", "4 row-twice", "5 row-short",
      ])
    await #expect(throws: Refusal.sheetHasErrors(preview.findings)) {
      _ = try await office.importLecturers(bytes)
    }
    #expect(try await office.lecturers() == [])
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["BANCI_VERIFY"] == "1", "long; BANCI_VERIFY=1")
  )
  func `ten thousand lecturers come in, and again all the same`() async throws {
    let rows = (1...10_000).map { ["王\($0)", "第\($0 % 300)单位", "正高级"] }
    let bytes = try DelimitedText.write([["姓名", "单位", "职称级别"]] + rows)

    let first = try await office.importLecturers(bytes)
    let again = try await office.importLecturers(bytes)

    #expect(first == ImportCounts(created: 10_000, updated: 0, same: 0))
    #expect(again == ImportCounts(created: 0, updated: 0, same: 10_000))
  }
}
