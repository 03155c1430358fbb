extension Table {
  /// The table in Markdown (GitHub's table extension), its title as a bold line above it.
  public var markdown: String {
    let header = columns.map { MarkdownText($0.title).cell }
    let rule = columns.map { $0.alignment == .trailing ? "---:" : "---" }
    let body = rows.map { $0.map { $0.words.map { MarkdownText($0).cell } ?? "—" } }
    let lines = ([header, rule] + body).map { "| \($0.joined(separator: " | ")) |" }
    let heading = title.map { "**\(MarkdownText($0).line)**\n\n" } ?? ""
    return heading + lines.joined(separator: "\n") + "\n"
  }
}
