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
      --partial 先写入没有错误的行，有错误的行另存为更正表，改好后可再导入。
      拿不准的行写进裁定文件，每行“记录号,keep|merge|new,人员编号”，用 --resolve 带入。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var apply: ApplyOption
  @OptionGroup var file: RosterFileOptions
  @Option(name: .customLong("class"), help: "导入到这个班次，如 81") var classPath: UnitPath
  @Option(help: "没有写支部、小组的行都编入这里，如 81/1") var unit: UnitPath?
  @Option(help: "导入方式：add 只新增、update 新增并更新、fill 只补空、replace 整单替换")
  var mode = RosterModeWord.update
  @Option(name: .customLong("from"), help: "报送单位；整单替换时必须写明") var sender: String?
  @Option(name: .customLong("resolve"), help: "裁定文件（CSV）：记录号,keep|merge|new,人员编号")
  var decisions: InputFile?
  @Flag(name: .customLong("partial"), help: "先写入没有错误的行，有错误的行另存为更正表")
  var isPartial = false
  @Option(help: "更正表写到哪里；不写则在原文件旁边，名字加“-更正”") var corrections: OutputFile?
  @Option(help: "输出格式") var format = ShownFormat.table

  func run() async throws {
    let folder = try RosterFolder(file.file.name)
    guard folder == nil || (!isPartial && decisions == nil && mode.mode != .replace) else {
      throw Refusal.folderTakesWholeFiles
    }
    let terms = RosterImportTerms(
      classPath, mode: mode.mode, unit: unit, sender: sender, isPartial: isPartial,
      decisions: try decisions.map(DecisionFile.read) ?? [])
    try await office.inOffice { office in
      let saved = try await SavedMapping(of: sender, in: office)
      if let folder {
        try await importFolder(folder, terms, saved, office)
      } else {
        let opened = try file.open(knowing: saved.fields)
        if apply.isApplied, !isPartial {
          try await importAtOnce(opened, terms, office, saved)
        } else {
          try await showAndImport(opened, terms, office, saved)
        }
      }
    }
  }

  /// Nobody is asked, so the file is read once only, and read again where it is refused.
  private func importAtOnce(
    _ opened: OpenedRoster, _ terms: RosterImportTerms, _ office: ClassOffice,
    _ saved: SavedMapping
  ) async throws {
    let result: RosterImportResult
    do {
      result = try await office.importRoster(
        opened.source, terms, key: key.key?.text, skippingUnchanged: true)
    } catch let refusal as Refusal where refusal.code == "roster-has-errors" {
      let check = try await office.checkRoster(opened.source, terms)
      try show(RosterPage(file: opened.reading(check.reading), check: check), nil)
      throw BlockingFindings()
    }
    try await saved.save(file.mapping, in: office)
    guard let check = result.check else {
      return try Output.line("该请求此前已完成" + (result.answer.map { "（批次 \($0.id)）" } ?? ""))
    }
    let page = RosterPage(file: opened.reading(check.reading), check: check)
    guard let answer = result.answer else {
      try show(page, nil)
      if format == .table { Output.note("没有要写入的改动") }
      return
    }
    if format == .table { try show(page, nil) }
    try tell(answer, page)
  }

  private func showAndImport(
    _ opened: OpenedRoster, _ terms: RosterImportTerms, _ office: ClassOffice,
    _ saved: SavedMapping
  ) async throws {
    let check = try await office.checkRoster(opened.source, terms)
    let page = RosterPage(file: opened.reading(check.reading), check: check)
    guard !check.isRefused || isPartial && !check.isRefusedWhole else {
      try show(page, nil)
      throw BlockingFindings()
    }
    if try decides(page, check.count(.created) + check.count(.updated) + check.leaving.count) {
      let place = try writeCorrections(opened, check)
      let result = try await office.importRoster(opened.source, terms, key: key.key?.text)
      if let answer = result.answer { try tell(answer, page) }
      try await saved.save(file.mapping, in: office)
      if let place { Output.note("有错误的 \(check.count(.rejected)) 行已写入 \(place)，改好后可再导入") }
    }
    if check.isRefused { throw BlockingFindings() }
  }

  /// Before anything is imported: what cannot be written must not be missing afterwards.
  private func writeCorrections(_ opened: OpenedRoster, _ check: RosterCheck) throws -> String? {
    guard check.isRefused else { return nil }
    let place = corrections ?? OutputFile(argument: file.correctionsPath)
    let bytes = try CorrectionSheet.write(
      opened.file, options: opened.options, of: check.reading, findings: check.findings,
      rejected: check.rejectedRows)
    try place.write(bytes, replacing: false)
    return place.name.shown
  }

  private func show(_ page: RosterPage, _ answer: RosterImportAnswer?) throws {
    switch format {
    case .table: try Output.standard.write(page.text(width: Terminal.ofThisProcess.shownWidth))
    case .json: try Output.standard.write(page.object(answer: answer).text)
    }
  }

  // JSON is one object: shown when nothing is written, else together with what was.
  private func decides(_ page: RosterPage, _ changes: Int) throws -> Bool {
    switch format {
    case .table:
      let preview = page.text(width: Terminal.ofThisProcess.shownWidth)
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
    let counts =
      "新增 \(answer.created)，更新 \(answer.updated)，相同 \(answer.same)，拒绝 \(answer.rejected)"
    let left = answer.left > 0 ? "；另有 \(answer.left) 人退出" : ""
    try Output.line("已导入：\(counts)，合计 \(answer.read)\(left)（批次 \(answer.id)）")
    if let earlier = answer.earlier {
      try Output.line("同一文件已于 \(earlier.importedAt) 导入（批次 \(earlier.id)）")
    }
  }
}

/// A mode on the command line, `update` or `新增并更新`.
struct RosterModeWord: ArgumentWord {
  let mode: RosterImportMode

  static let update = RosterModeWord(mode: .update)

  init(word: String) throws(Refusal) {
    let plain = WrittenText.withoutBlanks(word).lowercased()
    let found = RosterImportMode.allCases.first { $0.rawValue == plain || $0.word == plain }
    guard let found else { throw .rosterModeUnknown(word) }
    mode = found
  }

  private init(mode: RosterImportMode) { self.mode = mode }
}

extension RosterModeWord: CustomStringConvertible {
  var description: String { mode.rawValue }
}

extension Refusal {
  /// No mode is called that.
  static func rosterModeUnknown(_ word: String) -> Self {
    let words = RosterImportMode.allCases.map { "\($0.rawValue)（\($0.word)）" }
    return Self(
      .invalid, code: "roster-mode-unknown", message: "“\(word.prefix(40))”不是导入方式",
      repair: "可以写：\(words.joined(separator: "、"))")
  }
}
