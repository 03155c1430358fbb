public import Training

/// A draft of the article about a trip (稿件), every sentence of which knows its rows.
public struct ArticleDraft: Hashable, Sendable {
  /// Sentences that stand together.
  public struct Paragraph: Hashable, Sendable {
    /// The sentences in order.
    public let sentences: [TracedText]

    init(_ sentences: [TracedText]) { self.sentences = sentences }

    /// The words.
    public var text: String { sentences.map(\.text).joined() }
  }

  /// A part of the body under a heading.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public let heading: TracedText
    /// What stands under it.
    public let paragraphs: [Paragraph]
  }

  /// A marked spot that only a human can fill (待补).
  public struct Gap: Hashable, Sendable {
    /// In which part it is: 标题, 导语, a heading, 结尾.
    public let part: String
    /// What is missing.
    public let missing: String
  }

  /// The title.
  public let title: TracedText
  /// 发布时间.
  public let publishedOn: Fact<Day>?
  /// 作者.
  public let author: Fact<String>?
  /// 来源.
  public let source: Fact<String>?
  /// The lead.
  public let lead: Paragraph
  /// The body.
  public let sections: [Section]
  /// The close.
  public let close: Paragraph
  /// What stands below the text, where the style has it.
  public let signature: TracedText?
  /// What a human should know and the text does not say, in Chinese.
  public let notices: [String]
  /// Whether the trip is not over, so that all this is planned.
  public let isPlan: Bool

  /// Writes the article about a trip; the same facts and style give the same text.
  public init(facts: TripFacts, style: ArticleStyle = ArticleStyle()) {
    let shown = ShownSessions(facts)
    let body = ArticleBody(facts: facts, shown: shown, style: style)
    title = ArticleTitle(facts: facts, style: style).text
    lead = Paragraph(ArticleLead(facts: facts, shown: shown, style: style).sentences)
    sections = body.sections
    close = Paragraph(ArticleClose(facts: facts, shown: shown, style: style).sentences)
    notices = ArticleNotices(facts: facts, shown: shown, placing: body.placing).lines
    (publishedOn, source) = (facts.publishedOn, facts.source)
    author = facts.author ?? facts.department
    signature = ArticleSignatureLine(author: author, style: style).text
    isPlan = !facts.isFinished
  }

  /// The marked spots in the order of the text.
  public var gaps: [Gap] {
    parts.flatMap { part in
      part.sentence.gaps.map { Gap(part: part.name, missing: $0) }
    }
  }

  /// Every sentence with the part in which it stands, in the order of the text.
  var parts: [(name: String, sentence: TracedText)] {
    let body = sections.flatMap { section in
      [(section.heading.text, section.heading)]
        + section.paragraphs.flatMap(\.sentences).map { (section.heading.text, $0) }
    }
    return [("标题", title)] + lead.sentences.map { ("导语", $0) } + body
      + close.sentences.map { ("结尾", $0) } + [signature].compactMap { $0.map { ("署名", $0) } }
  }
}
