/// Words what stands below the text of an article (署名行).
struct ArticleSignatureLine {
  let author: Fact<String>?
  let style: ArticleStyle

  /// The line; `nil` where the style has none.
  var text: TracedText? {
    let name: TracedText = author.map { "\($0)" } ?? "\(gap: "供稿")"
    switch style.signature {
    case .none: return nil
    case .contributor: return "（供稿：\(name)）"
    case .editors: return "撰稿：\(name) 编审：\(gap: "编审") 签发：\(gap: "签发")"
    }
  }
}
