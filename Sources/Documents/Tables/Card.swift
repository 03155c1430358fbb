/// One thing with what is recorded about it (卡片), ready to be given out in any form.
public struct Card: Hashable, Sendable, Renderable {
  /// One line of a card.
  public struct Entry: Hashable, Sendable {
    /// The name that programs read: an English JSON key.
    public let key: String
    /// The name that people read, in Chinese.
    public let title: String
    /// What is recorded.
    public let cell: Cell

    /// One line of a card.
    public init(_ key: String, _ title: String, _ cell: Cell) {
      (self.key, self.title, self.cell) = (key, title, cell)
    }
  }

  /// The words above the card, in Chinese.
  public let title: String?
  /// The lines in order.
  public let entries: [Entry]

  /// A card.
  public init(title: String? = nil, _ entries: [Entry]) {
    (self.title, self.entries) = (title, entries)
  }

  /// The card in that form, ending with a line break.
  ///
  /// - Parameter width: How many columns the terminal has; `nil` for as wide as it comes.
  public func text(as format: TableFormat, width: Int? = nil) -> String {
    switch format {
    case .table: terminal(width: width)
    case .csv: row.csv
    case .json: object.text
    case .markdown: markdown
    }
  }

  /// The card as one JSON object.
  public var object: JSONValue { .object(entries.map { .init($0.key, JSONValue($0.cell)) }) }

  /// The card as a table of one row.
  var row: Table {
    Table(
      "rows", columns: entries.map { Column($0.key, $0.title) }, rows: [entries.map(\.cell)])
  }

  private func terminal(width: Int?) -> String {
    let edge = entries.map { DisplayWidth.of($0.title.harmlessLine) }.max() ?? 0
    let lines = entries.flatMap { entry in
      let title = entry.title.harmlessLine
      let blanks = String(repeating: " ", count: edge - DisplayWidth.of(title))
      let room = max(10, (width ?? .max) - edge - 2)
      let words = LineBreaking(width: room).lines(of: (entry.cell.words ?? "-").harmless)
      let indent = String(repeating: " ", count: edge + 2)
      return words.enumerated().map { ($0 == 0 ? "\(title)\(blanks)  " : indent) + $1 }
    }
    return ((title.map { [$0.harmlessLine] } ?? []) + lines).joined(separator: "\n") + "\n"
  }

  private var markdown: String {
    let heading = title.map { "**\(MarkdownText($0).line)**\n\n" } ?? ""
    let lines = entries.map { entry in
      "- \(MarkdownText(entry.title).line)：\(entry.cell.words.map { MarkdownText($0).line } ?? "—")"
    }
    return heading + lines.joined(separator: "\n") + "\n"
  }
}
