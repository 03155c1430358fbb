import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ListTripsTests {
  let scene: TripScene

  init() async throws { scene = try await TripScene() }

  @Test func `a list shows who goes where and when`() async throws {
    let trip = try await scene.schedule(leader: "甲")

    let trips = try await scene.office.trips()

    let unit = TripUnit(id: scene.firstBranch.id, path: "81/1", name: "第81期县处级干部进修班一支部")
    #expect(
      trips == [
        TripListing(
          id: trip, units: [unit], destinations: ["昆山市"], days: TripScene.week, theme: nil,
          state: .draft, leader: "甲", going: 4)
      ])
  }

  @Test func `a filter shows trips of a unit and of those that share people with it`() async throws
  {
    _ = try await scene.office.addClass(.of(code: "82", name: "第82期县处级干部进修班"))
    _ = try await scene.office.addGroup(named: "第一小组", to: "81/1")
    let first = try await scene.schedule(["81/1"])
    let second = try await scene.schedule(["81/2"], to: "苏州市")
    let other = try await scene.schedule(["82"], to: "常熟市")

    for (path, shown) in [
      ("81", [first, second]), ("81/1", [first]), ("81/1/1", [first]), ("81/2", [second]),
      ("82", [other]),
    ] {
      let trips = try await scene.office.trips(TripFilter(unit: UnitPath(path)))
      #expect(trips.map(\.id) == shown)
    }
  }

  @Test func `a filter shows states and days`() async throws {
    let early = try await scene.schedule(on: .days("2024-11-04", "2024-11-05"))
    let late = try await scene.schedule()
    try await scene.office.submitTrip(late)

    let submitted = try await scene.office.trips(TripFilter(states: [.submitted, .approved]))
    let inNovember = try await scene.office.trips(
      TripFilter(days: .days("2024-11-05", "2024-11-30")))

    #expect(submitted.map(\.id) == [late])
    #expect(inNovember.map(\.id) == [early])
  }

  @Test func `a trip shows everything about itself`() async throws {
    let draft = TripDraft(
      units: ["81/1"], destinations: [TripDestination("昆山市", divisionCode: "320583")],
      hosts: ["昆山市委党校", "苏州工业园区"], days: .days("2024-12-08", "2024-12-08"), theme: "县域发展",
      statedDays: 1, leader: "甲", note: "自带水杯")
    let trip = try await scene.office.scheduleTrip(draft).id

    let shown = try await scene.office.showTrip(trip)

    #expect(shown.destinations == draft.destinations)
    #expect(shown.hosts == draft.hosts)
    #expect(shown.note == "自带水杯")
    #expect(shown.listing.theme == "县域发展")
    #expect(
      shown.headcounts == [
        Headcount(day: "2024-12-08", onBooks: 4, expected: 4, reported: 4, going: 4, staff: 1)
      ])
    #expect(
      shown.sessions
        == TripSessionCount(tentative: 0, booked: 0, held: 0, skipped: 0, cancelled: 0))
    #expect(shown.steps.map(\.to) == [.draft])
  }
}
