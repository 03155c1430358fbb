import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ArticleRecordsTests {
  let journey: KunshanJourney

  init() async throws {
    journey = try await KunshanJourney(trainees: 4)
    try await TestOffice.ownersDatabase().write { session in
      try session.script(
        """
        INSERT INTO study_unit_name (unit_id, parent_id, name)
        SELECT id, parent_id, '县处班' FROM study_unit WHERE kind = 'class';
        INSERT INTO study_unit_name (unit_id, parent_id, name)
        SELECT id, parent_id, '第一党支部' FROM study_unit WHERE kind = 'branch';
        WITH place AS (
          INSERT INTO place (kind, official_name, division_code)
          VALUES ('现场教学点', '中山陵', '320102')
          RETURNING id, official_name
        )
        INSERT INTO place_name (place_id, name)
        SELECT id, unnest(ARRAY[official_name, '中山陵景区']) FROM place;
        INSERT INTO place_name (place_id, name)
        SELECT id, '花都' FROM place WHERE official_name = '花都社区';
        INSERT INTO lecturer (name, title, employer) VALUES ('戊', '教授', '某大学');
        """)
    }
  }

  private func records() async throws -> ArticleRecords {
    try await journey.office.articleRecords(ofTrip: journey.trip)
  }

  @Test func `units come with their aliases, a group of a branch with both names`() async throws {
    let group = try await journey.office.addGroup(named: "第二小组", to: "81/1").id

    let records = try await records()

    let branch = RecordReference(kind: "study_unit", id: journey.branchID)
    let second = RecordReference(kind: "study_unit", id: group)
    #expect(
      records.classAliases
        == [Fact("县处班", from: RecordReference(kind: "study_unit", id: journey.classID))])
    #expect(records.unitNames == [Fact("一支部", from: branch), Fact("一支部第二小组", from: second)])
    #expect(records.unitAliases == [branch: ["第一党支部"], second: ["第二小组"]])
  }

  @Test func `of several classes each is known by its own name`() async throws {
    let office = journey.office
    _ = try await office.addClass(
      ClassDraft(
        name: "第82期中青年干部培训班", code: "82", kind: "中青班",
        days: .days("2024-10-14", "2024-12-27")))
    let together = try await office.scheduleTrip(
      TripDraft(
        units: ["81", "82"], destinations: [TripDestination("苏州市", divisionCode: "320500")],
        days: .days("2024-11-04", "2024-11-06")))

    let records = try await office.articleRecords(ofTrip: together.id)

    #expect(
      records.classAliases.map(\.value) == ["第81期县处级干部进修班", "县处班", "第82期中青年干部培训班"])
  }

  @Test func `places of the trip come with their short names, all others apart`() async throws {
    let records = try await records()

    let community = records.facts.visits.map(\.place).filter { $0.value == "花都社区" }
    #expect(records.otherPlaces.map(\.value) == ["中山陵", "中山陵景区"])
    #expect(community.map { records.placeNames[$0.source] } == [["花都"]])
    #expect(records.placeNames.count == 1)
  }

  @Test func `lecturers who do not teach here come apart`() async throws {
    let records = try await records()

    #expect(
      records.otherLecturers.map(\.value)
        == [LectureFacts.Lecturer("戊", title: "教授", employer: "某大学")])
  }

  @Test func `divisions come with what they lie in, as far as a name is known`() async throws {
    let divisions = try await records().divisions

    #expect(
      divisions.map(\.value) == [Division("昆山市", code: "320583"), Division("江苏省", code: "320000")])
  }

  @Test func `every trainee of the class may be named only with consent`() async throws {
    let office = journey.office
    try await office.recordNamingConsent(ofTrip: journey.trip, given: ["赵学甲", "赵学丙"])
    try await office.recordNamingConsent(ofTrip: journey.trip, given: [], withdrawn: ["赵学甲"])
    _ = try await office.addMaterial(
      MaterialDraft("一段文字。", contributor: "赵学丁", mayName: true), toTrip: journey.trip)

    let records = try await records()

    #expect(
      records.people.map { "\($0.name) \($0.mayBeNamed)" } == [
        "赵学甲 false", "赵学乙 false", "赵学丙 true", "赵学丁 true",
      ])
    #expect(records.staffNames.map(\.value) == ["甲"])
  }

  @Test func `teaching days are the office's own count`() async throws {
    let records = try await records()
    let length = try await journey.office.showTrip(journey.trip).length

    #expect(records.facts.teachingDays == length.teachingDays)
    #expect(records.facts.taughtDays?.value == length.teachingDays)
  }

  @Test func `there are no records of a trip that is not there`() async throws {
    await #expect(throws: Refusal.tripNotFound(99)) {
      try await journey.office.articleRecords(ofTrip: 99)
    }
  }
}
