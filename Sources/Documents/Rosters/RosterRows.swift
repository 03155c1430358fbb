internal import Training

/// The rows of a roster as they come, and what is known only when all have come.
struct RosterRows {
  private var sheet: SheetScanner
  private var reader: RosterRowReader
  private let kinds: RowKindReader
  private var persons = RowSet()
  private var repeats = RosterRepeats()
  private var merged = MergedLook()
  private var (numberedRows, ignoredRows) = (0, 0)
  private let findingsKept: Int

  init(_ file: SheetFile, _ options: RosterReadingOptions) throws(Refusal) {
    sheet = try SheetScanner(
      file, RosterReader.columns, options.sheet, keeping: options.findingsKept)
    findingsKept = options.findingsKept
    kinds = RowKindReader(headings: sheet.header.headings)
    var log = RosterLog(sheet.header, keeping: options.findingsKept)
    for field in [RosterField.sex, .unit, .post] where sheet.header.lacks(field) {
      log.say(
        .note, "column-absent-for-creation", of: nil, column: field.title,
        "没有“\(field.title)”列：只更新已有学员可以，新建学员必须有", "若要新建学员，请补上该列")
    }
    reader = RosterRowReader(sheet.emptyRow, log, today: options.today)
  }

  /// The entry of the next row that names a person, or `nil` behind the last.
  mutating func next() throws(Refusal) -> RosterEntry? {
    while try sheet.read(into: &reader.cells) {
      if let entry = takeRow() { return entry }
    }
    return nil
  }

  private mutating func takeRow() -> RosterEntry? {
    switch kinds.kind(of: reader.cells) {
    case .person: return takePerson()
    case .numbered: numberedRows += 1
    case .total, .repeatedHeader:
      ignoredRows += 1
      reader.say(.note, "row-not-a-person", "本行是合计、落款或重复的表头，不作为学员读取", nil)
    case .fragment:
      ignoredRows += 1
      reader.say(
        .warning, "row-ignored", "本行没有姓名，只有零星文字，不作为学员读取",
        "若是学员，请补上姓名；若是分组标题，请改填入“支部”或“小组”列")
    }
    return nil
  }

  private mutating func takePerson() -> RosterEntry? {
    persons.insert(reader.cells.row)
    guard let entry = reader.entry() else { return nil }
    repeats.add(entry)
    merged.add(entry)
    return entry
  }

  /// What is known when all rows were taken.
  consuming func reading() -> RosterReading {
    let all = reader.report(repeats, merged, sheet.log)
    let headings = sheet.header.headings
    let findings = FindingOrder(headings.map(\.written)).sorted(all.findings)
    return RosterReading(
      format: sheet.format, headerLine: sheet.header.line,
      columns: headings.map { heading in
        (heading.written, heading.key.flatMap(RosterField.init(named:)))
      },
      findings: all.cuts(keeping: findingsKept) + findings, tallies: all.tallies,
      personsRead: persons.count, blankRows: sheet.blankRows + numberedRows,
      ignoredRows: ignoredRows, rejectedRows: all.rejected,
      verdict: all.refusesFile ? .fileError : all.rejected.isEmpty ? .clean : .rowErrors,
      accepted: all.refusesFile ? 0 : persons.count(without: all.rejected),
      sampleNames: repeats.sampleNames)
  }
}

extension FindingLog {
  /// What says of each rule how many of its findings are not told.
  fileprivate func cuts(keeping kept: Int) -> [SheetFinding] {
    tallies.filter { $0.count > kept }.map { tally in
      SheetFinding(
        .note, code: "findings-cut",
        message: "“\(tally.code)”共有 \(tally.count) 条\(tally.severity.word)，只列出前 \(kept) 条",
        repair: nil)
    }
  }
}

extension SheetHeader {
  /// Whether no column tells the field, alone or together with another.
  fileprivate func lacks(_ field: RosterField) -> Bool {
    let together: [RosterField] = field == .sex ? [.sex, .idNumber] : [field, .unitAndPost]
    return together.allSatisfy { places[$0.rawValue] == nil }
  }
}
