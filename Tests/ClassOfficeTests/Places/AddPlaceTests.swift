import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct AddPlaceTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  @Test func `all that is known of a place is kept`() async throws {
    _ = try await office.addOrganisation(
      OrganisationDraft(name: "常熟市委党校", kind: "党校", aliases: ["常熟党校"]))
    let id = try await office.addPlace(.base(organisation: "常熟党校"))

    let place = try await office.showPlace("\(id)")

    #expect(place == Place(id: id, content: try .base(organisation: "常熟市委党校")))
  }

  @Test func `a place of which only name and kind are known is always open`() async throws {
    let id = try await office.addPlace(.room())

    let place = try await office.showPlace("第一教室")

    #expect(place == Place(id: id, content: try .room()))
    #expect(place.content.hours == nil)
  }

  @Test(arguments: ["沙家浜党性教育基地", "沙家浜", "芦荡火种", "shajiabang", "sjb", "党性教育"])
  func `a place is found by its names, their pinyin and a part of them`(typed: String) async throws
  {
    let id = try await office.addPlace(.base())

    #expect(try await office.showPlace(typed).id == id)
  }

  @Test func `one alias may stand for several places, and then none is guessed`() async throws {
    for name in ["花都社区", "邹家角社区"] {
      _ = try await office.addPlace(
        PlaceContent(name: name, aliases: ["党群服务中心"], kind: "现场教学点"))
    }

    let places = NamedNoun(word: "地点", code: "place", listing: "banci place list")
    await #expect(
      throws: Refusal.ambiguous("党群服务中心", as: places, among: ["花都社区", "邹家角社区"])
    ) {
      _ = try await office.showPlace("党群服务中心")
    }
    await #expect(throws: Refusal.notFound("999", as: places)) {
      _ = try await office.showPlace("999")
    }
  }

  @Test func `two places never share an official name`() async throws {
    _ = try await office.addPlace(.room())

    await #expect(throws: Refusal.placeNameTaken("第一教室")) {
      _ = try await office.addPlace(.room())
    }
  }

  @Test func `a place of an unknown organisation is refused`() async throws {
    let organisations = NamedNoun(
      word: "单位", code: "organisation", listing: "banci organisation list")

    await #expect(throws: Refusal.notFound("没有的单位", as: organisations)) {
      _ = try await office.addPlace(.base(organisation: "没有的单位"))
    }
  }

  @Test func `the same request under one key adds one place`() async throws {
    let first = try await office.addPlace(.base(), key: "base")
    let second = try await office.addPlace(.base(), key: "base")

    #expect(first == second)
    #expect(try await office.places().map(\.id) == [first])
  }

  @Test func `names and kinds that are none are refused`() {
    #expect(throws: Refusal.placeNameUnsound("")) { try PlaceContent(name: " 　", kind: "教室") }
    #expect(throws: Refusal.placeNameUnsound(String(repeating: "长", count: 101))) {
      try PlaceContent(name: String(repeating: "长", count: 101), kind: "教室")
    }
    #expect(throws: Refusal.placeKindUnsound("")) { try PlaceContent(name: "甲", kind: " ") }
    #expect(throws: Refusal.aliasUnsound("甲、乙")) {
      try PlaceContent(name: "甲", aliases: ["甲、乙"], kind: "教室")
    }
    #expect(throws: Refusal.dayTwice("2024-12-13")) {
      try PlaceContent(
        name: "甲", kind: "教室",
        exceptions: [
          OpeningException("2024-12-13", nil), OpeningException("2024-12-13", .wholeDay),
        ])
    }
  }

  @Test func `places are listed by kind and by division`() async throws {
    let base = try await office.addPlace(.base())
    let kunshan = try await office.addPlace(
      PlaceContent(name: "昆山南站", kind: "车站", divisionCode: DivisionCode("320583")))
    let room = try await office.addPlace(.room())

    func found(_ kind: String?, _ division: String?) async throws -> [Int] {
      let filter = PlaceFilter(kind: kind, division: try division.map { try DivisionCode($0) })
      return try await office.places(filter).map(\.id)
    }
    #expect(try await found(nil, nil) == [base, kunshan, room])
    #expect(try await found("教室", nil) == [room])
    #expect(try await found(nil, "320500") == [base, kunshan])
    #expect(try await found(nil, "320583") == [kunshan])
    #expect(try await found("车站", "340000") == [])
  }
}
