import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct SetTravelTimeTests {
  let office: ClassOffice

  init() async throws {
    office = try TestOffice.open()
    for name in ["昆山南站", "昆山市委党校", "花都社区"] {
      _ = try await office.addPlace(PlaceContent(name: name, kind: "车站"))
    }
  }

  @Test func `minutes between two places are kept, and the latest counts`() async throws {
    let first = try await office.setTravelTime(
      from: "昆山南站", to: "党校", minutes: 25, source: .entered)
    let second = try await office.setTravelTime(
      from: "昆山南站", to: "党校", minutes: 31, source: .measured)
    _ = try await office.setTravelTime(from: "花都", to: "党校", minutes: 15, source: .entered)

    #expect(first == TravelTimeChange(before: nil, now: 25))
    #expect(second == TravelTimeChange(before: 25, now: 31))
    let ride = TravelTime(from: "昆山南站", to: "昆山市委党校", minutes: 31, source: .measured)
    #expect(
      try await office.travelTimes()
        == [ride, TravelTime(from: "花都社区", to: "昆山市委党校", minutes: 15, source: .entered)])
    #expect(try await office.travelTimes(at: "昆山南站") == [ride])
  }

  @Test(arguments: [0, -5, 1441]) func `minutes that are none are refused`(minutes: Int)
    async throws
  {
    await #expect(throws: Refusal.travelMinutesUnsound(minutes)) {
      _ = try await office.setTravelTime(
        from: "昆山南站", to: "党校", minutes: minutes, source: .entered)
    }
  }

  @Test func `there is no way from a place to itself`() async throws {
    await #expect(throws: Refusal.travelNowhere("昆山南站")) {
      _ = try await office.setTravelTime(
        from: "昆山南站", to: "ksnz", minutes: 5, source: .entered)
    }
  }

  @Test func `an unknown place is refused`() async throws {
    let places = NamedNoun(word: "地点", code: "place", listing: "banci place list")
    await #expect(throws: Refusal.notFound("没有", as: places)) {
      _ = try await office.setTravelTime(from: "没有", to: "党校", minutes: 5, source: .entered)
    }
    await #expect(throws: Refusal.notFound("没有", as: places)) {
      _ = try await office.travelTimes(at: "没有")
    }
  }
}
