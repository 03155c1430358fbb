import Testing
import Training

@Suite struct AttendanceTests {
  private let trip: DaySpan
  private let (first, third, fourth, last): (Day, Day, Day, Day)

  init() throws {
    first = try #require(Day(iso: "2024-12-08"))
    third = first.advanced(by: 2)
    fourth = first.advanced(by: 3)
    last = first.advanced(by: 5)
    trip = try DaySpan(from: first, through: last)
  }

  @Test func `who joins late and returns early has both words`() throws {
    let both = try Attendance.going.joining(on: third, in: trip).returning(on: fourth, in: trip)

    #expect(both == Attendance(isAbsent: false, joins: third, returns: fourth, reason: nil))
    #expect(both.word == "中途加入、提前返回")
  }

  @Test func `who joins and returns on one day is there that day`() throws {
    let oneDay = try Attendance.going.returning(on: third, in: trip).joining(on: third, in: trip)

    #expect(oneDay == Attendance(isAbsent: false, joins: third, returns: third, reason: nil))
  }

  @Test func `staying behind forgets the days and has a reason`() throws {
    let absent = Attendance.absent(because: "病假")

    #expect(absent == Attendance(isAbsent: true, joins: nil, returns: nil, reason: "病假"))
    #expect(absent.word == "请假不参加")
  }

  @Test func `the reason for staying behind is none for joining late`() throws {
    let joining = try Attendance.absent(because: "病假").joining(on: third, in: trip)

    #expect(joining == Attendance(isAbsent: false, joins: third, returns: nil, reason: nil))
    #expect(joining.word == "中途加入")
  }

  @Test(arguments: [-1, 0, 6])
  func `nobody joins late on the first day or outside the trip`(offset: Int) {
    let day = first.advanced(by: offset)

    #expect(throws: Refusal.joiningOutsideTrip(day, trip)) {
      try Attendance.going.joining(on: day, in: trip)
    }
  }

  @Test(arguments: [-1, 5, 6])
  func `nobody returns early on the last day or outside the trip`(offset: Int) {
    let day = first.advanced(by: offset)

    #expect(throws: Refusal.returningOutsideTrip(day, trip)) {
      try Attendance.going.returning(on: day, in: trip)
    }
  }

  @Test func `nobody returns before joining`() throws {
    let joining = try Attendance.going.joining(on: fourth, in: trip)
    let returning = try Attendance.going.returning(on: third, in: trip)

    #expect(throws: Refusal.joiningAfterReturning(joins: fourth, returns: third)) {
      try joining.returning(on: third, in: trip)
    }
    #expect(throws: Refusal.joiningAfterReturning(joins: fourth, returns: third)) {
      try returning.joining(on: fourth, in: trip)
    }
  }

  @Test func `who goes all the time is 随队 and who leaves ahead is 提前返回`() throws {
    let leaving = try Attendance.going.returning(on: third, because: "单位有会", in: trip)

    #expect(Attendance.going.word == "随队")
    #expect(leaving.word == "提前返回")
    #expect(leaving.reason == "单位有会")
  }
}
