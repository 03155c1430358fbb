import ClassOffice
import TestSupport
import Testing
import Training

/// The commands of sessions, lectures, visits and checks as a script runs them.
@Suite(.freshDatabase(.school)) struct SessionCommandTests {
  let folder: TemporaryFolder
  let ground: TimetableGround
  let banci: BanciProcess

  init() async throws {
    folder = try TemporaryFolder()
    ground = try await TimetableGround.laid(with: TestOffice.open())
    try await ground.addLecturer("丁")
    try await ground.addPlace("昆山市委党校", isExclusive: true)
    try await ground.addPlace("元宇宙创新中心")
    banci = BanciProcess(
      home: folder.path(of: "home"),
      environment: [
        "BANCI_DATABASE": try TestDatabase.current.connection, "BANCI_SCHOOL": "test",
        "BANCI_ACTOR": "甲", "BANCI_NOW": "2024-12-10 12:00",
      ])
  }

  @Test func `the journey's lecture and visit are put on the timetable and listed`() async throws {
    let lecture = try await addLecture()
    let visit = try await banci.run(
      "visit", "add", "--trip", "1", "--place", "元宇宙创新中心", "--at", "2024-12-09 14:30",
      "--minutes", "90", "--headline")
    let list = try await banci.run("session", "list", "--trip", "1", "--format", "csv")

    #expect(
      lecture
        == .init(
          status: 0,
          output: "已安排：昆山市县域发展实践，2024-12-09 08:30–11:00，昆山市委党校（编号 1）\n", errors: ""))
    #expect(
      visit
        == .init(
          status: 0, output: "已安排：元宇宙创新中心，2024-12-09 14:30–16:00，元宇宙创新中心（编号 2）\n",
          errors: ""))
    #expect(
      list.output == """
        \u{FEFF}编号,日期,星期,开始,结束,形式,内容,地点,主讲人,参加,状态,联系,导语,异地教学,班次\r
        1,2024-12-09,周一,08:30,11:00,专题讲座,昆山市县域发展实践,昆山市委党校,丁,81/1,已定,待联系,否,1,\r
        2,2024-12-09,周一,14:30,16:00,现场教学,元宇宙创新中心,元宇宙创新中心,,81/1,已定,待联系,是,1,\r

        """)
  }

  @Test func `a second booking is refused with status 2 and the first by name`() async throws {
    _ = try await addLecture()

    let outcome = try await banci.run(
      "lecture", "add", "--class", "81", "--unit", "81/2", "--topic", "另一讲", "--lecturer", "丁",
      "--at", "2024-12-09 10:00", "--minutes", "60")

    #expect(
      outcome
        == .init(
          status: 2, output: "",
          errors: """
            拒绝[double-booked]：时间冲突：主讲人 丁 在 2024-12-09 08:30–11:00 已安排\
            “昆山市县域发展实践”（日程编号 1，赴昆山市异地教学（编号 1））
            修复：请改时间、换人或换地点；若只是初步设想，加 --tentative 列为待定

            """))
  }

  @Test func `a day of the trip can be counted, in adding and in changing`() async throws {
    let added = try await banci.run(
      "session", "add", "--trip", "1", "--form", "用餐", "--title", "午餐", "--at", "第2天 11:30",
      "--minutes", "45")
    let changed = try await banci.run("session", "change", "1", "--at", "第3天 11:45")

    #expect(added.output == "已安排：午餐，2024-12-09 11:30–12:15（编号 1）\n")
    #expect(changed.output == "已修改：午餐，2024-12-10 11:45–12:30（编号 1）\n")
  }

  @Test func `a check with an error ends with status 2 and tells programs its code`() async throws {
    let place = try await ground.addPlace("展厅")
    try await ground.open(place, on: [.monday], from: 540, to: 1020)
    _ = try await banci.run(
      "visit", "add", "--trip", "1", "--place", "展厅", "--at", "2024-12-10 09:00", "--minutes",
      "60", "--contact", "已确认")

    let outcome = try await banci.run("trip", "check", "1", "--format", "json")

    #expect(
      outcome
        == .init(
          status: 2,
          output: """
            {
              "findings": [
                {
                  "severity": "error",
                  "code": "outside-opening-hours",
                  "day": "2024-12-10",
                  "sessions": [
                    1
                  ],
                  "message": "日程 1“展厅”（2024-12-10 09:00–10:00）在 展厅 的开放时间之外：当天不开放",
                  "repair": "请改到开放时间内，或换地点"
                }
              ]
            }

            """, errors: "检查完毕：错误 1 条，警告 0 条，提示 0 条\n"))
  }

  @Test func `a timetable without a flaw passes the check`() async throws {
    _ = try await addLecture()

    let outcome = try await banci.run("timetable", "check", "81")

    #expect(outcome.status == 0)
    #expect(outcome.errors == "检查完毕，没有发现问题\n")
  }

  @Test func `all of a trip is done only after it was shown`() async throws {
    _ = try await addLecture()
    _ = try await banci.run(
      "session", "add", "--trip", "1", "--form", "用餐", "--title", "午餐", "--at",
      "2024-12-09 11:30", "--minutes", "45")

    let shown = try await banci.run("session", "done", "--trip", "1", "--all")
    let written = try await banci.run("session", "done", "--trip", "1", "--all", "--apply")

    let preview = """
      记为完成：昆山市县域发展实践，2024-12-09 08:30–11:00（编号 1）
      记为完成：午餐，2024-12-09 11:30–12:15（编号 2）

      """
    #expect(shown == .init(status: 0, output: preview, errors: "未写入（加 --apply 写入）\n"))
    #expect(written == .init(status: 0, output: preview + "已记为完成：2 项日程\n", errors: ""))
  }

  @Test func `who is free is told with why the others are not`() async throws {
    _ = try await addLecture()

    let outcome = try await banci.run(
      "free", "lecturer", "--at", "2024-12-09 10:00", "--minutes", "30", "--format", "json")

    #expect(
      outcome.output == """
        {
          "lecturers": [
            {
              "id": 1,
              "name": "丁，昆山市委党校",
              "free": false,
              "obstacles": "日程 1“昆山市县域发展实践”（2024-12-09 08:30–11:00）",
              "tentative": ""
            }
          ]
        }

        """)
  }

  @Test(arguments: [
    ["--at", "2024-12-09"], ["--minutes", "0"], ["--hours", "1/2"], ["--contact", "好"],
  ])
  func `a value that is none is a usage error in Chinese`(words: [String]) async throws {
    let outcome = try await banci.run(
      ["lecture", "change", "1"] + words)

    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("用法错误：\(words[0])"))
  }

  private func addLecture() async throws -> BanciProcess.Outcome {
    try await banci.run(
      "lecture", "add", "--trip", "1", "--topic", "昆山市县域发展实践", "--lecturer", "丁", "--place",
      "昆山市委党校", "--at", "2024-12-09 08:30", "--minutes", "150", "--hours", "4")
  }
}
