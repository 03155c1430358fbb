public import Training

/// An edition of an article as it is given out (成稿): its title, what stands above the text, and
/// the text.
public struct PrintedArticle: Hashable, Sendable {
  /// The column of the school's page: 学员管理.
  public let column: String
  /// The title.
  public let title: String
  /// 发布时间.
  public let publishedOn: Day?
  /// 作者.
  public let author: String?
  /// 来源.
  public let source: String?
  /// The text without the title and the line of 发布时间, 作者 and 来源.
  public let blocks: [MarkdownBlock]

  /// Reads an edition; its first heading is the title, where it has one.
  public init(
    markdown: String, title: String, publishedOn: Day? = nil, author: String? = nil,
    source: String? = nil, column: String = "学员管理"
  ) {
    var blocks = MarkdownBlock.blocks(of: markdown)
    let heading = blocks.firstIndex { $0.kind == .heading(level: 1) }
    self.title = heading.map { blocks[$0].text } ?? title
    if let heading { blocks.remove(at: heading) }
    if let line = blocks.prefix(3).firstIndex(where: \.isSignature) { blocks.remove(at: line) }
    (self.publishedOn, self.author, self.source) = (publishedOn, author, source)
    (self.column, self.blocks) = (column, blocks)
  }
}

extension MarkdownBlock {
  /// Whether it is the line of 发布时间, 作者 and 来源 that stands above a text.
  fileprivate var isSignature: Bool {
    kind == .paragraph && text.hasPrefix("发布时间") && text.contains("作者")
  }
}
