import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct TripMemberTests {
  let scene: TripScene
  let trip: Int

  init() async throws {
    scene = try await TripScene()
    trip = try await scene.schedule(leader: "甲")
  }

  private var found: FoundTrip {
    FoundTrip(id: trip, state: .draft, days: TripScene.week, destinations: "昆山市")
  }

  private func change(_ changes: TripMemberChange...) async throws {
    try await scene.office.changeTripMembers(of: trip, changes)
  }

  private func attendance(of name: String) async throws -> Attendance? {
    try await scene.office.tripMembers(of: trip).first { $0.name == name }?.attendance
  }

  @Test func `who stays behind has 请假 as reason unless another is given`() async throws {
    try await change(
      TripMemberChange("赵学甲", .staysBehind),
      TripMemberChange("赵学乙", .staysBehind, because: "单位有任务"))

    #expect(try await attendance(of: "赵学甲") == .absent(because: "请假"))
    #expect(try await attendance(of: "赵学乙") == .absent(because: "单位有任务"))
    #expect(try await scene.office.showTrip(trip).listing.going == 2)
    #expect(try await scene.journal(of: trip) == ["trip.add", "trip.members"])
  }

  @Test func `the journal keeps numbers of persons and no name and no reason`() async throws {
    try await change(TripMemberChange("赵学甲", .staysBehind, because: "病假"))

    let records = try await scene.database.read { session in
      try session.values(
        "SELECT record FROM journal_entry WHERE subject_kind = 'trip'", as: String.self)
    }
    #expect(records.allSatisfy { !$0.contains("赵学甲") && !$0.contains("病假") })
    #expect(records.contains { $0.contains("stays_behind") })
  }

  @Test func `one person may join late and return early`() async throws {
    try await change(
      TripMemberChange("赵学甲", .joins(on: "2024-12-09")),
      TripMemberChange("赵学甲", .returns(on: "2024-12-11")),
      TripMemberChange("赵学乙", .staysBehind))
    try await change(TripMemberChange("赵学乙", .joins(on: "2024-12-10")))
    let both = try await attendance(of: "赵学甲")
    let late = try await attendance(of: "赵学乙")
    try await change(TripMemberChange("赵学甲", .goes))

    #expect(
      both == Attendance(isAbsent: false, joins: "2024-12-09", returns: "2024-12-11", reason: nil))
    #expect(late == Attendance(isAbsent: false, joins: "2024-12-10", returns: nil, reason: nil))
    #expect(try await attendance(of: "赵学甲") == .going)
  }

  @Test func `a day that does not fit the trip is refused and nothing is written`() async throws {
    await #expect(throws: Refusal.joiningOutsideTrip("2024-12-08", TripScene.week)) {
      try await change(
        TripMemberChange("赵学乙", .staysBehind),
        TripMemberChange("赵学甲", .joins(on: "2024-12-08")))
    }

    #expect(try await attendance(of: "赵学乙") == .going)
  }

  @Test func `contradicting changes to one person are refused`() async throws {
    await #expect(throws: Refusal.memberChangedTwice("赵学甲")) {
      try await change(
        TripMemberChange("赵学甲", .staysBehind), TripMemberChange("赵学甲", .goes))
    }
  }

  @Test func `namesakes are told apart by 单位 and number, and the number means one`() async throws {
    let namesakes = try await scene.database.insert(
      [
        InventedTrainee("赵同名", employer: "甲县教育局", in: scene.firstBranch.id),
        InventedTrainee("赵同名", employer: "乙县民政局", in: scene.firstBranch.id),
      ], intoClass: scene.classID)
    try await scene.office.refreshTripMembers(of: trip)

    let refusal = await #expect(throws: Refusal.self) {
      try await change(TripMemberChange("赵同名", .staysBehind))
    }
    try await change(TripMemberChange("\(namesakes[1])", .staysBehind))

    #expect(refusal?.code == "trip-member-ambiguous")
    #expect(
      refusal?.message
        == "“赵同名”可能指多个随行人员：赵同名（乙县民政局，编号 \(namesakes[1])）、赵同名（甲县教育局，编号 \(namesakes[0])）")
    let members = try await scene.office.tripMembers(of: trip)
    #expect(members.filter { $0.attendance.isAbsent }.map(\.traineeID) == [namesakes[1]])
  }

  @Test(arguments: ["无此人", "9999"])
  func `whoever is not on the list is not found`(typed: String) async throws {
    await #expect(throws: Refusal.notFound(typed, as: .members(of: trip))) {
      try await change(TripMemberChange(typed, .staysBehind))
    }
  }

  @Test func `a trainee of the class and an escort can be added, with a day`() async throws {
    try await scene.database.insert(
      [InventedTrainee("丁一", in: scene.secondBranch.id)], intoClass: scene.classID)

    try await change(
      TripMemberChange("丁一", .addsTrainee), TripMemberChange("陪", .addsEscort),
      TripMemberChange("陪", .returns(on: "2024-12-10")))

    let members = try await scene.office.tripMembers(of: trip)
    #expect(members.filter { $0.part == .escort }.map(\.name) == ["陪"])
    #expect(members.filter { $0.part == .trainee }.contains { $0.name == "丁一" })
    #expect(try await attendance(of: "陪")?.returns == "2024-12-10")
  }

  @Test func `nobody is added twice`() async throws {
    await #expect(throws: Refusal.notFound("赵学甲", as: .candidates(for: trip))) {
      try await change(TripMemberChange("赵学甲", .addsTrainee))
    }
    await #expect(throws: Refusal.memberAlreadyThere(found)) {
      try await change(TripMemberChange("甲", .addsEscort))
    }
  }

  @Test func `staff can be left out, trainees cannot`() async throws {
    try await change(TripMemberChange("甲", .leavesOut))

    #expect(try await scene.office.showTrip(trip).listing.leader == nil)
    await #expect(throws: Refusal.traineeCannotBeLeftOut) {
      try await change(TripMemberChange("赵学甲", .leavesOut))
    }
  }

  @Test func `who stays behind may go on another trip, and cannot come back to both`() async throws
  {
    try await change(TripMemberChange("甲", .staysBehind))
    let other = try await scene.schedule(["81/2"], to: "苏州市", leader: "甲")

    let refusal = await #expect(throws: Refusal.self) {
      try await change(TripMemberChange("甲", .goes))
    }

    #expect(refusal?.code == "person-on-two-trips")
    #expect(refusal?.message.contains("赴苏州市异地教学（编号 \(other)，") == true)
  }

  @Test func `the list of a trip that is over does not change`() async throws {
    try await scene.office.cancelTrip(trip, because: "改期")

    let over = FoundTrip(
      id: trip, state: .cancelled, days: TripScene.week, destinations: "昆山市")
    await #expect(throws: Refusal.tripIsOver(over)) {
      try await change(TripMemberChange("赵学甲", .staysBehind))
    }
    await #expect(throws: Refusal.tripIsOver(over)) {
      try await scene.office.refreshTripMembers(of: trip)
    }
  }

  @Test func `who came to the unit later is shown as missing and can be filled in`() async throws {
    let late = try await scene.database.insert(
      [InventedTrainee("丁一", employer: "某局", in: scene.firstBranch.id)], intoClass: scene.classID)

    let gaps = try await scene.office.tripMemberGaps(of: trip)
    let first = try await scene.office.refreshTripMembers(of: trip)
    let second = try await scene.office.refreshTripMembers(of: trip)

    #expect(
      gaps == [TripMemberGap(traineeID: late[0], name: "丁一", employer: "某局", kind: .isMissing)])
    #expect(first == RefreshedMembers(added: 1, left: 0))
    #expect(second == RefreshedMembers(added: 0, left: 0))
    #expect(try await scene.office.tripMemberGaps(of: trip) == [])
  }

  @Test func `who has left the class since goes no longer than that`() async throws {
    try await scene.database.write { session in
      _ = try session.execute(
        """
        UPDATE trainee SET state_before = state, state = 'withdrawn',
          left_on = CASE id WHEN \(scene.trainees[0]) THEN '2024-12-01'::date
            ELSE '2024-12-11'::date END
        WHERE id = ANY (\(Array(scene.trainees.prefix(2))))
        """)
    }

    let gaps = try await scene.office.tripMemberGaps(of: trip)
    let refreshed = try await scene.office.refreshTripMembers(of: trip)

    #expect(gaps.map(\.kind) == [.hasLeft(nil), .hasLeft("2024-12-11")])
    #expect(refreshed == RefreshedMembers(added: 0, left: 2))
    #expect(try await attendance(of: "赵学甲") == .absent(because: "已离班"))
    #expect(
      try await attendance(of: "赵学乙")
        == Attendance(isAbsent: false, joins: nil, returns: "2024-12-10", reason: "已离班"))
    #expect(try await scene.office.tripMemberGaps(of: trip) == [])
  }

  @Test func `a refresh does not take along who is on another trip`() async throws {
    let other = try await scene.schedule(["81/2"], to: "苏州市")
    let late = try await scene.database.insert(
      [InventedTrainee("丁一", employer: "某局", in: scene.firstBranch.id)], intoClass: scene.classID)
    try await scene.office.changeTripMembers(
      of: other, [TripMemberChange("\(late[0])", .addsTrainee)])

    await #expect(
      throws: Refusal.personOnTwoTrips(
        ["丁一（某局）"],
        with: FoundTrip(id: other, state: .draft, days: TripScene.week, destinations: "苏州市"))
    ) {
      try await scene.office.refreshTripMembers(of: trip)
    }
  }
}
