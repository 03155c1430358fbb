internal import Training

/// The header of a sheet (表头行): found among the first lines, below titles.
struct SheetHeader {
  /// The number of the record and its line.
  let (number, line): (Int, Int)
  /// The headers as written and what they are.
  let headings: [SheetHeading]
  /// For each declared column where it stands.
  let places: [Int?]
  /// Columns that are none of the declared ones and yet are kept.
  let kept: [KeptColumn]
  /// What was found in it.
  let findings: [SheetFinding]
  /// The records behind it that were read while looking for it.
  let following: [SheetRecord]

  // Most records that hold something, and most of all, among which it is looked for.
  private static let (mostSeen, mostRead) = (30, 1000)

  /// The record, of the first thirty that hold something, that names the most columns.
  init(
    in source: inout any RecordSource, _ columns: [SheetColumn], _ matcher: HeaderMatcher,
    keeping wanted: [String]
  ) throws(Refusal) {
    var (records, record) = ([SheetRecord](), SheetRecord())
    var best: (score: Int, index: Int)?
    var (seen, first) = (0, "")
    while seen < Self.mostSeen, records.count < Self.mostRead, try source.read(into: &record) {
      records.append(record)
      let names = record.texts.map(WrittenText.trimmed).filter { !$0.isEmpty }
      guard !names.isEmpty else { continue }
      if seen == 0 { first = names.joined(separator: "、") }
      seen += 1
      let score = Set(names.compactMap(matcher.column(of:))).count
      if score > best?.score ?? 0, score >= 3 || score * 2 >= names.count {
        best = (score, records.count - 1)
      }
    }
    guard let best else { throw .headerNotFound(first: first, columns: columns, source.format) }
    (number, line) = (records[best.index].number, records[best.index].line)
    following = Array(records[(best.index + 1)...])
    let reading = HeadingReading(records[best.index], columns, matcher, wanted)
    (headings, places, findings) = (reading.headings, reading.places, reading.findings)
    kept = reading.kept
  }
}

/// A column that is no declared one and yet is kept (保留列).
struct KeptColumn {
  let place: Int
  let written: String
}

/// What the cells of a header are, and what is wrong with them.
private struct HeadingReading {
  private(set) var headings: [SheetHeading] = []
  private(set) var places: [Int?]
  private(set) var findings: [SheetFinding] = []
  private(set) var kept: [KeptColumn] = []
  private let line: Int
  private let wanted: Set<String>

  init(
    _ record: SheetRecord, _ columns: [SheetColumn], _ matcher: HeaderMatcher, _ wanted: [String]
  ) {
    line = record.line
    self.wanted = Set(wanted.map(HeaderMatcher.folded))
    places = Array(repeating: nil, count: columns.count)
    for (place, cell) in record.texts.enumerated() {
      let written = WrittenText.trimmed(DelimitedText.unguarded(cell))
      let index = matcher.column(of: written)
      headings.append(heading(written, at: place, index, columns))
    }
    for (column, place) in zip(columns, places) where column.isRequired && place == nil {
      findings.append(
        SheetFinding(
          .error, code: "column-missing", line: line, column: column.title,
          message: "缺少“\(column.title)”列", repair: "请补上该列；若列名不同，可用 --map 指明"))
    }
  }

  private mutating func heading(
    _ written: String, at place: Int, _ index: Int?, _ columns: [SheetColumn]
  ) -> SheetHeading {
    guard let index else {
      if !written.isEmpty { takeUnknown(written, at: place) }
      return SheetHeading(written: written, key: nil)
    }
    if let earlier = places[index] {
      report(.secondColumn(written, after: headings[earlier].written, columns[index].title, line))
      return SheetHeading(written: written, key: nil)
    }
    places[index] = place
    return SheetHeading(written: written, key: columns[index].key)
  }

  private mutating func takeUnknown(_ written: String, at place: Int) {
    guard wanted.contains("*") || wanted.contains(HeaderMatcher.folded(written)) else {
      return report(.unknownColumn(written, line))
    }
    kept.append(KeptColumn(place: place, written: written))
    report(.keptColumn(written, line))
  }

  private mutating func report(_ finding: SheetFinding) { findings.append(finding) }
}

extension SheetFinding {
  fileprivate static func unknownColumn(_ written: String, _ line: Int) -> SheetFinding {
    SheetFinding(
      .warning, code: "column-unknown", line: line, column: MaskedCell.other.shown(written),
      message: "不认识的列，内容不会存入",
      repair: "若需要，请改列名、用 --map 指明它是哪一列，或用 --keep 原样保留")
  }

  fileprivate static func keptColumn(_ written: String, _ line: Int) -> SheetFinding {
    SheetFinding(
      .note, code: "column-kept", line: line, column: MaskedCell.other.shown(written),
      message: "不认识的列，按 --keep 原样保留")
  }

  fileprivate static func secondColumn(
    _ written: String, after first: String, _ title: String, _ line: Int
  ) -> SheetFinding {
    SheetFinding(
      .warning, code: "column-twice", line: line, column: MaskedCell.other.shown(written),
      message: "与“\(MaskedCell.other.shown(first))”都是“\(title)”，只取前一列，本列内容不会存入",
      repair: "请删去其中一列，或用 --map 把本列指为另一字段")
  }
}
