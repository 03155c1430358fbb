internal import Training

/// A column that is no declared one and yet is kept (保留列).
struct KeptColumn {
  let place: Int
  let written: String
}

/// What the cells of a header are, and what is wrong with them (表头核对).
struct HeadingReading {
  private(set) var headings: [SheetHeading] = []
  private(set) var places: [Int?]
  private(set) var kept: [KeptColumn] = []
  private(set) var findings: [SheetFinding] = []
  private let line: Int
  private let matcher: HeaderMatcher
  private let wanted: Set<String>

  init(
    _ words: HeaderWords, line: Int, _ columns: [SheetColumn], _ matcher: HeaderMatcher,
    keeping wanted: [String]
  ) {
    (self.line, self.matcher) = (line, matcher)
    self.wanted = Set(wanted.map(HeaderMatcher.folded))
    places = Array(repeating: nil, count: columns.count)
    for (place, cell) in words.cells.enumerated() {
      headings.append(heading(cell.written, at: place, cell.column, columns))
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
      findings.append(
        .secondColumn(written, after: headings[earlier].written, columns[index].title, line))
      return SheetHeading(written: written, key: nil)
    }
    places[index] = place
    return SheetHeading(written: written, key: columns[index].key)
  }

  private mutating func takeUnknown(_ written: String, at place: Int) {
    // What a correction file says to its sender says nothing to us.
    guard !CorrectionSheet.titles.contains(written) else { return }
    guard wanted.contains("*") || wanted.contains(HeaderMatcher.folded(written)) else {
      return findings.append(.unknownColumn(written, near: matcher.nearest(to: written), line))
    }
    kept.append(KeptColumn(place: place, written: written))
    findings.append(.keptColumn(written, line))
  }
}

extension SheetFinding {
  fileprivate static func unknownColumn(
    _ written: String, near: [String], _ line: Int
  ) -> SheetFinding {
    let guess = near.isEmpty ? "" : "是否为“\(near.joined(separator: "”“"))”？"
    return SheetFinding(
      .warning, code: "column-unknown", line: line, column: MaskedCell.other.shown(written),
      message: "不认识的列，内容不会存入",
      repair: "\(guess)若需要，请改列名、用 --map 指明它是哪一列，或用 --keep 原样保留")
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
