import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ScheduleTripTests {
  let scene: TripScene

  init() async throws { scene = try await TripScene() }

  @Test func `a trip takes along everybody in its unit, its leader and its escorts`() async throws {
    let draft = TripDraft(
      units: ["81/1"], destinations: [TripDestination("昆山市", divisionCode: "320583")],
      days: TripScene.week, leader: "甲", escorts: ["陪", "甲"])

    let trip = try await scene.office.scheduleTrip(draft)

    #expect(trip == ScheduledTrip(id: trip.id, trainees: 4, staff: 2))
    let members = try await scene.office.tripMembers(of: trip.id)
    #expect(members.map(\.name) == ["甲", "陪", "赵学甲", "赵学乙", "赵学丙", "赵学丁"])
    #expect(members.map(\.part) == [.leader, .escort, .trainee, .trainee, .trainee, .trainee])
    #expect(members.allSatisfy { $0.attendance == .going })
    #expect(try await scene.journal(of: trip.id) == ["trip.add"])
  }

  @Test func `a class takes along all its trainees, a group only its own`() async throws {
    let group = try await scene.office.addGroup(named: "第一小组", to: "81/2")
    try await scene.database.insert(
      [InventedTrainee("丁一", in: group.id), InventedTrainee("丁二", in: scene.secondBranch.id)],
      intoClass: scene.classID)
    try await scene.database.insert([InventedTrainee("丁三")], intoClass: scene.classID)

    let ofGroup = try await scene.schedule(["81/2/1"], on: .days("2024-11-04", "2024-11-05"))
    let ofBranch = try await scene.schedule(["81/2"], on: .days("2024-11-11", "2024-11-12"))
    let ofClass = try await scene.schedule(["81"], on: .days("2024-11-18", "2024-11-19"))

    #expect(try await scene.office.tripMembers(of: ofGroup).map(\.name) == ["丁一"])
    #expect(try await scene.office.tripMembers(of: ofBranch).map(\.name) == ["丁一", "丁二"])
    #expect(try await scene.office.tripMembers(of: ofClass).count == 7)
  }

  @Test func `several groups make one trip`() async throws {
    let one = try await scene.office.addGroup(named: "第一小组", to: "81/2")
    let two = try await scene.office.addGroup(named: "第二小组", to: "81/2")
    try await scene.database.insert(
      [InventedTrainee("丁一", in: one.id), InventedTrainee("丁二", in: two.id)],
      intoClass: scene.classID)

    let trip = try await scene.schedule(["81/2/1", "81/2/2", "81/2/2"])

    #expect(try await scene.office.tripMembers(of: trip).map(\.name) == ["丁一", "丁二"])
  }

  @Test func `who was replaced or has left stays at home, who leaves during the trip returns then`()
    async throws
  {
    try await scene.database.insert(
      [
        InventedTrainee("戊一", state: "replaced", in: scene.secondBranch.id),
        InventedTrainee(
          "戊二", state: "withdrawn", in: scene.secondBranch.id, leftOn: "2024-12-08"),
        InventedTrainee(
          "戊三", state: "withdrawn", in: scene.secondBranch.id, leftOn: "2024-12-11"),
      ], intoClass: scene.classID)

    let trip = try await scene.schedule(["81/2"])

    let members = try await scene.office.tripMembers(of: trip)
    #expect(members.map(\.name) == ["戊三"])
    #expect(
      members.map(\.attendance)
        == [Attendance(isAbsent: false, joins: nil, returns: "2024-12-10", reason: nil)])
  }

  @Test(
    arguments: [
      ("2024-12-07", "2024-12-08"), ("2024-12-10", "2024-12-10"), ("2024-12-13", "2024-12-15"),
    ] as [(Day, Day)])
  func `a unit is never away twice on one day`(first: Day, last: Day) async throws {
    let trip = try await scene.schedule()

    await #expect(
      throws: Refusal.tripOverlaps(
        "第81期县处级干部进修班一支部", .days(first, last), with: "赴昆山市异地教学（编号 \(trip)，2024-12-08至2024-12-13）",
        of: "第81期县处级干部进修班一支部")
    ) {
      try await scene.schedule(to: "苏州市", on: .days(first, last))
    }
  }

  @Test func `a class is not away while its branch is, nor a group of the branch`() async throws {
    _ = try await scene.office.addGroup(named: "第一小组", to: "81/1")
    let trip = try await scene.schedule()

    for (path, name) in [("81", "第81期县处级干部进修班"), ("81/1/1", "第81期县处级干部进修班一支部第一小组")] {
      await #expect(
        throws: Refusal.tripOverlaps(
          name, TripScene.week, with: "赴昆山市异地教学（编号 \(trip)，2024-12-08至2024-12-13）",
          of: "第81期县处级干部进修班一支部")
      ) {
        try await scene.schedule([UnitPath(path)])
      }
    }
  }

  @Test func `two branches may be in two cities on the same days`() async throws {
    try await scene.schedule()
    try await scene.schedule(["81/2"], to: "苏州市")

    #expect(try await scene.office.trips().map(\.destinations) == [["昆山市"], ["苏州市"]])
  }

  @Test func `a trip lies within its class`() async throws {
    let days = DaySpan.days("2024-12-25", "2024-12-28")

    await #expect(
      throws: Refusal.tripOutsideTheClass(
        "第81期县处级干部进修班", .days("2024-10-14", "2024-12-27"), trip: days)
    ) {
      try await scene.schedule(on: days)
    }
  }

  @Test func `nobody is on two trips on one day, and the refusal names person and trip`()
    async throws
  {
    let trip = try await scene.schedule(leader: "甲")

    let refusal = await #expect(throws: Refusal.self) {
      try await scene.schedule(["81/2"], to: "苏州市", leader: "甲")
    }

    #expect(refusal?.code == "person-on-two-trips")
    #expect(
      refusal?.message
        == "甲同日已随队赴昆山市异地教学（编号 \(trip)，2024-12-08至2024-12-13），一人一天只能参加一次异地教学")
  }

  @Test func `two units of one trip share nobody`() async throws {
    await #expect(
      throws: Refusal.tripUnitsShareTrainees("第81期县处级干部进修班", "第81期县处级干部进修班一支部")
    ) {
      try await scene.schedule(["81/1", "81"])
    }
  }

  @Test func `a trip needs a unit and a destination`() async throws {
    await #expect(throws: Refusal.tripIsForNobody) { try await scene.schedule([]) }
    await #expect(throws: Refusal.tripGoesNowhere) {
      try await scene.office.scheduleTrip(
        TripDraft(units: ["81"], destinations: [], days: TripScene.week))
    }
  }

  @Test func `an unknown unit or leader is refused and nothing is written`() async throws {
    await #expect(throws: Refusal.notFound("三支部", as: .branchesAndGroups)) {
      try await scene.schedule(["81/三支部"])
    }
    await #expect(throws: Refusal.self) { try await scene.schedule(leader: "无此人") }

    #expect(try await scene.office.trips() == [])
  }

  @Test func `a destination is named once and its division code has six digits`() async throws {
    let twice = [TripDestination("昆山市"), TripDestination("昆山市")]
    await #expect(throws: SchemaRule.tripDestinationIsNamedOnce.refusal) {
      try await scene.office.scheduleTrip(
        TripDraft(units: ["81/1"], destinations: twice, days: TripScene.week))
    }
    let odd = [TripDestination("昆山市", divisionCode: "32058")]
    await #expect(throws: SchemaRule.tripDestinationCodeHasSixDigits.refusal) {
      try await scene.office.scheduleTrip(
        TripDraft(units: ["81/1"], destinations: odd, days: TripScene.week))
    }
  }

  @Test func `a member of staff who is a trainee of the unit cannot lead it`() async throws {
    try await scene.database.write { session in
      _ = try session.execute(
        """
        INSERT INTO staff (person_id, duty)
        SELECT person_id, '组织员' FROM trainee WHERE id = \(scene.trainees[0])
        """)
    }

    await #expect(throws: Refusal.staffGoesAsTrainee("赵学甲")) {
      try await scene.schedule(leader: "赵学甲")
    }
  }

  @Test func `the same request under one key makes one trip, however many ask at once`()
    async throws
  {
    let trips = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<32 { group.addTask { try await scene.schedule(key: "kunshan-2024") } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }

    #expect(trips.count == 1)
    #expect(try await scene.office.trips().count == 1)
  }

  @Test func `another request under the same key is refused`() async throws {
    try await scene.schedule(key: "kunshan-2024")

    await #expect(throws: Refusal.keyReused("kunshan-2024")) {
      try await scene.schedule(to: "苏州市", key: "kunshan-2024")
    }
  }

  @Test func `of 32 who send one branch away on the same days one wins and the others read why`()
    async throws
  {
    let outcomes = await withTaskGroup(of: Result<Int, any Error>.self) { group in
      for writer in 0..<32 {
        group.addTask {
          do { return .success(try await scene.schedule(to: "第\(writer)市")) } catch {
            return .failure(error)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }

    let winners = outcomes.compactMap { try? $0.get() }
    let trip = try #require(winners.first)
    let winner = try await scene.office.showTrip(trip).listing
    let expected = Refusal.tripOverlaps(
      "第81期县处级干部进修班一支部", TripScene.week,
      with: "赴\(winner.destinations[0])异地教学（编号 \(trip)，2024-12-08至2024-12-13）",
      of: "第81期县处级干部进修班一支部")
    let refusals = outcomes.compactMap { outcome -> Refusal? in
      if case .failure(let error) = outcome { error as? Refusal } else { nil }
    }
    #expect(winners.count == 1)
    #expect(refusals == Array(repeating: expected, count: 31))
  }
}
