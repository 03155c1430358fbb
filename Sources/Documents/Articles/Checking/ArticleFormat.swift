/// How the source of an article is written (稿件格式).
public enum ArticleFormat: String, Hashable, Sendable, CaseIterable {
  /// Markdown.
  case markdown
  /// Text without any markup.
  case plain
  /// A page of the web.
  case html

  /// The format that a source looks like: tags make a page, headings and marks make Markdown.
  public static func guess(_ source: String) -> ArticleFormat {
    FormatGuess(source).format
  }
}
