import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct TraineeTests {
  let scene: RosterScene

  init() async throws {
    scene = try await RosterScene(now: "2024-11-04 08:00")
    try await scene.importing(
      RosterScene.roster(
        "张三,男,甲局,科长,\(RosterScene.number(11)),13800000001,一支部",
        "刘志远,男,甲局,科长,\(RosterScene.number(13)),,一支部",
        "刘志远,男,乙局,科长,\(RosterScene.number(15)),,二支部",
        header: "姓名,性别,工作单位,职务,身份证号,手机号,支部"))
  }

  @Test func `a unit lists those in it today, in class order`() async throws {
    let all = try await scene.office.trainees(of: "81")
    let branch = try await scene.office.trainees(of: "81/2")

    #expect(all.map(\.name) == ["张三", "刘志远", "刘志远"])
    #expect(all.map(\.order) == [1, 2, 3])
    #expect(branch.map(\.employer) == ["乙局"])
    #expect(try await scene.office.trainees(of: "81", in: [.studying]).isEmpty)
    #expect(try await scene.office.trainees(of: "81", in: [.studying, .reported]).count == 3)
  }

  @Test(arguments: ["张三", "zhangsan", "zs", "张"])
  func `a trainee is found by name, pinyin and initials, and shown with masked numbers`(
    typed: String
  ) async throws {
    let trainee = try await scene.office.showTrainee(typed, in: "81")

    #expect(trainee.listing.name == "张三")
    #expect(trainee.idNumber == "340000********011\(RosterScene.number(11).suffix(1))")
    #expect(trainee.mobile == "138****0001")
    #expect(
      trainee.placements
        == [TraineePlacement(unit: "一支部", days: .days("2024-10-14", "2024-12-27"))])
  }

  @Test func `namesakes are told apart by their units, or by the branch or number`() async throws {
    let all = try await scene.office.trainees(of: "81")
    let labels = all[1...].map { "刘志远（\($0.employer ?? "")，编号 \($0.id)）" }

    await #expect(
      throws: Refusal.ambiguous("刘志远", as: .trainees(of: "81"), among: labels.sorted())
    ) {
      _ = try await scene.office.showTrainee("刘志远", in: "81")
    }
    #expect(try await scene.office.showTrainee("刘志远", in: "81/2").listing.id == all[2].id)
    #expect(try await scene.office.showTrainee("\(all[2].id)", in: nil).listing.id == all[2].id)
  }

  @Test func `nobody of that name, and a name without a class, are refused`() async throws {
    await #expect(throws: Refusal.notFound("王五", as: .trainees(of: "81"))) {
      _ = try await scene.office.showTrainee("王五", in: "81")
    }
    await #expect(throws: Refusal.notFound("99999", as: .trainees(of: nil))) {
      _ = try await scene.office.showTrainee("99999", in: nil)
    }
    await #expect(throws: Refusal.traineeNeedsClass("张三")) {
      _ = try await scene.office.showTrainee("张三", in: nil)
    }
  }

  @Test func `full numbers are journaled`() async throws {
    let trainee = try await scene.office.showTrainee("张三", in: "81", showingFullNumbers: true)

    #expect(trainee.idNumber == RosterScene.number(11))
    let entry = try await scene.office.journal(JournalQuery())[0]
    #expect(entry.record.act == "trainee.show" && entry.subjectID == trainee.listing.id)
  }

  @Test func `a trainee steps only along allowed steps`() async throws {
    var change = TraineeChange()
    change.state = .studying
    _ = try await scene.office.changeTrainee("张三", in: "81", change)
    change.state = .proposed

    await #expect(throws: Refusal.traineeStepNotAllowed(from: .studying, to: .proposed)) {
      _ = try await scene.office.changeTrainee("张三", in: "81", change)
    }
    #expect(try await scene.office.showTrainee("张三", in: "81").listing.state == .studying)
  }

  @Test func `the steps of the vocabulary are those of the database`() async throws {
    let steps: [String] = try await scene.database.read { session in
      try session.values(
        """
        SELECT from_state || '>' || to_state FROM public.allowed_step
        WHERE noun = 'trainee' AND from_state <> ''
        """)
    }

    let mirrored = TraineeState.allCases.flatMap { from in
      from.next.map { "\(from.rawValue)>\($0.rawValue)" }
    }
    #expect(Set(steps) == Set(mirrored))
  }

  @Test func `whoever leaves is out from that day on`() async throws {
    var change = TraineeChange()
    (change.state, change.day) = (.withdrawn, "2024-11-20")

    _ = try await scene.office.changeTrainee("张三", in: "81", change)

    #expect(try await scene.office.showTrainee("张三", in: "81").listing.leftOn == "2024-11-20")
  }

  @Test func `a day outside of the class is refused`() async throws {
    var change = TraineeChange()
    (change.state, change.day) = (.withdrawn, "2025-01-20")
    let refusal = Refusal.dayOutsideClass("2025-01-20", .days("2024-10-14", "2024-12-27"))

    await #expect(throws: refusal) {
      _ = try await scene.office.changeTrainee("张三", in: "81", change)
    }
    (change.state, change.unit) = (nil, "81/2")
    await #expect(throws: refusal) {
      _ = try await scene.office.changeTrainee("张三", in: "81", change)
    }
  }

  @Test func `a move keeps where the trainee was before`() async throws {
    var change = TraineeChange()
    (change.unit, change.day) = ("81/2", "2024-11-20")

    _ = try await scene.office.changeTrainee("张三", in: "81", change)

    #expect(
      try await scene.office.showTrainee("张三", in: "81").placements == [
        TraineePlacement(unit: "一支部", days: .days("2024-10-14", "2024-11-19")),
        TraineePlacement(unit: "二支部", days: .days("2024-11-20", "2024-12-27")),
      ])
  }

  @Test func `a group that cuts across branches keeps the branch, a group of a branch decides it`()
    async throws
  {
    _ = try await scene.office.addGroup(named: "研讨一组", to: "81", code: "Y1")
    _ = try await scene.office.addGroup(named: "第一小组", to: "81/2")
    var change = TraineeChange()
    (change.unit, change.day) = ("81/Y1", "2024-11-20")
    _ = try await scene.office.changeTrainee("张三", in: "81", change)
    (change.unit, change.day) = ("81/2/1", "2024-11-25")
    _ = try await scene.office.changeTrainee("张三", in: "81", change)

    #expect(
      try await scene.office.showTrainee("张三", in: "81").placements.map(\.unit)
        == ["一支部", "一支部 研讨一组", "二支部 第一小组"])
  }

  @Test func `what is said replaces, blank clears, and nothing said stays`() async throws {
    var change = TraineeChange()
    (change.post, change.diet, change.note) = ("处长", "清真", "备注一")
    _ = try await scene.office.changeTrainee("张三", in: "81", change)
    (change.post, change.diet, change.note) = (nil, "", nil)
    _ = try await scene.office.changeTrainee("张三", in: "81", change)

    let trainee = try await scene.office.showTrainee("张三", in: "81")
    #expect(trainee.listing.post == "处长" && trainee.listing.employer == "甲局")
    #expect(trainee.listing.diet == nil && trainee.note == "备注一")
    let record = try await scene.office.journal(JournalQuery())[0].record
    #expect(record.changed == ["diet"] && record.after == nil)
  }

  @Test func `an ID number that is somebody else's is refused`() async throws {
    var change = TraineeChange()
    change.idNumber = try IDNumber(RosterScene.number(13))

    await #expect(throws: SchemaRule.personIdNumberIsNobodyElses.refusal) {
      _ = try await scene.office.changeTrainee("张三", in: "81", change)
    }
  }

  @Test func `one is added by the rules of a roster of one row`() async throws {
    let draft = TraineeDraft(
      [.name: "王 五", .sex: "男", .unit: "丙局", .post: "局长", .ethnicGroup: "汉"])

    let id = try await scene.office.addTrainee(draft, to: "81/2")

    let trainee = try await scene.office.showTrainee("\(id)", in: nil)
    #expect(trainee.listing.name == "王五" && trainee.ethnicGroup == "汉族")
    #expect(trainee.listing.order == 4 && trainee.listing.branch == "二支部")
    #expect(trainee.listing.state == .reported)
    #expect(try await scene.office.rosterImports().count == 1)
    await #expect(throws: Refusal.traineeIsThere(id)) {
      _ = try await scene.office.addTrainee(draft, to: "81")
    }
  }

  @Test(
    arguments: [
      ([.name: "王五", .sex: "男", .unit: "丙局"], "field-missing"),
      ([.name: "王五", .sex: "公", .unit: "丙局", .post: "局长"], "sex-unknown"),
      ([.name: "王五", .sex: "男", .unit: "丙局", .post: "局长", .idNumber: "123"], "id-length"),
      (
        [.name: "李四", .sex: "男", .unit: "丙局", .post: "局长", .idNumber: RosterScene.number(11)],
        "name-contradicts-id"
      ),
    ] as [([RosterField: String], String)])
  func `a wrong or missing cell refuses whoever is added`(
    cells: [RosterField: String], code: String
  ) async throws {
    let refusal = await #expect(throws: Refusal.self) {
      _ = try await scene.office.addTrainee(TraineeDraft(cells), to: "81")
    }

    #expect(refusal?.code == code)
    #expect(try await scene.counts()["trainee"] == 3)
  }

  @Test func `two classes on the same days need a reason`() async throws {
    _ = try await scene.office.addClass(
      .of(code: "82", name: "第82期中青班", days: .days("2024-12-20", "2025-01-20")))
    let cells: [RosterField: String] = [
      .name: "张三", .sex: "男", .unit: "甲局", .post: "科长", .idNumber: RosterScene.number(11),
    ]

    let refusal = await #expect(throws: Refusal.self) {
      _ = try await scene.office.addTrainee(TraineeDraft(cells), to: "82")
    }
    let id = try await scene.office.addTrainee(
      TraineeDraft(cells, overlapReason: "组织部同意"), to: "82")

    #expect(refusal?.code == "in-another-class")
    #expect(try await scene.office.showTrainee("\(id)", in: nil).overlapReason == "组织部同意")
    #expect(try await scene.counts()["person"] == 4)
  }
}
