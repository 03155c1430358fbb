internal import Training

/// The rows of a roster as they come, and what is known only when all have come.
struct RosterRows {
  private var log: RosterLog
  private let kinds: RowKindReader
  private let today: Day
  private var entries: [RosterEntry] = []
  private var (personsRead, numberedRows, ignoredRows) = (0, 0, 0)
  private let hasLostCharacters: Bool

  init(_ sheet: SheetScanner, today: Day) {
    self.today = today
    hasLostCharacters = sheet.text.hasLostCharacters
    kinds = RowKindReader(headings: sheet.header.headings)
    log = RosterLog(sheet.header)
    for field in [RosterField.sex, .unit, .post] where sheet.header.lacks(field) {
      log.say(
        .note, "column-absent-for-creation", of: nil, column: field.title,
        "没有“\(field.title)”列：只更新已有学员可以，新建学员必须有", "若要新建学员，请补上该列")
    }
  }

  mutating func take(_ cells: SheetCells) {
    switch kinds.kind(of: cells) {
    case .person: takePerson(cells)
    case .numbered: numberedRows += 1
    case .total, .repeatedHeader:
      ignoredRows += 1
      log.say(.note, "row-not-a-person", of: cells, "本行是合计、落款或重复的表头，不作为学员读取", nil)
    case .fragment:
      ignoredRows += 1
      log.say(
        .warning, "row-ignored", of: cells, "本行没有姓名，只有零星文字，不作为学员读取",
        "若是学员，请补上姓名；若是分组标题，请改填入“支部”或“小组”列")
    }
  }

  private mutating func takePerson(_ cells: SheetCells) {
    personsRead += 1
    var reader = RosterRowReader(cells, log.blank, today: today, mayHaveLost: hasLostCharacters)
    if let entry = reader.entry() { entries.append(entry) }
    log.add(reader.log)
  }

  consuming func reading(of sheet: SheetScanner) -> RosterReading {
    RosterComparison(entries).report(to: &log)
    let headings = sheet.header.headings
    return RosterReading(
      encoding: sheet.text.encoding, delimiter: sheet.text.delimiter,
      headerLine: sheet.header.line,
      columns: headings.map { heading in
        (heading.written, heading.key.flatMap(RosterField.init(named:)))
      },
      entries: entries,
      findings: FindingOrder(headings.map(\.written)).sorted(sheet.findings + log.findings),
      personsRead: personsRead, blankRows: sheet.blankRows + numberedRows, ignoredRows: ignoredRows)
  }
}

extension SheetHeader {
  /// Whether no column tells the field, alone or together with another.
  fileprivate func lacks(_ field: RosterField) -> Bool {
    let together: [RosterField] = field == .sex ? [.sex, .idNumber] : [field, .unitAndPost]
    return together.allSatisfy { places[$0.rawValue] == nil }
  }
}
