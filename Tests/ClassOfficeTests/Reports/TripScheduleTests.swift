import ClassOffice
import Documents
import Postgres
import TestSupport
import Testing
import Training

@Suite(.freshDatabase(.school)) struct TripScheduleTests {
  @Test func `the heading counts 66 on the books and 64 going, whoever leads apart`() async throws {
    let journey = try await KunshanJourney()

    let schedule = try await journey.office.tripSchedule(journey.trip)

    #expect(
      schedule.heading
        == TripSchedule.Heading(
          id: journey.trip, className: "第81期县处级干部进修班", units: ["一支部"],
          destinations: ["昆山市"], hosts: ["昆山市委党校"], days: KunshanJourney.days,
          theme: "这个冬天遇见太阳雨", leader: "甲",
          counts: HeadCounts(onBooks: 66, expected: 64, present: 64, going: 64), escorts: 1,
          state: .term(code: "draft", word: "草案")))
  }

  @Test func `who joins late or returns early is expected and goes; who left is on the books`()
    async throws
  {
    let scene = try await TripScene(firstBranch: 4)
    try await scene.database.insert(
      [InventedTrainee("退出", state: "withdrawn", in: scene.firstBranch.id, leftOn: "2024-12-01")],
      intoClass: scene.classID)
    let trip = try await scene.schedule()
    try await scene.office.changeTripMembers(
      of: trip,
      [
        TripMemberChange("赵学甲", .joins(on: "2024-12-10")),
        TripMemberChange("赵学乙", .returns(on: "2024-12-09")),
        TripMemberChange("赵学丙", .staysBehind),
      ])

    let schedule = try await scene.office.tripSchedule(trip)

    #expect(
      schedule.heading.counts == HeadCounts(onBooks: 5, expected: 3, present: 3, going: 3))
  }

  @Test func `sessions come by time with lecturers, and cancelled ones are left out`()
    async throws
  {
    let journey = try await KunshanJourney()
    try await journey.database.write { session in
      _ = try session.execute(
        """
        UPDATE session SET state = 'cancelled', state_before = 'booked'
        WHERE planned_days <@ daterange('2024-12-10', '2024-12-14')
        """)
    }

    let schedule = try await journey.office.tripSchedule(journey.trip)

    let booked = Cell.term(code: "booked", word: "已定")
    #expect(
      schedule.sessions == [
        ScheduledSession(
          id: 1, time: .from("2024-12-09 08:30", minutes: 150), form: "专题讲座",
          content: "昆山市县域发展实践", place: "昆山市委党校", teachers: ["顾延清"], state: booked),
        ScheduledSession(
          id: 2, time: .from("2024-12-09 14:30", minutes: 90), form: "现场教学",
          content: "元宇宙创新中心", place: "元宇宙创新中心", state: booked),
        ScheduledSession(
          id: 3, time: .from("2024-12-09 17:30", minutes: 45), form: "用餐", content: "晚餐",
          place: "昆山市委党校餐厅", state: booked),
      ])
  }

  @Test func `a trip of several classes is headed by all their units in full`() async throws {
    let scene = try await TripScene()
    _ = try await scene.office.addClass(.of(code: "82", name: "第82期县处级干部进修班"))
    let trip = try await scene.schedule(["82", "81/2", "81/1"])

    let heading = try await scene.office.tripSchedule(trip).heading

    #expect(heading.className == "第81期县处级干部进修班一支部、第81期县处级干部进修班二支部、第82期县处级干部进修班")
    #expect(heading.units == [])
  }

  @Test func `a trip that is not there is refused`() async throws {
    let office = try TestOffice.open()

    let refusal = await #expect(throws: Refusal.self) { try await office.tripSchedule(7) }

    #expect(refusal?.code == "trip-not-found")
  }
}
