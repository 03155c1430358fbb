internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci article consent --trip 1 --give 张三 --withdraw 李四`.
struct NamingConsentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "登记或查看哪些学员同意在稿件中出现姓名",
    discussion: "没有登记的学员，姓名不能出现在稿件里；素材提供人同意署名的，视为同意。不写 --give 和 --withdraw 则只列出。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var output: OutputOptions
  @Option(help: "异地教学的编号") var trip: RecordNumber
  @Option(name: .customLong("give"), help: "同意的学员：姓名或学员编号，可写多次") var given: [String] = []
  @Option(name: .customLong("withdraw"), help: "撤回同意的学员，可写多次") var withdrawn: [String] = []

  func run() async throws {
    let consents = try await office.inOffice { office in
      if !(given.isEmpty && withdrawn.isEmpty) {
        try await office.recordNamingConsent(
          ofTrip: trip.value, given: given, withdrawn: withdrawn, key: key.text)
      }
      return try await office.namingConsents(ofTrip: trip.value)
    }
    try output.deliver(
      Table(
        "consents", of: consents,
        [
          Field("trainee_id", "学员编号", .trailing) { Cell($0.traineeID) },
          Field("name", "姓名") { .text($0.name) },
          Field("employer", "单位") { Cell($0.employer) },
          Field("given_at", "登记时间") { .text("\($0.givenAt)") },
          Field("recorded_by", "登记人") { .text($0.recordedBy) },
        ]))
  }
}
