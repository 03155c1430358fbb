internal import Training

/// The header of a sheet (表头行): found among the first lines, below titles.
struct SheetHeader {
  /// The number of its last record and the line of its first.
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

  /// The record, of the first thirty that hold something, that names the most columns, alone or
  /// together with the one below it.
  init(
    in source: inout any RecordSource, _ columns: [SheetColumn], _ matcher: HeaderMatcher,
    keeping wanted: [String]
  ) throws(Refusal) {
    let start = try SheetStart(of: &source)
    guard let found = start.header(matcher) else {
      throw .headerNotFound(first: start.firstLine, columns: columns, source.format)
    }
    line = start.records[found.rows.lowerBound].line
    number = start.records[found.rows.upperBound - 1].number
    following = Array(start.records[found.rows.upperBound...])
    let reading = HeadingReading(found.words, line: line, columns, matcher, keeping: wanted)
    (headings, places, kept) = (reading.headings, reading.places, reading.kept)
    findings = reading.findings
  }
}

/// The records with which a sheet begins (表头查找范围).
private struct SheetStart {
  // Most records that hold something, and most of all, among which the header is looked for.
  private static let (mostSeen, mostRead) = (30, 1000)

  private(set) var records: [SheetRecord] = []
  private(set) var firstLine = ""

  init(of source: inout any RecordSource) throws(Refusal) {
    var (record, seen) = (SheetRecord(), 0)
    while seen < Self.mostSeen, records.count < Self.mostRead, try source.read(into: &record) {
      records.append(record)
      let names = record.texts.map(WrittenText.trimmed).filter { !$0.isEmpty }
      if seen == 0 { firstLine = names.joined(separator: "、") }
      if !names.isEmpty { seen += 1 }
    }
  }

  func header(_ matcher: HeaderMatcher) -> (words: HeaderWords, rows: Range<Int>)? {
    var best: (words: HeaderWords, rows: Range<Int>)?
    for row in records.indices {
      let words = HeaderWords(records[row], matcher)
      if words.isHeader, words.score > best?.words.score ?? 0 { best = (words, row..<row + 1) }
    }
    for row in records.indices.dropLast() {
      guard let words = HeaderWords(records[row], records[row + 1], matcher) else { continue }
      if words.isHeader, words.score > best?.words.score ?? 0 { best = (words, row..<row + 2) }
    }
    return best
  }
}
