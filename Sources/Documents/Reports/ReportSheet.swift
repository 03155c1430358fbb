/// A report laid out (版面): sections for people, one flat table for programs.
public struct ReportSheet: Hashable, Sendable, Renderable {
  /// What the report is about, and the JSON key under which it stands.
  public struct Subject: Hashable, Sendable {
    /// The JSON key: `trip`.
    public let key: String
    /// What is recorded about it.
    public let card: Card

    /// A subject under that key.
    public init(_ key: String, _ card: Card) { (self.key, self.card) = (key, card) }
  }

  /// The title of the report, in Chinese.
  public let title: String
  /// What the report is about.
  public let subject: Subject?
  /// The tables that people read, each under its own title.
  public let sections: [Table]
  /// All rows in one table, for CSV and JSON.
  public let flat: Table
  /// What has to be said below the tables, in Chinese.
  public let notes: [String]

  /// A sheet; without sections, people read the flat table too.
  public init(
    title: String, subject: Subject? = nil, sections: [Table]? = nil, flat: Table,
    notes: [String] = []
  ) {
    (self.title, self.subject, self.flat, self.notes) = (title, subject, flat, notes)
    self.sections = sections ?? [flat.untitled]
  }

  /// The sheet in that form, ending with a line break.
  public func text(as format: TableFormat, width: Int? = nil) -> String {
    switch format {
    case .table: terminal(width: width)
    case .csv: flat.csv
    case .json: object.text
    case .markdown: markdown
    }
  }

  private var object: JSONValue {
    let head = subject.map { [JSONValue.Member($0.key, $0.card.object)] } ?? []
    return .object(head + [.init(flat.name, flat.records)])
  }

  private func terminal(width: Int?) -> String {
    let head = subject.map { [$0.card.text(as: .table, width: width)] } ?? []
    let blocks = [title.harmlessLine + "\n"] + head + sections.map { $0.terminal(width: width) }
    return (blocks + noteBlock(notes.map(\.harmlessLine))).joined(separator: "\n")
  }

  private var markdown: String {
    let head = subject.map { [$0.card.text(as: .markdown)] } ?? []
    let blocks = ["# \(MarkdownText(title).line)\n"] + head + sections.map(markdownSection)
    return (blocks + noteBlock(notes.map { MarkdownText($0).paragraph })).joined(separator: "\n")
  }

  private func markdownSection(_ table: Table) -> String {
    let heading = table.title.map { "## \(MarkdownText($0).line)\n\n" } ?? ""
    return heading + (table.rows.isEmpty ? "（无）\n" : table.untitled.markdown)
  }

  private func noteBlock(_ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [lines.joined(separator: "\n\n") + "\n"]
  }
}
