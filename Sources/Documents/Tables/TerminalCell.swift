/// A cell as it goes to a terminal: harmless words that wrap or are cut.
struct TerminalCell {
  /// The harmless words.
  let text: String
  /// On which side they are flush.
  let alignment: Column.Alignment
  /// Whether they may go over several lines.
  let breaks: Bool

  init(_ text: String, _ alignment: Column.Alignment, breaks: Bool) {
    (self.text, self.alignment, self.breaks) = (text.harmless, alignment, breaks)
  }

  init(_ cell: Cell, _ alignment: Column.Alignment) {
    self.init(cell.words ?? "-", alignment, breaks: cell.isText)
  }

  /// The columns that the longest of its lines takes.
  var width: Int {
    text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
  }

  /// The width of the widest run that a line break would tear.
  var widestPiece: Int {
    breaks ? LineBreaking.widestPiece(of: text) : width
  }

  /// The lines that it takes in a column; a cell of more than twelve lines is cut.
  func lines(width: Int) -> [String] {
    guard breaks else { return [text.cut(to: width)] }
    let lines = LineBreaking(width: width).lines(of: text)
    guard lines.count > Self.mostLines else { return lines }
    return lines.prefix(Self.mostLines - 1) + ["…"]
  }

  private static let mostLines = 12
}

/// How wide a column would like to be and must be.
struct ColumnWidth {
  /// The width at which nothing wraps.
  let natural: Int
  /// The least width that can still be read.
  ///
  /// That is all of a number, and of words eight columns or, up to twenty, the longest word: a
  /// telephone number is not torn.
  let least: Int

  init(cells: [TerminalCell]) {
    let widths = cells.map(\.width)
    natural = max(1, widths.max() ?? 1)
    let digits = cells.filter { !$0.breaks }.map(\.width).max() ?? 0
    let words = cells.filter(\.breaks).map(\.widestPiece).max() ?? 0
    least = min(natural, max(8, digits, min(20, words)))
  }
}
