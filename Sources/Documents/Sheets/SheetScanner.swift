internal import Training

/// Goes through the rows of a sheet, one at a time, below its header.
struct SheetScanner {
  let text: DelimitedText
  let header: SheetHeader
  private(set) var findings: [SheetFinding]
  private(set) var blankRows = 0
  private var records: DelimitedScanner
  private let limits: DelimitedLimits
  private var untitledSeen: Set<Int> = []

  init(
    _ bytes: [UInt8], _ columns: [SheetColumn], _ options: SheetOptions
  ) throws(Refusal) {
    let matcher = try HeaderMatcher(columns, mapping: options.mapping)
    text = try DelimitedText(bytes, encoding: options.encoding, limits: options.limits)
    header = try SheetHeader(in: text, columns, matcher)
    limits = options.limits
    records = header.rest
    findings = header.findings
    if text.isEncodingGuessed { findings.append(.encodingGuessed(text.encoding)) }
  }

  /// A row to read into, again and again.
  var emptyRow: SheetCells { SheetCells(of: text.scanner.emptyRecord, header.places) }

  /// Whether something is wrong with the whole file.
  var isRefused: Bool { findings.contains { $0.row == nil && $0.severity == .error } }

  /// Reads the next row that holds anything.
  mutating func read(into row: inout SheetCells) throws(Refusal) -> Bool {
    while try records.read(into: &row.record) {
      row.row = row.record.number - header.number
      guard row.row <= limits.records else { throw .tooManyRecords(limit: limits.records) }
      if row.isBlank {
        blankRows += 1
        continue
      }
      checkShape(of: row)
      return true
    }
    return false
  }

  private mutating func checkShape(of row: SheetCells) {
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
    for place in header.headings.indices where header.headings[place].written.isEmpty {
      checkUntitled(row, place)
    }
  }

  private mutating func checkUntitled(_ row: SheetCells, _ place: Int) {
    guard !untitledSeen.contains(place), !row.isBlank(at: place) else { return }
    untitledSeen.insert(place)
    findings.append(
      SheetFinding(
        .warning, code: "column-untitled", line: row.line, column: "第 \(place + 1) 列",
        message: "该列没有列名却有内容，内容不会存入", repair: "请补上列名"))
  }

  private mutating func report(
    _ row: SheetCells, _ severity: Severity, _ code: String, _ message: String, _ repair: String
  ) {
    findings.append(
      SheetFinding(
        severity, code: code, row: row.row, line: row.line, message: message, repair: repair))
  }
}

extension SheetFinding {
  fileprivate static func encodingGuessed(_ encoding: TextEncoding) -> SheetFinding {
    SheetFinding(
      .note, code: "encoding-guessed", message: "文件未标明编码，按 \(encoding.rawValue) 读取",
      repair: "若姓名显示不对，请用 --encoding 指明编码")
  }
}
