import ClassOffice
import Documents
import Postgres
import TestSupport
import Testing
import Training

@Suite(.freshDatabase(.school)) struct UseReportTests {
  static let term = DaySpan.days("2024-09-01", "2025-01-31")
  static let classes = ["第81期县处级干部进修班"]

  @Test func `lecturers are counted by what is booked or was held`() async throws {
    let journey = try await KunshanJourney()
    try await journey.database.write { session in
      _ = try session.execute(
        """
        UPDATE session SET state = 'held', state_before = 'booked',
          actual = tstzrange('2024-12-09 08:30+08', '2024-12-09 11:30+08')
        WHERE title = '昆山市县域发展实践'
        """)
      _ = try session.execute(
        """
        UPDATE session SET state = 'skipped', state_before = 'booked'
        WHERE title = '昆山招商实践'
        """)
    }

    let report = try await journey.office.lecturerUse(on: Self.term)

    #expect(
      report
        == LecturerUse(
          days: Self.term,
          rows: [
            .init(
              id: 3, name: "沈砚秋", title: "副教授", employer: "苏州市委党校", kind: "外请",
              use: Use(
                times: 1, minutes: 150, tenthsOfHours: 40, classes: Self.classes,
                lastDay: "2024-12-11")),
            .init(
              id: 1, name: "顾延清", title: "教授", employer: "昆山市委党校", kind: "外请",
              use: Use(
                times: 1, minutes: 180, tenthsOfHours: 40, classes: Self.classes,
                lastDay: "2024-12-09")),
          ]))
  }

  @Test func `who only chairs does not teach`() async throws {
    let journey = try await KunshanJourney()
    try await journey.database.write { session in
      _ = try session.execute(
        "UPDATE lecture_lecturer SET part = '主持' WHERE session_id IN (1, 4)")
    }

    let report = try await journey.office.lecturerUse(on: Self.term)

    #expect(report.rows.map(\.name) == ["沈砚秋"])
  }

  @Test(
    arguments: [
      ("2024-12-09", "2024-12-09", ["顾延清"]), ("2024-12-10", "2024-12-11", ["沈砚秋", "陆望川"]),
      ("2024-12-01", "2024-12-08", []),
    ] as [(Day, Day, [String])])
  func `only what begins on the days counts`(first: Day, last: Day, names: [String]) async throws {
    let journey = try await KunshanJourney()

    let report = try await journey.office.lecturerUse(on: .days(first, last))

    #expect(report.rows.map(\.name) == names)
  }

  @Test func `places are counted with the name of their division where a trip goes there`()
    async throws
  {
    let journey = try await KunshanJourney()
    let days = DaySpan.days("2024-12-09", "2024-12-12")

    let all = try await journey.office.placeUse(on: days)
    let sites = try await journey.office.placeUse(on: .days("2024-12-12", "2024-12-12"))

    #expect(
      all.rows.map { "\($0.name) \($0.use.times)" } == [
        "昆山市委党校 3", "元宇宙创新中心 1", "沙家浜党性教育基地 1", "花都社区 1", "苏州清越光电科技股份有限公司 1",
        "通力电梯有限公司 1", "陆家镇邹家角社区“党那里”党群服务点 1",
      ])
    #expect(
      all.rows.first
        == .init(
          id: 1, name: "昆山市委党校", kind: "教室", division: "昆山市",
          use: Use(
            times: 3, minutes: 450, tenthsOfHours: 120, classes: Self.classes,
            lastDay: "2024-12-11")))
    #expect(
      sites.rows == [
        .init(
          id: 8, name: "沙家浜党性教育基地", kind: "现场教学点", division: "320581",
          use: Use(times: 1, minutes: 120, classes: Self.classes, lastDay: "2024-12-12"))
      ])
  }

  @Test func `places can be narrowed to a kind`() async throws {
    let journey = try await KunshanJourney()

    let report = try await journey.office.placeUse(on: Self.term, kind: "教室")

    #expect(report.rows.map(\.name) == ["昆山市委党校"])
  }
}
