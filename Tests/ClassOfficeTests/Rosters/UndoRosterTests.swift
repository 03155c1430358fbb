import Documents
import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct UndoRosterTests {
  static let full = "姓名,性别,民族,出生年月,政治面貌,学历,级别,工作单位,职务,身份证号,手机号,支部,班内职务,饮食禁忌,是否住宿,备注"
  let scene: RosterScene

  init() async throws { scene = try await RosterScene() }

  @Test func `taking back what an import brought leaves the tables as they were`() async throws {
    try await scene.importing(RosterScene.roster("旧人,男,某县教育局,局长,,13800000009"))
    let before = try await scene.digests()
    let batch = try await scene.importing(demoRoster())
    #expect(try await scene.digests() != before)

    let undo = try await scene.office.checkRosterUndo(batch.id)
    let answer = try await scene.office.undoRosterImport(batch.id)

    #expect(undo.obstacles == [])
    #expect([undo.count(.removed), undo.count(.updated), undo.persons] == [66, 0, 66])
    #expect(
      answer == RosterUndoAnswer(id: batch.id + 1, removed: 66, restored: 0, kept: 0))
    #expect(try await scene.digests() == before)
  }

  @Test(arguments: ["2024-10-01 08:00", "2024-11-20 08:00"] as [Moment])
  func `taking back a change of every field restores each, before and during the class`(
    now: Moment
  ) async throws {
    let (one, two) = (RosterScene.number(11), RosterScene.number(13))
    try await scene.importing(
      RosterScene.roster(
        "张三,男,汉族,1975-06-12,中共党员,大学,县处级正职,某县教育局,局长,\(one),13800000001,一支部,组长,清真,是,旧",
        "李四,男,汉族,,,,,某县财政局,科长,\(two),,,,,,", header: Self.full))
    let later = try await RosterScene(now: now, adding: false)
    let before = try await later.digests()
    let batch = try await later.importing(
      RosterScene.roster(
        "张 三,男,回族,1975-06-13,民盟盟员,研究生,县处级副职,某县财政局,书记,\(one),13800000002,二支部,副组长,素食,否,新",
        "李四,男,,,群众,,,某县审计局,局长,\(two),13800000003,一支部,,,,补", header: Self.full))
    #expect(batch.updated == 2)
    #expect(try await later.digests() != before)

    let undo = try await later.office.checkRosterUndo(batch.id)
    let answer = try await later.office.undoRosterImport(batch.id)

    #expect(undo.obstacles == [])
    #expect([answer.removed, answer.restored] == [0, 2])
    #expect(try await later.digests() == before)
  }

  @Test func `taking back columns that are no field leaves those that were kept before`()
    async throws
  {
    try await importing("张三,男,甲局,科长,是,", keeping: ["是否自驾", "接站"])
    let before = try await scene.digests()
    try await importing("张三,男,甲局,科长,否,高铁", keeping: ["是否自驾", "接站"])
    let batch = try #require(try await scene.office.rosterImports().first)
    #expect(try await scene.digests() != before)

    _ = try await scene.office.undoRosterImport(batch.id)

    #expect(try await scene.digests() == before)
  }

  @Test func `taking back one class's import leaves a person in another class as they were`()
    async throws
  {
    let number = RosterScene.number(11)
    _ = try await scene.office.addClass(
      .of(code: "70", name: "第70期", days: .days("2024-03-01", "2024-04-30")))
    try await scene.importing(
      RosterScene.roster("张三,男,某县教育局,副局长,\(number),13800000001"), into: "70")
    let before = try await scene.digests()
    let batch = try await scene.importing(
      RosterScene.roster("张三,男,某县教育局,局长,\(number),13800000002", "李四,男,乙局,科长,,"))

    let answer = try await scene.office.undoRosterImport(batch.id)

    #expect([answer.removed, answer.restored] == [2, 0])
    #expect(try await scene.digests() == before)
  }

  @Test func `an undo is a batch that is listed, shown and journaled, and a second one is refused`()
    async throws
  {
    let batch = try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,科长,,"))

    let answer = try await scene.office.undoRosterImport(batch.id, key: "undo-1")
    let again = try await scene.office.undoRosterImport(batch.id, key: "undo-1")

    #expect(answer == again)
    let listed = try await scene.office.rosterImports()
    #expect(listed.map(\.mode) == ["undo", "update"])
    #expect(listed.map(\.undoes) == [batch.id, nil])
    #expect(listed.map(\.undoneBy) == [nil, answer.id])
    #expect(listed[0].removed == 2 && listed[0].read == 2)
    let shown = try await scene.office.rosterImport(answer.id)
    #expect(shown.rows.map(\.outcome) == [.removed, .removed])
    #expect(shown.rows.map(\.name) == [nil, nil])
    let acts = try await scene.office.journal(JournalQuery()).map(\.record.act)
    #expect(acts.prefix(3) == ["roster.undo", "roster.undo", "roster.import"])
    await #expect(throws: Refusal.alreadyUndone(listed[1])) {
      try await scene.office.undoRosterImport(batch.id)
    }
  }

  @Test func `after the undo the same file is imported as if for the first time`() async throws {
    let text = RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,科长,,")
    let batch = try await scene.importing(text)
    _ = try await scene.office.undoRosterImport(batch.id)

    let check = try await scene.check(text)
    let answer = try await scene.importing(text)

    #expect(check.earlier == nil)
    #expect(answer.created == 2 && answer.earlier == nil)
  }

  @Test func `an undo that only put fields back can itself be undone, and that once more`()
    async throws
  {
    try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,13800000001"))
    let before = try await scene.digests()
    let change = try await scene.importing(RosterScene.roster("张三,男,甲局,局长,,13800000002"))
    let changed = try await scene.digests()

    let undo = try await scene.office.undoRosterImport(change.id)
    #expect(try await scene.digests() == before)
    let redo = try await scene.office.undoRosterImport(undo.id)
    #expect(try await scene.digests() == changed)
    _ = try await scene.office.undoRosterImport(redo.id)

    #expect(try await scene.digests() == before)
  }

  @Test func `an undo that took people away, or moved them, is not undone`() async throws {
    let first = try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,"))
    let moved = try await scene.importing(
      RosterScene.roster("张三,一支部", header: "姓名,支部"))
    let back = try await scene.office.undoRosterImport(moved.id)
    let gone = try await scene.office.undoRosterImport(first.id)

    for id in [back.id, gone.id] {
      let batch = try #require(try await scene.office.rosterImports().first { $0.id == id })
      await #expect(throws: Refusal.undoIsFinal(batch)) {
        try await scene.office.undoRosterImport(id)
      }
    }
  }

  @Test func `imports are taken back in the order from last to first, and then exactly`()
    async throws
  {
    let empty = try await scene.digests()
    let first = try await scene.importing(RosterScene.roster("张三,男,甲局,科长,,", "李四,女,乙局,科长,,"))
    let full = try await scene.digests()
    let second = try await scene.importing(RosterScene.roster("张三,男,甲局,局长,,13800000001"))

    #expect(try await scene.obstacles(to: first.id) == ["1 later-import"])
    _ = try await scene.office.undoRosterImport(second.id)
    #expect(try await scene.digests() == full)
    _ = try await scene.office.undoRosterImport(first.id)

    #expect(try await scene.digests() == empty)
  }

  @Test func `what is not there, or did nothing, or belongs to a class that is over, is refused`()
    async throws
  {
    let text = RosterScene.roster("张三,男,甲局,科长,,")
    let first = try await scene.importing(text)
    let same = try await scene.importing(text)

    await #expect(throws: Refusal.rosterImportNotFound(99)) {
      try await scene.office.undoRosterImport(99)
    }
    await #expect(throws: Refusal.rosterImportNotFound(99)) {
      try await scene.office.rosterImport(99)
    }
    await #expect(throws: Refusal.nothingToUndo(same.id)) {
      try await scene.office.undoRosterImport(same.id)
    }
    await #expect(throws: Refusal.nothingToUndo(first.id)) {
      try await scene.office.undoRosterImport(first.id, keeping: [1])
    }
    await #expect(throws: Refusal.keptRowUnknown(7, in: first.id)) {
      try await scene.office.undoRosterImport(first.id, keeping: [7])
    }
    _ = try await scene.office.stepClass("81", to: .open)
    _ = try await scene.office.stepClass("81", to: .closed)
    await #expect(throws: Refusal.classIsOver("第81期县处级干部进修班", .closed)) {
      try await scene.office.undoRosterImport(first.id)
    }
  }

  @Test(.enabled(if: Verification.isLong))
  func `ten thousand people come and go, and the tables are as they were`() async throws {
    let bytes = try longRoster(10_000)
    let before = try await scene.digests()
    let clock = ContinuousClock()
    let batch = try await scene.importing(bytes)

    let start = clock.now
    let undo = try await scene.office.checkRosterUndo(batch.id)
    let checked = clock.now - start
    let undone = try await clock.measure { _ = try await scene.office.undoRosterImport(batch.id) }

    #expect(undo.obstacles == [])
    print("undo of 10,000: checked in \(checked), done in \(undone)")
    #expect(try await scene.digests() == before)
  }

  @Test func `of two undos at once one happens and the other is refused`() async throws {
    let batch = try await scene.importing(demoRoster())

    async let one = Result { try await scene.office.undoRosterImport(batch.id) }
    async let two = Result { try await scene.office.undoRosterImport(batch.id) }
    let results = await [one, two]

    #expect(results.count { (try? $0.get()) != nil } == 1)
    let refused = results.compactMap { result -> Refusal? in
      if case .failure(let error) = result { error as? Refusal } else { nil }
    }
    #expect(refused.map(\.code) == ["already-undone"])
  }

  private func importing(_ line: String, keeping kept: [String]) async throws {
    let text = RosterScene.roster(
      line, header: "姓名,性别,工作单位,职务,\(kept.joined(separator: ","))")
    let (bytes, today) = (Array(text.utf8), scene.office.today)
    let source = RosterSource(fingerprint: RosterFingerprint(of: bytes)) { each in
      try RosterReader.read(
        SheetFile(bytes), options: RosterReadingOptions(today: today, kept: kept), each: each)
    }
    _ = try await scene.office.importRoster(source, RosterImportTerms("81"))
  }
}

extension Result where Failure == any Error, Success: Sendable {
  fileprivate init(_ work: () async throws -> Success) async {
    do { self = .success(try await work()) } catch { self = .failure(error) }
  }
}
