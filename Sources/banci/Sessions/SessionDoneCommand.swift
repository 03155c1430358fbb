internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci session done 3 --at '2024-12-09 08:40'`, or `banci session done --trip 1 --all`.
struct SessionDoneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "记日程已完成；可写实际时间，或一次记完一次异地教学的全部日程",
    discussion: """
      --trip 编号 --all 把已开始的已定日程全部记为按计划完成：先显示再写入（脚本里要加 --apply）。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var apply: ApplyOption
  @Argument(help: "日程编号") var session: RecordNumber?
  @Option(help: "实际开始时间；不写则按计划") var at: MomentWord?
  @Option(help: "实际时长（分钟）；不写则按计划") var minutes: Minutes?
  @Option(help: "一次异地教学（编号），与 --all 同用") var trip: RecordNumber?
  @Flag(help: "这次异地教学里已开始的全部日程") var all = false

  func validate() throws {
    let isOfTrip = trip != nil && all
    guard (session != nil) != isOfTrip, isOfTrip || (trip == nil && !all) else {
      throw ValidationError("请写一个日程编号，或写 --trip 编号 --all")
    }
    guard session != nil || (at == nil && minutes == nil) else {
      throw ValidationError("实际时间只能对一项日程写")
    }
  }

  func run() async throws {
    try await office.inOffice { office in
      if let session {
        try await record(session.value, in: office)
      } else if let trip {
        try await recordAll(of: trip.value, in: office)
      }
    }
  }

  private func record(_ id: Int, in office: ClassOffice) async throws {
    let actual = try await actualTime(of: id, in: office)
    _ = try await office.recordSession(id, as: .held(actual), key: key.key?.text)
    try await office.say("已记为完成", of: id)
  }

  private func actualTime(of id: Int, in office: ClassOffice) async throws -> TimeSpan? {
    guard at != nil || minutes != nil else { return nil }
    let planned = try await office.session(id).entry.time
    let days = try await office.days(ofSession: id)
    let start = try at?.moment(today: EdgeClock.today, trip: days) ?? planned.start
    return try TimeSpan(from: start, minutes: minutes?.value ?? planned.minutes)
  }

  private func recordAll(of trip: Int, in office: ClassOffice) async throws {
    let due = try await office.sessionsToRecord(ofTrip: trip)
    let lines = due.map { "记为完成：\($0.title)，\($0.time)（编号 \($0.id)）\n" }
    guard try apply.decides(on: Proposal(preview: lines.joined(), rows: due.count)) else { return }
    let count = try await office.recordSessionsHeld(
      due.map(\.id), ofTrip: trip, key: key.key?.text)
    try Output.line("已记为完成：\(count) 项日程")
  }
}
