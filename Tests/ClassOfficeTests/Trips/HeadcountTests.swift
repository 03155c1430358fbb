import ClassOffice
import Postgres
import TestSupport
import Testing
import Training

@Suite(.freshDatabase(.school)) struct HeadcountTests {
  @Test func `66 on the books, 64 go, one joins late, one returns early: four counts a day`()
    async throws
  {
    let scene = try await TripScene(firstBranch: 66)
    let trip = try await scene.schedule(leader: "甲")
    try await scene.office.changeTripMembers(
      of: trip,
      [
        TripMemberChange("赵学甲", .staysBehind), TripMemberChange("赵学乙", .staysBehind),
        TripMemberChange("钱学甲", .joins(on: "2024-12-10")),
        TripMemberChange("孙学甲", .returns(on: "2024-12-11")),
      ])

    let counts = try await scene.office.headcounts(ofTrip: trip)

    let going: [(Day, Int)] = [
      ("2024-12-08", 63), ("2024-12-09", 63), ("2024-12-10", 64), ("2024-12-11", 64),
      ("2024-12-12", 63), ("2024-12-13", 63),
    ]
    #expect(
      counts
        == going.map { day, count in
          Headcount(day: day, onBooks: 66, expected: count, reported: count, going: count, staff: 1)
        })
    #expect(try await scene.office.showTrip(trip).listing.going == 64)
  }

  @Test func `each of the four counts leaves out others`() async throws {
    let scene = try await TripScene(firstBranch: 3)
    let branch = scene.firstBranch.id
    try await scene.database.insert(
      [
        InventedTrainee("未到", state: "no_show", in: branch),
        InventedTrainee("被换", state: "replaced", in: branch),
        InventedTrainee("未报", state: "notified", in: branch),
        InventedTrainee("退出", state: "withdrawn", in: branch, leftOn: "2024-12-09"),
      ], intoClass: scene.classID)
    let trip = try await scene.schedule(on: .days("2024-12-08", "2024-12-09"))
    try await scene.database.insert([InventedTrainee("后来", in: branch)], intoClass: scene.classID)

    let counts = try await scene.office.headcounts(ofTrip: trip)

    // On the books: three, 未报, 退出 and 后来, who is not on the list. 退出 left on the second day.
    #expect(
      counts == [
        Headcount(day: "2024-12-08", onBooks: 6, expected: 6, reported: 5, going: 5, staff: 0),
        Headcount(day: "2024-12-09", onBooks: 6, expected: 5, reported: 4, going: 4, staff: 0),
      ])
  }

  @Test func `who changes branch during the trip is on the books where the day finds them`()
    async throws
  {
    let scene = try await TripScene(firstBranch: 2)
    let trip = try await scene.schedule(on: .days("2024-12-08", "2024-12-09"))
    try await scene.database.write { session in
      _ = try session.execute(
        """
        WITH ended AS (
          UPDATE placement SET until = '2024-12-09'
          WHERE trainee_id = \(scene.trainees[0])
          RETURNING trainee_id, class_id, class_days
        )
        INSERT INTO placement (trainee_id, class_id, class_days, since, lone_branch_id)
        SELECT trainee_id, class_id, class_days, '2024-12-09', \(scene.secondBranch.id) FROM ended
        """)
    }

    let counts = try await scene.office.headcounts(ofTrip: trip)

    #expect(counts.map(\.onBooks) == [2, 1])
    #expect(counts.map(\.going) == [2, 2])
  }
}
