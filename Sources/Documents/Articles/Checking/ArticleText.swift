/// The words of an article without its markup (正文), each with its place in the source.
public struct ArticleText: Hashable, Sendable {
  /// How the source is written.
  public let format: ArticleFormat
  /// The source as it was given.
  public let source: String
  /// The words; positions of a check count its Unicode scalars.
  public let text: String
  /// The scalars of ``text``.
  let scalars: [Unicode.Scalar]
  /// Where in the scalars of the source each scalar of the text begins.
  let starts: [Int]
  /// Where in the scalars of the source each scalar of the text ends; an entity is several.
  let ends: [Int]
  /// Where headings begin, in the scalars of the text.
  let headings: [Int]

  /// Reads a source; its format is guessed where none is given.
  public init(_ source: String, format: ArticleFormat? = nil) {
    let format = format ?? ArticleFormat.guess(source)
    let scalars = Array(source.unicodeScalars)
    let extracted: ExtractedScalars =
      switch format {
      case .plain: PlainExtraction.extract(scalars)
      case .markdown: MarkdownExtraction.extract(scalars)
      case .html: HTMLExtraction.extract(scalars)
      }
    (self.format, self.source) = (format, source)
    (self.scalars, starts, ends) = (extracted.scalars, extracted.starts, extracted.ends)
    headings = extracted.headings
    text = String(String.UnicodeScalarView(extracted.scalars))
  }
}
