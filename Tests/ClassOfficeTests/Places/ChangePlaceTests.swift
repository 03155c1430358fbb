import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ChangePlaceTests {
  let scene: TripScene
  var office: ClassOffice { scene.office }

  init() async throws { scene = try await TripScene(firstBranch: 1) }

  private func change(_ edit: (inout PlaceChange) throws -> Void) rethrows -> PlaceChange {
    var change = PlaceChange()
    try edit(&change)
    return change
  }

  @Test func `a renamed place keeps its old name as an alias`() async throws {
    let id = try await office.addPlace(.base())

    _ = try await office.changePlace("沙家浜党性教育基地", to: change { $0.name = "沙家浜革命历史纪念馆" })

    let place = try await office.showPlace("沙家浜党性教育基地")
    #expect(place.id == id)
    #expect(place.content.name == "沙家浜革命历史纪念馆")
    #expect(place.content.aliases == ["沙家浜", "沙家浜党性教育基地", "芦荡火种"])
  }

  @Test func `everything about a place can be changed and cleared`() async throws {
    let id = try await office.addPlace(.base())
    _ = try await office.addOrganisation(OrganisationDraft(name: "常熟市委党校", kind: "党校"))
    let changes = try change {
      $0.addedAliases = ["纪念馆"]
      $0.removedAliases = ["芦荡火种"]
      $0.kind = "教室"
      $0.divisionCode = try DivisionCode("320500")
      $0.capacity = try Capacity(80)
      $0.isExclusive = true
      $0.hours = try OpeningHours("每天 08:00-20:00")
      $0.exceptions = try OpeningException.list("2024-12-31 闭馆")
      $0.removedExceptions = ["2024-12-13"]
      $0.coordinates = try MapPoint(longitude: "121", latitude: "31")
      $0.organisation = "常熟"
      $0.note = "改为教室"
    }

    _ = try await office.changePlace("沙家浜", to: changes)

    let expected = try PlaceContent(
      name: "沙家浜党性教育基地", aliases: ["沙家浜", "纪念馆"], kind: "教室",
      divisionCode: DivisionCode("320500"), capacity: Capacity(80), isExclusive: true,
      hours: OpeningHours("每天 08:00-20:00"), exceptions: OpeningException.list("2024-12-31 闭馆"),
      coordinates: MapPoint(longitude: "121", latitude: "31"), organisation: "常熟市委党校",
      note: "改为教室")
    #expect(try await office.showPlace("沙家浜") == Place(id: id, content: expected))

    _ = try await office.changePlace(
      "沙家浜", to: change { $0.cleared = Set(PlaceChange.Clearable.allCases) })

    let bare = try PlaceContent(
      name: "沙家浜党性教育基地", aliases: ["沙家浜", "纪念馆"], kind: "教室", isExclusive: true)
    #expect(try await office.showPlace("沙家浜") == Place(id: id, content: bare))
  }

  @Test func `a change that is none, or names what is not there, is refused`() async throws {
    _ = try await office.addPlace(.base())
    _ = try await office.addPlace(.room())

    await #expect(throws: Refusal.nothingToChange) {
      _ = try await office.changePlace("沙家浜", to: PlaceChange())
    }
    await #expect(throws: Refusal.aliasNotThere("没有", of: try .base())) {
      _ = try await office.changePlace("沙家浜", to: change { $0.removedAliases = ["没有"] })
    }
    await #expect(throws: Refusal.exceptionNotThere("2024-12-14", of: "沙家浜党性教育基地")) {
      _ = try await office.changePlace(
        "沙家浜", to: change { $0.removedExceptions = ["2024-12-14"] })
    }
    await #expect(throws: Refusal.placeNameTaken("第一教室")) {
      _ = try await office.changePlace("沙家浜", to: change { $0.name = "第一教室" })
    }
  }

  @Test func `the journal says what changed and nothing else`() async throws {
    let id = try await office.addPlace(.base())
    _ = try await office.changePlace("沙家浜", to: change { $0.capacity = try Capacity(80) })
    _ = try await office.changePlace("沙家浜", to: change { $0.kind = "现场教学点" })

    let records = try await scene.database.read { session in
      try session.values(
        """
        SELECT concat_ws(' ', record::jsonb ->> 'act', record::jsonb -> 'before',
          record::jsonb -> 'after')
        FROM journal_entry
        WHERE subject_kind = 'place' AND subject_id = \(id)
        ORDER BY number
        OFFSET 1
        """, as: String.self)
    }
    #expect(records == [#"place.change {"capacity": "300"} {"capacity": "80"}"#])
  }

  @Test func `a place with bookings cannot become shared`() async throws {
    let place = try await office.addPlace(.room())
    let session = try await lesson("开班式", at: "2024-12-09 08:30", in: place)
    try await book(place, for: session)

    await #expect(
      throws: Refusal.placeIsBooked(
        "第一教室", count: 1,
        first: SessionAtPlace(id: session, title: "开班式", start: "2024-12-09 08:30"))
    ) {
      _ = try await office.changePlace("第一教室", to: change { $0.isExclusive = false })
    }
    #expect(try await office.showPlace("第一教室").content.isExclusive)
  }

  @Test func `a place whose bookings were all cancelled can become shared`() async throws {
    let place = try await office.addPlace(.room())
    let session = try await lesson("开班式", at: "2024-12-09 08:30", in: place)
    try await book(place, for: session)
    try await scene.database.write {
      _ = try $0.execute(
        "UPDATE session SET state_before = state, state = 'cancelled' WHERE id = \(session)")
    }

    _ = try await office.changePlace("第一教室", to: change { $0.isExclusive = false })

    #expect(try await office.showPlace("第一教室").content.isExclusive == false)
  }

  @Test func `a place that becomes exclusive is kept by what was planned there`() async throws {
    let place = try await office.addPlace(.room(isExclusive: false))
    _ = try await lesson("开班式", at: "2024-12-09 08:30", in: place)

    _ = try await office.changePlace("第一教室", to: change { $0.isExclusive = true })

    let booked = try await scene.database.read {
      try $0.value("SELECT count(*) FROM booking WHERE place_id = \(place)", as: Int.self)
    }
    #expect(booked == 1)
  }

  @Test func `a place where two sessions meet cannot become exclusive`() async throws {
    let place = try await office.addPlace(.room(isExclusive: false))
    let first = try await lesson("开班式", at: "2024-12-09 08:30", in: place)
    let second = try await lesson("座谈", at: "2024-12-09 09:00", in: place)

    await #expect(
      throws: Refusal.sessionsMeetAtPlace(
        "第一教室", SessionAtPlace(id: first, title: "开班式", start: "2024-12-09 08:30"),
        SessionAtPlace(id: second, title: "座谈", start: "2024-12-09 09:00"))
    ) {
      _ = try await office.changePlace("第一教室", to: change { $0.isExclusive = true })
    }
  }

  private func lesson(_ title: String, at start: Moment, in place: Int) async throws -> Int {
    try await scene.database.write { session in
      try session.value(
        """
        INSERT INTO session (kind, class_id, frame_days, form, title, planned, state, place_id)
        SELECT 'other', unit_id, days, '座谈', \(title), \(TimeSpan.from(start, minutes: 90)),
          'booked', \(place)
        FROM training_class
        WHERE unit_id = \(scene.classID)
        RETURNING id
        """)
    }
  }

  private func book(_ place: Int, for lesson: Int) async throws {
    try await scene.database.write { session in
      _ = try session.execute(
        """
        INSERT INTO booking (session_id, planned, state, place_id)
        SELECT id, planned, state, \(place) FROM session WHERE id = \(lesson)
        """)
    }
  }
}
