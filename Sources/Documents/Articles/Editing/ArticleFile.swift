public import Training

extension ArticleText {
  /// Reads the file of an article: Markdown, text or a page of the web, in UTF-8, UTF-16 or
  /// GB18030.
  ///
  /// Lost bytes do not keep an article from being read: each becomes a mark that its check notes.
  ///
  /// - Throws: ``Refusal`` when it is empty, or a paper that is not read yet.
  public static func read(
    file bytes: [UInt8], format: ArticleFormat? = nil
  ) throws(Refusal) -> ArticleText {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .articleIsEmpty }
    switch FileKind.recognise(bytes) {
    case nil: return ArticleText(try decoded(bytes), format: format)
    case .webPage, .markup: return ArticleText(try decoded(bytes), format: format ?? .html)
    case .document: throw .articleIsAWordDocument
    case let kind?: throw .articleIsNoText(kind)
    }
  }

  private static func decoded(_ bytes: [UInt8]) throws(Refusal) -> String {
    let content = FileContent(bytes)
    guard let survey = try? TextSurvey(content, as: nil) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: try DecodedText.utf8(of: content, as: survey.encoding), as: UTF8.self)
  }
}

extension Refusal {
  /// There is nothing in it.
  static let articleIsEmpty = Self(
    .invalid, code: "article-is-empty", message: "稿件里没有文字", repair: "请检查文件是否写完、是否选对")

  /// Word's own files are not read yet.
  static let articleIsAWordDocument = Self(
    .invalid, code: "article-is-a-word-document", message: "还不能读 Word 文档（.docx）",
    repair: "请在 Word 或 WPS 里另存为“纯文本（.txt）”或“网页（.htm）”，再用那个文件")

  /// It is a file of another kind.
  static func articleIsNoText(_ kind: FileKind) -> Self {
    Self(
      .invalid, code: "article-is-no-text", message: "这是\(kind.name)，不是稿件的文字",
      repair: "请另存为纯文本（.txt）、Markdown（.md）或网页（.htm），再用那个文件")
  }
}
