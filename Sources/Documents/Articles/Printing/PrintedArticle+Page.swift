extension PrintedArticle {
  /// The article as a page of the school's site: column, title, 发布时间/作者/来源, body.
  ///
  /// One file that fetches nothing: no script, no picture and no style from elsewhere.
  public var page: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText(title).markup)</title>
    <style>
    \(Self.look)
    </style>
    </head>
    <body>
    <nav class="column">首页 &gt; \(HTMLText(column).markup)</nav>
    <article>
    <h1>\(HTMLText(title).markup)</h1>
    <p class="signature">\(signatureParts)</p>
    \(blocks.map(\.pageMarkup).joined(separator: "\n"))
    </article>
    </body>
    </html>

    """
  }

  /// What is not known is left out, as on the school's pages.
  private var signatureParts: String {
    [("发布时间", publishedOn.map { "\($0)" }), ("作者", author), ("来源", source)]
      .compactMap { name, value in
        value.map { "<span>\(name)：\(HTMLText($0).markup)</span>" }
      }.joined(separator: " ")
  }

  private static let look = """
    body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; color: #222;
      background: #fff; font: 1.0625rem/1.9 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
    .column { color: #8a1c1c; border-bottom: 2px solid #8a1c1c; padding-bottom: .4rem;
      font-size: .95rem; }
    h1 { margin: 1.6rem 0 .6rem; font-size: 1.55rem; line-height: 1.45; text-align: center; }
    h2, h3, h4, h5, h6 { margin: 1.6rem 0 .4rem; font-size: 1.15rem; }
    .signature { text-align: center; color: #666; font-size: .9rem; border-bottom: 1px solid #ddd;
      padding-bottom: .8rem; text-indent: 0; }
    .signature span { margin: 0 .6rem; }
    p { margin: .6rem 0; text-indent: 2em; text-align: justify; }
    p.item { text-indent: 0; padding-left: 2em; }
    blockquote { margin: 1rem 0; padding: .2rem 1rem; border-left: 4px solid #c9a0a0;
      background: #faf6f6; }
    pre { white-space: pre-wrap; }
    mark { background: #ffe58a; }
    """
}

extension MarkdownBlock {
  fileprivate var pageMarkup: String {
    let words = runs.map(\.pageMarkup).joined()
    switch kind {
    case .heading(let level): return "<h\(max(level, 2))>\(words)</h\(max(level, 2))>"
    case .paragraph: return "<p>\(words)</p>"
    case .quotation: return "<blockquote><p>\(words)</p></blockquote>"
    case .item(let number):
      return "<p class=\"item\">\(number.map { "\($0)．" } ?? "· ")\(words)</p>"
    case .verbatim: return "<pre>\(words)</pre>"
    case .rule: return "<hr>"
    }
  }
}

extension MarkdownRun {
  fileprivate var pageMarkup: String {
    var words = HTMLText(text).markup
      .replacingMarks { "<mark>\($0)</mark>" }
    if isEmphasised { words = "<em>\(words)</em>" }
    return isStrong ? "<strong>\(words)</strong>" : words
  }
}
