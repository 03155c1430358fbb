import Testing
import Training

@Suite struct TripLengthTests {
  @Test func `the Kunshan trip is six days, teaches on five and is told as five`() throws {
    let sunday = try #require(Day(iso: "2024-12-08"))
    let days = try DaySpan(from: sunday, through: sunday.advanced(by: 5))
    let travel = [
      TripLength.Occasion(on: sunday, form: "乘车"), .init(on: sunday, form: "报到"),
      .init(on: sunday, form: "用餐"), .init(on: sunday, form: "会议"),
    ]
    let teaching = (1...5).flatMap { offset in
      [
        TripLength.Occasion(on: sunday.advanced(by: offset), form: "专题讲座"),
        .init(on: sunday.advanced(by: offset), form: "现场教学"),
      ]
    }

    let length = TripLength(days: days, occasions: travel + teaching, statedDays: 5)

    #expect(length.calendarDays == 6)
    #expect(length.teachingDays == 5)
    #expect(length.statedDays == 5)
  }

  @Test(arguments: ["专题讲座", "现场教学", "座谈", "体验", "仪式", "观演", "车览", "研讨", "论坛", "自学"])
  func `a form of teaching makes a teaching day`(form: String) throws {
    let day = try #require(Day(iso: "2024-12-09"))

    let length = TripLength(
      days: DaySpan(day), occasions: [.init(on: day, form: form)], statedDays: nil)

    #expect(length.teachingDays == 1)
  }

  @Test func `what lies outside the trip's days is not counted`() throws {
    let day = try #require(Day(iso: "2024-12-09"))

    let length = TripLength(
      days: DaySpan(day), occasions: [.init(on: day.advanced(by: 1), form: "研讨")], statedDays: nil)

    #expect(length.teachingDays == 0)
  }
}
