extension Table {
  /// The table for a terminal: aligned by display width, a rule under the header.
  ///
  /// In a given width, long words wrap inside their column; when even that does not fit, columns
  /// at the right are left out and a column `…` says so. Nothing in a cell can command the
  /// terminal.
  public func terminal(width: Int? = nil) -> String {
    let layout = TerminalLayout(table: self, width: width)
    var lines = title.map { [$0.harmlessLine] } ?? []
    lines += layout.lines(of: layout.header)
    lines.append(layout.rule)
    lines += rows.isEmpty ? ["（无）"] : layout.rows.flatMap(layout.lines(of:))
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The columns of a table as they fit a terminal.
struct TerminalLayout {
  /// The widths of the columns that are shown.
  let widths: [Int]
  /// Whether columns at the right are left out.
  let isCut: Bool
  /// The titles of all columns.
  let header: [TerminalCell]
  /// The cells of all columns.
  let rows: [[TerminalCell]]

  init(table: Table, width: Int?) {
    header = table.columns.map { TerminalCell($0.title, $0.alignment, breaks: true) }
    rows = table.rows.map { row in
      zip(row, table.columns).map { TerminalCell($0, $1.alignment) }
    }
    let sizes = [header] + rows
    let columns = table.columns.indices.map { column in
      ColumnWidth(cells: sizes.map { $0[column] })
    }
    (widths, isCut) = Self.fit(columns, into: width)
  }

  private static func fit(_ columns: [ColumnWidth], into width: Int?) -> ([Int], Bool) {
    guard let width else { return (columns.map(\.natural), false) }
    var shown = columns
    while shown.count > 1, total(shown.map(\.least), isCut: shown.count < columns.count) > width {
      shown.removeLast()
    }
    let isCut = shown.count < columns.count && width >= leastWidthToSayCut
    return (shrunk(shown, into: width, isCut: isCut), isCut)
  }

  /// Takes from the widest column first, so that short columns stay whole.
  private static func shrunk(_ columns: [ColumnWidth], into width: Int, isCut: Bool) -> [Int] {
    var widths = columns.map(\.natural)
    while total(widths, isCut: isCut) > width {
      let shrinkable = columns.indices.filter { widths[$0] > columns[$0].least }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      let others = shrinkable.filter { widths[$0] < widths[widest] }.map { widths[$0] }
      let floor = max(columns[widest].least, others.max() ?? 0)
      let excess = total(widths, isCut: isCut) - width
      widths[widest] -= min(excess, max(1, widths[widest] - floor))
    }
    if widths.count == 1, let only = widths.first {
      widths = [max(1, min(only, width - (isCut ? 4 : 0)))]
    }
    return widths
  }

  /// Below it, the column `…` would take the room of the only column that is left.
  private static let leastWidthToSayCut = 12

  private static func total(_ widths: [Int], isCut: Bool) -> Int {
    widths.reduce(0, +) + 3 * (widths.count - 1) + (isCut ? 4 : 0)
  }

  /// The line between the header and the rows.
  var rule: String {
    (widths + (isCut ? [1] : [])).map { String(repeating: "─", count: $0) }
      .joined(separator: "─┼─")
  }

  /// One row of cells as the lines that it takes.
  func lines(of cells: [TerminalCell]) -> [String] {
    let wrapped = zip(cells, widths).map { $0.lines(width: $1) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var parts = wrapped.indices.map { column in
        let text = line < wrapped[column].count ? wrapped[column][line] : ""
        return padded(text, to: widths[column], cells[column].alignment)
      }
      if isCut { parts.append("…") }
      return withoutTrailingBlanks(parts.joined(separator: " │ "))
    }
  }

  private func padded(_ text: String, to width: Int, _ alignment: Column.Alignment) -> String {
    let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    switch alignment {
    case .leading: return text + blanks
    case .trailing: return blanks + text
    }
  }

  private func withoutTrailingBlanks(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
