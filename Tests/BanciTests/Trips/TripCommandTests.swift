import ClassOffice
import TestSupport
import Testing

/// The commands of trips as a script runs them.
@Suite(.freshDatabase(.school)) struct TripCommandTests {
  let folder: TemporaryFolder
  let scene: TripScene
  let banci: BanciProcess

  init() async throws {
    folder = try TemporaryFolder()
    scene = try await TripScene(firstBranch: 3)
    banci = BanciProcess(
      home: folder.path(of: "home"),
      environment: [
        "BANCI_DATABASE": try TestDatabase.current.connection, "BANCI_SCHOOL": "test",
        "BANCI_ACTOR": "甲", "BANCI_NOW": "2024-12-01 09:00",
      ])
  }

  private func addTrip() async throws -> BanciProcess.Outcome {
    try await banci.run(
      "trip", "add", "81/1", "--to", "昆山市", "--from", "2024-12-08", "--through", "2024-12-13",
      "--leader", "甲", "--key", "kunshan-2024")
  }

  @Test func `the journey's trip is added once, however often the command is run`() async throws {
    let first = try await addTrip()
    let second = try await addTrip()

    #expect(
      first
        == .init(
          status: 0,
          output: """
            已安排：赴昆山市异地教学，2024-12-08至2024-12-13（编号 1）
            随行名单：学员 3 人，带队和工作人员 1 人

            """, errors: ""))
    #expect(second == first)
  }

  @Test func `people named one by one stay behind without --apply and are shown`() async throws {
    _ = try await addTrip()

    let outcome = try await banci.run(
      "trip", "members", "1", "--stay-behind", "赵学甲", "--stay-behind", "赵学乙", "--format", "csv")

    #expect(
      outcome
        == .init(
          status: 0,
          output: """
            \u{FEFF}学员编号,姓名,性别,单位,职务,支部,小组,身份,随队情况,加入日,返回日,原因\r
            \(scene.trainees[0]),赵学甲,男,某县教育局,,一支部,,学员,请假不参加,,,请假\r
            \(scene.trainees[1]),赵学乙,女,某县教育局,,一支部,,学员,请假不参加,,,请假\r

            """, errors: "已更改 2 人\n"))
  }

  @Test func `a day of the trip can be counted`() async throws {
    _ = try await addTrip()

    _ = try await banci.run("trip", "members", "1", "--joins", "赵学甲=第3天", "--reason", "单位有会")
    let outcome = try await banci.run("trip", "members", "1", "--format", "json")

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"attendance\": \"中途加入\""))
    #expect(outcome.output.contains("\"joins_on\": \"2024-12-10\""))
    #expect(outcome.output.contains("\"reason\": \"单位有会\""))
  }

  @Test func `filling in by a rule shows first and writes with --apply`() async throws {
    _ = try await addTrip()
    try await scene.database.insert(
      [
        InventedTrainee("丁一", employer: "某局", in: scene.firstBranch.id),
        InventedTrainee("丁二", employer: "某局", in: scene.firstBranch.id),
      ], intoClass: scene.classID)

    let shown = try await banci.run("trip", "members", "1", "--refresh")
    let applied = try await banci.run("trip", "members", "1", "--refresh", "--apply")

    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix("补入：丁一（某局，编号 "))
    #expect(shown.errors == "未写入（加 --apply 写入）\n")
    #expect(applied.output.hasSuffix("已补入 2 人，按离班改为请假或提前返回 0 人\n"))
  }

  @Test func `a list is JSON under one plural key`() async throws {
    _ = try await addTrip()

    let outcome = try await banci.run("trip", "list", "--class", "81", "--format", "json")

    #expect(
      outcome
        == .init(
          status: 0,
          output: """
            {
              "trips": [
                {
                  "id": 1,
                  "units": "第81期县处级干部进修班一支部",
                  "unit_paths": "81/1",
                  "destinations": "昆山市",
                  "first_day": "2024-12-08",
                  "last_day": "2024-12-13",
                  "going": 3,
                  "leader": "甲",
                  "state": "草案",
                  "theme": null
                }
              ]
            }

            """, errors: ""))
  }

  @Test func `without a unit the one that is in use travels and is listed`() async throws {
    _ = try await banci.run("use", "81/1")
    _ = try await scene.schedule(["81/2"], to: "苏州市")

    let added = try await banci.run(
      "trip", "add", "--to", "昆山市", "--from", "2024-12-08", "--through", "2024-12-13")
    let listed = try await banci.run("trip", "list", "--format", "csv")
    let all = try await banci.run("trip", "list", "--all", "--format", "csv")

    #expect(added.errors == "当前：81/1\n")
    #expect(listed.errors == "当前：81/1\n")
    #expect(listed.output.contains("昆山市") && !listed.output.contains("苏州市"))
    #expect(all.output.contains("昆山市") && all.output.contains("苏州市"))
  }

  @Test func `a refused step ends with 2 and says which steps are open`() async throws {
    _ = try await addTrip()

    let outcome = try await banci.run("trip", "start", "1")

    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("赴昆山市异地教学（编号 1，2024-12-08至2024-12-13）现为“草案”，不能出发"))
    #expect(outcome.errors.contains("报批（banci trip submit 1）"))
  }

  @Test func `a trip goes from draft to done by its commands`() async throws {
    _ = try await addTrip()

    var states: [String] = []
    for words in [
      ["submit", "1"], ["return", "1", "--opinion", "请补充承接单位"], ["submit", "1"],
      ["approve", "1", "--opinion", "同意", "--document-number", "校办〔2024〕31号"], ["confirm", "1"],
      ["start", "1"], ["finish", "1"],
    ] {
      states.append(try await banci.run(["trip"] + words).output)
    }
    let shown = try await banci.run("trip", "show", "1")

    #expect(
      states
        == ["已报批", "退回", "已报批", "已批准", "已确认", "进行中", "已结束"].map { "异地教学 1 现为：\($0)\n" })
    #expect(shown.output.contains("校办〔2024〕31号"))
    #expect(shown.output.contains("已结束"))
  }

  @Test func `a change of days moves the trip and a cancellation ends it`() async throws {
    _ = try await addTrip()

    let moved = try await banci.run("trip", "change", "1", "--from", "12.15", "--move-sessions")
    let cancelled = try await banci.run("trip", "cancel", "1", "--reason", "承接单位来函改期")

    #expect(moved.output == "已修改：赴昆山市异地教学，2024-12-15至2024-12-20（编号 1）\n")
    #expect(cancelled.output == "异地教学 1 现为：已取消；同时取消日程 0 项，占用已释放\n")
  }

  @Test(
    arguments: [
      ["trip", "list", "--state", "没有这种"], ["trip", "members", "1", "--joins", "赵学甲"],
      ["trip", "change", "1"], ["trip", "members", "1", "--refresh", "--stay-behind", "赵学甲"],
    ])
  func `what cannot be read is a usage error`(words: [String]) async throws {
    #expect(try await banci.run(words).status == 64)
  }
}
