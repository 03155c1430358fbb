internal import ClassOffice
internal import Documents
internal import Training

/// The files of a folder on their way into a class (文件夹导入), one batch each.
struct FolderImport {
  let office: ClassOffice
  let terms: RosterImportTerms
  let key: String?

  /// Judges every file, whatever becomes of the others.
  func judge(
    _ folder: RosterFolder, opening open: (InputFile) throws -> OpenedRoster
  ) async throws -> [JudgedFile] {
    var people = PeopleAcrossRosters()
    var judged: [JudgedFile] = []
    for path in folder.files {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      do {
        let opened = try open(InputFile(argument: path))
        var crossing: [SheetFinding] = []
        _ = try RosterReader.read(opened.file, options: opened.options) { entry in
          if let finding = people.take(entry, of: name) { crossing.append(finding) }
        }
        let check = try await office.checkRoster(opened.source, terms)
        judged.append(JudgedFile(name: name, opened: opened, check: check, crossing: crossing))
      } catch let refusal as Refusal {
        judged.append(JudgedFile(name: name, refusal: refusal))
      }
    }
    return judged
  }

  /// Imports those that are not refused, one after the other.
  func write(_ files: [JudgedFile]) async throws -> [JudgedFile] {
    var written: [JudgedFile] = []
    for (number, file) in files.enumerated() {
      guard let opened = file.opened, !file.isRefused, file.changes > 0 else {
        written.append(file)
        continue
      }
      var file = file
      do {
        let key = key.map { "\($0)/\(number + 1)" }
        file.answer = try await office.importRoster(opened.source, terms, key: key).answer
      } catch let refusal as Refusal {
        file.refusal = refusal
      }
      written.append(file)
    }
    return written
  }
}

/// A file of a folder as it was judged (已核查的文件).
struct JudgedFile {
  let name: String
  var opened: OpenedRoster?
  var check: RosterCheck?
  /// What is wrong because of another file.
  var crossing: [SheetFinding] = []
  /// Why it cannot be read, or was refused in the end.
  var refusal: Refusal?
  /// What was written.
  var answer: RosterImportAnswer?

  /// Whether it stays out.
  var isRefused: Bool { refusal != nil || !crossing.isEmpty || check?.isRefused != false }

  /// How many rows would change something.
  var changes: Int { count(.created) + count(.updated) + (check?.leaving.count ?? 0) }

  /// What was found in it.
  var findings: [SheetFinding] {
    let whole = refusal.map {
      [SheetFinding($0, row: nil, line: nil, column: nil, value: nil)]
    }
    return (whole ?? [])
      + (crossing + (check?.findings ?? [])).sorted { $0.line ?? 0 < $1.line ?? 0 }
  }

  /// How many rows have that outcome: those that were written, else those that would be.
  func count(_ outcome: RosterCheck.Outcome) -> Int {
    guard !isRefused else {
      return outcome == .rejected ? check?.personsRead ?? 0 : 0
    }
    switch (outcome, answer) {
    case (.created, let answer?): return answer.created
    case (.updated, let answer?): return answer.updated
    case (.same, let answer?): return answer.same
    case (.rejected, let answer?): return answer.rejected
    case (_, nil): return check?.count(outcome) ?? 0
    }
  }
}

extension ImportRosterCommand {
  /// Judges all files of a folder, shows one report, and imports those that are not refused.
  func importFolder(
    _ folder: RosterFolder, _ terms: RosterImportTerms, _ saved: SavedMapping,
    _ office: ClassOffice
  ) async throws {
    let work = FolderImport(office: office, terms: terms, key: key.text)
    let judged = FolderPage(
      folder: folder,
      files: try await work.judge(folder) { try file.open($0, knowing: saved.fields) })
    if try decides(judged) {
      let written = FolderPage(folder: folder, files: try await work.write(judged.files))
      try await saved.save(file.mapping, in: office)
      try tell(written, since: judged)
      if written.hasRefused { throw BlockingFindings() }
    }
    if judged.hasRefused { throw BlockingFindings() }
  }

  private func decides(_ page: FolderPage) throws -> Bool {
    switch format {
    case .table:
      let preview = page.text(width: Terminal.ofThisProcess.shownWidth)
      if page.changes == 1 { try Output.standard.write(preview) }
      return try apply.decides(on: Proposal(preview: preview, rows: page.changes))
    case .json:
      if apply.isApplied, page.changes > 0 { return true }
      try Output.standard.write(page.object.text)
      return false
    }
  }

  private func tell(_ page: FolderPage, since judged: FolderPage) throws {
    guard format == .table else { return try Output.standard.write(page.object.text) }
    for (file, before) in zip(page.files, judged.files) where before.refusal == nil {
      guard let refusal = file.refusal else { continue }
      Output.note("\(file.name) 没有导入：\(refusal.message)".harmless)
    }
    try Output.line(page.told)
  }
}

extension Refusal {
  /// What concerns single rows, or a sender's whole list, is not said of many files at once.
  static let folderTakesWholeFiles = Self(
    .invalid, code: "folder-takes-whole-files",
    message: "导入文件夹时不能用 --partial、--resolve 和整单替换", repair: "请逐个文件导入")
}
