internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster check roster.csv --format json`.
struct CheckRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核查名册文件，不写入；加 --class 还和该班现有学员比对",
    discussion: "有错误时退出码为 2。意见里的证件号、手机号都已遮盖。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var file: RosterFileOptions
  @Option(name: .customLong("class"), help: "和这个班次比对，如 81") var unit: UnitPath?

  func run() async throws {
    let page: RosterPage
    do {
      page = try await read()
    } catch let refused as RefusedRoster where output.format == .json {
      try output.destination.deliver(refused.object.text)
      throw BlockingFindings()
    } catch let refused as RefusedRoster {
      throw refused.refusal
    }
    try deliver(page)
    if page.isRefused { throw BlockingFindings() }
  }

  private func read() async throws -> RosterPage {
    guard let unit else {
      return try file.orRefused { RosterPage(file: try file.read(), check: nil) }
    }
    let opened = try file.orRefused { try file.open() }
    return try await office.inOffice { office in
      let check = try await office.checkRoster(opened.source, RosterImportTerms(unit))
      return RosterPage(file: opened.reading(check.reading), check: check)
    }
  }

  private func deliver(_ page: RosterPage) throws {
    switch output.format {
    case .table:
      let terminal = Terminal.ofThisProcess
      let isSeen = output.destination.file == nil && terminal.showsResults
      try output.destination.deliver(page.text(width: isSeen ? terminal.width : nil))
    case .csv: try output.deliver(page.findingsTable)
    case .json: try output.destination.deliver(page.object().text)
    }
  }
}
