import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct FindFreeTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  private let time = TimeSpan.from("2024-12-10 10:00", minutes: 60)

  @Test func `who is free comes first, and the others say why they are not`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let ding = try await ground.addLecturer("丁", employer: "")
    let wu = try await ground.addLecturer("戊", employer: "苏州市委党校")
    let lecture = try await office.addSession(.lecture(by: ["丁"], trip: ground.trip))
    let idea = try await office.addSession(
      .lecture("另一讲", by: ["戊"], trip: ground.trip, isTentative: true))

    #expect(
      try await office.availability(of: .lecturers, at: time) == [
        Availability(
          id: wu, name: "戊，苏州市委党校", obstacles: [],
          ideas: ["日程 \(idea)“另一讲”（2024-12-10 08:30–11:00）"]),
        Availability(
          id: ding, name: "丁", obstacles: ["日程 \(lecture)“昆山招商实践”（2024-12-10 08:30–11:00）"],
          ideas: []),
      ])
  }

  @Test func `a place is free while it is open and nobody has it alone`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let hall = try await ground.addPlace("报告厅", isExclusive: true)
    let shut = try await ground.addPlace("展厅")
    let park = try await ground.addPlace("公园")
    try await ground.open(shut, on: [.monday], from: 540, to: 1020)
    let lecture = try await office.addSession(
      .lecture(by: [], trip: ground.trip, place: "报告厅"))

    #expect(
      try await office.availability(of: .places(kind: "现场教学点"), at: time) == [
        Availability(id: park, name: "公园", obstacles: [], ideas: []),
        Availability(id: shut, name: "展厅", obstacles: ["2024-12-10 周二不在开放时间"], ideas: []),
        Availability(
          id: hall, name: "报告厅",
          obstacles: ["日程 \(lecture)“昆山招商实践”（2024-12-10 08:30–11:00）"], ideas: []),
      ])
    #expect(try await office.availability(of: .places(kind: "酒店"), at: time).isEmpty)
  }

  @Test func `the coaches of a trip are looked at while it is away`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let bus = try await ground.addBus("1号车", to: ground.trip)

    let then = try await office.availability(of: .buses, at: time)
    let before = try await office.availability(
      of: .buses, at: .from("2024-12-01 10:00", minutes: 60))

    #expect(
      then == [
        Availability(
          id: bus, name: "1号车（异地教学 \(ground.trip)，45 座）", obstacles: [], ideas: [])
      ])
    #expect(before.isEmpty)
  }

  @Test func `a unit is busy with what it, its class or its groups do`() async throws {
    let ground = try await TimetableGround.laid(with: office)
    let lecture = try await office.addSession(.lecture(by: [], trip: ground.trip))
    let name = "第81期县处级干部进修班"
    let obstacle = "日程 \(lecture)“昆山招商实践”（2024-12-10 08:30–11:00）"

    #expect(
      try await office.availability(of: .units("81"), at: time) == [
        Availability(id: ground.branches[1], name: "\(name)二支部", obstacles: [], ideas: []),
        Availability(id: ground.classID, name: name, obstacles: [obstacle], ideas: []),
        Availability(
          id: ground.branches[0], name: "\(name)一支部", obstacles: [obstacle], ideas: []),
      ])
  }
}
