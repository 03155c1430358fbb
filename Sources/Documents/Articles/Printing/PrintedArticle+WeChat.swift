extension PrintedArticle {
  /// The article for the editor of a WeChat account (微信公众号): a fragment to be pasted.
  ///
  /// The editor keeps inline styles and drops the rest, so that there is no `<style>`, `class`,
  /// `id`, `<link>`, script or document around it; no address either.
  public var weChat: String {
    let credit = [("作者", author), ("来源", source)].compactMap { name, value in
      value.map { "\(name)：\(HTMLText($0).markup)" }
    }.joined(separator: "　")
    let lines =
      ["<section style=\"\(WeChatLook.frame)\">"]
      + ["<p style=\"\(WeChatLook.title)\">\(HTMLText(title).markup)</p>"]
      + (credit.isEmpty ? [] : ["<p style=\"\(WeChatLook.credit)\">\(credit)</p>"])
      + blocks.map(\.weChatMarkup) + ["</section>"]
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The inline styles of a fragment.
private enum WeChatLook {
  static let frame = "margin:0;padding:0 8px;font-size:16px;line-height:1.9;color:#333333;"
  static let title =
    "margin:0 0 12px;font-size:20px;font-weight:bold;line-height:1.5;text-align:center;color:#222222;"
  static let credit = "margin:0 0 20px;font-size:14px;text-align:center;color:#888888;"
  static let heading =
    "margin:28px 0 12px;padding:0 0 0 10px;font-size:17px;font-weight:bold;border-left:4px solid #b22222;color:#b22222;"
  static let paragraph = "margin:0 0 14px;text-indent:2em;text-align:justify;"
  static let quotation =
    "margin:0 0 14px;padding:8px 12px;background-color:#f7f3f0;color:#555555;text-align:justify;"
  static let item = "margin:0 0 8px;padding:0 0 0 2em;text-align:justify;"
  static let verbatim = "margin:0 0 14px;white-space:pre-wrap;"
  static let rule = "margin:20px 0;border:none;border-top:1px solid #dddddd;"
  static let gap = "background-color:#ffe58a;"
}

extension MarkdownBlock {
  fileprivate var weChatMarkup: String {
    let words = runs.map(\.weChatMarkup).joined()
    switch kind {
    case .heading: return "<p style=\"\(WeChatLook.heading)\">\(words)</p>"
    case .paragraph: return "<p style=\"\(WeChatLook.paragraph)\">\(words)</p>"
    case .quotation: return "<p style=\"\(WeChatLook.quotation)\">\(words)</p>"
    case .item(let number):
      return "<p style=\"\(WeChatLook.item)\">\(number.map { "\($0)．" } ?? "· ")\(words)</p>"
    case .verbatim: return "<p style=\"\(WeChatLook.verbatim)\">\(words)</p>"
    case .rule: return "<hr style=\"\(WeChatLook.rule)\">"
    }
  }
}

extension MarkdownRun {
  fileprivate var weChatMarkup: String {
    var words = HTMLText(text).markup.replacingMarks {
      "<span style=\"\(WeChatLook.gap)\">\($0)</span>"
    }
    if isEmphasised { words = "<em style=\"font-style:italic;\">\(words)</em>" }
    return isStrong ? "<strong style=\"font-weight:bold;\">\(words)</strong>" : words
  }
}
