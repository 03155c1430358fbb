internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster import roster.csv --class 81 --apply`.
struct ImportRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入名册：先显示结果，确认后全部写入，有一处错误就都不写入",
    discussion: """
      按身份证号对应已有人员，没有身份证号的在本班内按姓名对应；空白的格不会清掉已有内容。
      开班报到日之前新增的学员为“拟调训”，之后为“已报到”。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var apply: ApplyOption
  @OptionGroup var file: RosterFileOptions
  @Option(name: .customLong("class"), help: "导入到这个班次，如 81") var classPath: UnitPath
  @Option(help: "没有写支部、小组的行都编入这里，如 81/1") var unit: UnitPath?
  @Option(help: "输出格式") var format = ShownFormat.table

  func run() async throws {
    let opened = try file.open()
    let (source, terms) = (opened.source, RosterImportTerms(classPath, unit: unit))
    try await office.inOffice { office in
      let check = try await office.checkRoster(source, terms)
      let page = RosterPage(file: opened.reading(check.reading), check: check)
      guard !page.isRefused else {
        try show(page, nil)
        throw BlockingFindings()
      }
      let changes = check.count(.created) + check.count(.updated)
      guard try decides(page, changes) else { return }
      let result = try await office.importRoster(source, terms, key: key.key?.text)
      try tell(result.answer, page)
    }
  }

  private func show(_ page: RosterPage, _ answer: RosterImportAnswer?) throws {
    switch format {
    case .table: try Output.standard.write(page.text(width: Terminal.ofThisProcess.width))
    case .json: try Output.standard.write(page.object(answer: answer).text)
    }
  }

  // JSON is one object: shown when nothing is written, else together with what was.
  private func decides(_ page: RosterPage, _ changes: Int) throws -> Bool {
    switch format {
    case .table:
      let preview = page.text(width: Terminal.ofThisProcess.width)
      if changes == 1 { try Output.standard.write(preview) }
      return try apply.decides(on: Proposal(preview: preview, rows: changes))
    case .json:
      if apply.isApplied, changes > 0 { return true }
      try show(page, nil)
      return false
    }
  }

  private func tell(_ answer: RosterImportAnswer, _ page: RosterPage) throws {
    guard format == .table else { return try show(page, answer) }
    let counts = "新增 \(answer.created)，更新 \(answer.updated)，相同 \(answer.same)，拒绝 0"
    try Output.line("已导入：\(counts)，合计 \(answer.read)（批次 \(answer.id)）")
    if let earlier = answer.earlier {
      try Output.line("同一文件已于 \(earlier.importedAt) 导入（批次 \(earlier.id)）")
    }
  }
}
