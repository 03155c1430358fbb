extension PrintedArticle {
  /// The article as plain text: a paragraph a line, indented by two characters.
  public var text: String {
    ([title, signature, ""] + blocks.map(\.line)).joined(separator: "\n") + "\n"
  }

  /// 发布时间, 作者 and 来源, a dash for what is not known.
  var signature: String {
    let day = publishedOn.map { "\($0)" } ?? "—"
    return "发布时间：\(day) 作者：\(author ?? "—") 来源：\(source ?? "—")"
  }
}

extension MarkdownBlock {
  fileprivate var line: String {
    let text = text.harmless
    switch kind {
    case .heading: return "\n" + text
    case .paragraph, .quotation:
      return text.split(separator: "\n").map { "　　" + $0 }.joined(separator: "\n")
    case .item(let number?): return "　　\(number)．" + text
    case .item(nil): return "　　· " + text
    case .verbatim: return text
    case .rule: return "　　＊　＊　＊"
    }
  }
}
