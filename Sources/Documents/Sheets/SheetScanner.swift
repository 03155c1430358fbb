internal import Training

/// Goes through the rows of a sheet, one at a time, below its header.
struct SheetScanner {
  let header: SheetHeader
  private(set) var log: FindingLog
  private(set) var blankRows = 0
  private var source: any RecordSource
  private var replayed = 0
  private let limits: DelimitedLimits
  private var rowsRead = 0
  private var untitledSeen: Set<Int> = []

  init(
    _ file: SheetFile, _ columns: [SheetColumn], _ options: SheetOptions, keeping kept: Int = .max
  ) throws(Refusal) {
    let matcher = try HeaderMatcher(columns, mapping: options.mapping)
    source = try file.records(options)
    header = try SheetHeader(in: &source, columns, matcher, keeping: options.kept)
    limits = options.limits
    log = FindingLog(keeping: kept)
    for finding in header.findings { log.add(finding) }
  }

  /// What the sheet came in as.
  var format: SheetFormat { source.format }

  /// A row to read into, again and again.
  var emptyRow: SheetCells { SheetCells(header.places, header.kept) }

  /// Reads the next row that holds anything.
  mutating func read(into row: inout SheetCells) throws(Refusal) -> Bool {
    while try row.read(
      behind: header.number, { record throws(Refusal) in try readRecord(into: &record) })
    {
      if row.isBlank {
        blankRows += 1
        continue
      }
      rowsRead += 1
      guard rowsRead <= limits.records else { throw .tooManyRecords(limit: limits.records) }
      checkShape(of: row)
      return true
    }
    for note in source.notes { log.add(note) }
    return false
  }

  private mutating func readRecord(into record: inout SheetRecord) throws(Refusal) -> Bool {
    guard replayed < header.following.count else { return try source.read(into: &record) }
    record = header.following[replayed]
    replayed += 1
    return true
  }

  private mutating func checkShape(of row: SheetCells) {
    if format.delimiter != nil { checkCut(of: row) }
    // Cells of a workbook cannot slip: what stands beside the header has no title.
    for place in header.headings.count..<max(header.headings.count, row.record.count)
    where format.delimiter == nil {
      checkUntitled(row, place)
    }
    for place in header.headings.indices where header.headings[place].written.isEmpty {
      checkUntitled(row, place)
    }
  }

  /// Cells of text slip where a delimiter is one too many or too few.
  private mutating func checkCut(of row: SheetCells) {
    let width = header.headings.count
    if row.record.hasStrayQuote { report(row, .error, "quote-stray", "引号后面还有文字", "请检查该行的英文双引号") }
    if row.record.count > width,
      (width..<row.record.count).contains(where: { !row.isBlank(at: $0) })
    {
      report(
        row, .error, "row-long", "本行有 \(row.record.count) 格，比表头的 \(width) 列多，内容可能错位",
        "请检查是否有未加引号的分隔符")
    }
    let needed = header.headings.lastIndex { $0.key != nil }.map { $0 + 1 } ?? 0
    if row.record.count < needed {
      report(
        row, .warning, "row-short", "本行只有 \(row.record.count) 格，比表头的 \(width) 列少，缺的按空白读取",
        "请检查内容是否错位")
    }
  }

  private mutating func checkUntitled(_ row: SheetCells, _ place: Int) {
    guard !untitledSeen.contains(place), !row.isBlank(at: place) else { return }
    untitledSeen.insert(place)
    log.add(
      SheetFinding(
        .warning, code: "column-untitled", line: row.line, column: "第 \(place + 1) 列",
        message: "该列没有列名却有内容，内容不会存入", repair: "请补上列名"))
  }

  private mutating func report(
    _ row: SheetCells, _ severity: Severity, _ code: String, _ message: String, _ repair: String
  ) {
    log.add(
      SheetFinding(
        severity, code: code, row: row.row, line: row.line, message: message, repair: repair))
  }
}
