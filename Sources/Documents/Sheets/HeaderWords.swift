internal import Training

/// The words of a header (表头文字): of one row, or of two of which the upper names groups of columns.
struct HeaderWords {
  /// The words over each column, and the declared column that they name.
  let cells: [(written: String, column: Int?)]

  /// How many declared columns are named.
  var score: Int { Set(cells.compactMap(\.column)).count }

  /// Whether it names enough to be a header.
  var isHeader: Bool {
    score >= 3 || (score > 0 && score * 2 >= foreign)
  }

  /// How many words there are besides those that this program adds to what it sends back.
  private var foreign: Int {
    cells.count { !$0.written.isEmpty && !CorrectionSheet.titles.contains($0.written) }
  }

  /// The words of one row.
  init(_ record: SheetRecord, _ matcher: HeaderMatcher) {
    cells = Self.texts(of: record).map { ($0, matcher.column(of: $0)) }
  }

  /// The words of two rows, `学历` over `全日制` and `在职`, or `nil` where the lower is no header.
  init?(_ upper: SheetRecord, _ lower: SheetRecord, _ matcher: HeaderMatcher) {
    let (above, below) = (Self.texts(of: upper), Self.texts(of: lower))
    var (cells, group, named, unnamed) = ([(written: String, column: Int?)](), "", 0, 0)
    for place in 0..<max(above.count, below.count) {
      let (own, word) = (above.at(place), below.at(place))
      if !own.isEmpty { group = own }
      let cell = Self.cell(own, group, word, matcher)
      if !word.isEmpty, word != own {
        if cell.column == nil { unnamed += 1 } else { named += 1 }
      }
      cells.append(cell)
    }
    guard named >= 2, named > unnamed else { return nil }
    self.cells = cells
  }

  private static func cell(
    _ own: String, _ group: String, _ word: String, _ matcher: HeaderMatcher
  ) -> (written: String, column: Int?) {
    guard !word.isEmpty, word != own else { return (own, matcher.column(of: own)) }
    if !group.isEmpty {
      for both in [group + word, word + group] {
        if let column = matcher.column(of: both) { return (both, column) }
      }
    }
    return (word, matcher.column(of: word))
  }

  private static func texts(of record: SheetRecord) -> [String] {
    record.texts.map { WrittenText.trimmed(DelimitedText.unguarded(WrittenText.trimmed($0))) }
  }
}

extension [String] {
  fileprivate func at(_ place: Int) -> String { place < count ? self[place] : "" }
}
