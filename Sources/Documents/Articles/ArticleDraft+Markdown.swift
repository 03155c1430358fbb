extension ArticleDraft {
  /// The article in Markdown; a plan says so in its first line.
  public var markdown: String {
    let plan = isPlan ? ["> 计划稿：行程尚未结束，以下为计划安排"] : []
    let head = ["# \(MarkdownText(title.text).line)", heading, paragraph(lead)]
    let body = sections.flatMap { section in
      ["## \(MarkdownText(section.heading.text).line)"] + section.paragraphs.map(paragraph)
    }
    let end = [paragraph(close)] + (signature.map { [MarkdownText($0.text).paragraph] } ?? [])
    return (plan + head + body + end).joined(separator: "\n\n") + "\n"
  }

  /// 发布时间, 作者 and 来源, a dash for what is not known.
  private var heading: String {
    let day = publishedOn.map { "\($0.value)" } ?? "—"
    let author = author.map { MarkdownText($0.value).line } ?? "—"
    let source = source.map { MarkdownText($0.value).line } ?? "—"
    return "发布时间：\(day) 作者：\(author) 来源：\(source)"
  }

  private func paragraph(_ paragraph: Paragraph) -> String {
    MarkdownText(paragraph.text).paragraph
  }
}
