internal import Postgres
public import Training

/// Where, when and under which title an edition is published (发布要求).
public struct PublicationOrder: Hashable, Sendable {
  /// Where.
  public let channel: PublicationChannel
  /// When; the 发布时间 of the edition where `nil`.
  public let day: Day?
  /// Under which title; that of the edition where `nil`.
  public let title: String?
  /// Where it can be read.
  public let address: String?

  /// Orders a publication.
  public init(
    on channel: PublicationChannel = .site, day: Day? = nil, title: String? = nil,
    address: String? = nil
  ) {
    (self.channel, self.day, self.title, self.address) = (channel, day, title, address)
  }
}

/// An edition in print (发布结果).
public struct PublishedEdition: Hashable, Sendable, Codable {
  /// The edition.
  public let edition: Int
  /// The day: `2024-12-24`.
  public let publishedOn: String
  /// Whether that day lies before the end of the trip, which a person should look at.
  public let isBeforeTheEnd: Bool
}

extension ClassOffice {
  /// Publishes an approved edition on a channel, or a published one on another.
  ///
  /// From then on its text never changes: a correction is a new edition.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition, it is not approved, it is on
  ///   that channel already, no day is known or another one stands in the text, or the records say
  ///   something else than when it was approved.
  @discardableResult
  public func publishArticle(
    _ id: Int, edition: Int? = nil, _ order: PublicationOrder, key: String? = nil
  ) async throws -> PublishedEdition {
    let request = ArticleStepRequest(
      article: id, edition: edition, channel: order.channel, day: order.day.map { "\($0)" },
      title: order.title, address: order.address)
    return try await act("article.publish", key: key, request: request) { act in
      let article = try act.session.requireArticle(id, edition: edition)
      let day = try article.day(of: order)
      let step = try act.publishingStep(of: article)
      try act.insert(order, on: day, of: article, step: step)
      return PublishedEdition(
        edition: article.edition.edition, publishedOn: "\(day)",
        isBeforeTheEnd: day < article.trip.days.last)
    }
  }
}

extension FoundArticle {
  /// On a page the article itself says when it was published, so it must not say another day.
  fileprivate func day(of order: PublicationOrder) throws(Refusal) -> Day {
    guard let day = order.day ?? edition.publishedOn else { throw .publicationNeedsDay(self) }
    if order.channel == .site, let stated = edition.publishedOn, stated != day {
      throw .publicationDayDiffers(self, stated: stated, ordered: day)
    }
    return day
  }
}

extension Act {
  /// The step that put the edition in print; it is taken now where none was.
  fileprivate func publishingStep(of article: FoundArticle) throws -> Int {
    if article.edition.state == .published {
      return try session.value(
        """
        SELECT max(step_number) FROM article_step
        WHERE article_id = \(article.id) AND edition = \(article.edition.edition)
          AND to_state = 'published'
        """)
    }
    try article.requireOpen(.publish)
    let untrue = try session.untrueSinceApproval(article)
    guard untrue.isEmpty else { throw Refusal.articleNoLongerAgrees(article, untrue) }
    return try take(.publish, of: article)
  }

  fileprivate func insert(
    _ order: PublicationOrder, on day: Day, of article: FoundArticle, step: Int
  ) throws {
    try session.execute(
      """
      INSERT INTO article_publication (article_id, edition, channel, step_number, title,
        published_on, address, text_digest, made_at, made_by_id)
      SELECT article_id, edition, \(order.channel), \(step), coalesce(\(order.title), title),
        \(day), \(order.address), text_digest, \(stamp), \(staff.id)
      FROM article_revision
      WHERE article_id = \(article.id) AND edition = \(article.edition.edition)
      """)
    try journal(
      .article, article.id,
      after: [
        "edition": "\(article.edition.edition)", "channel": order.channel.rawValue,
        "published_on": "\(day)",
      ],
      changed: ["title", "address"])
  }
}

extension Refusal {
  /// Nobody said when.
  static func publicationNeedsDay(_ article: FoundArticle) -> Self {
    Self(
      .invalid, code: "publication-needs-day", message: "没有写\(article.label)的发布日期",
      repair: "例如 --on 2024-12-24")
  }

  /// The page would say another day than the record.
  static func publicationDayDiffers(
    _ article: FoundArticle, stated: Day, ordered: Day
  ) -> Self {
    Self(
      .conflict, code: "publication-day-differs",
      message: "\(article.label)文中的发布时间是 \(stated)，与 \(ordered) 不同",
      repair: "请按文中的日期发布，或改好日期另存一版再通过")
  }

  /// The records changed after somebody answered for the text.
  static func articleNoLongerAgrees(
    _ article: FoundArticle, _ findings: [ArticleFinding.Content]
  ) -> Self {
    Self(
      .conflict, code: "article-no-longer-agrees",
      message:
        "\(article.label)通过之后记录有变，现有 \(findings.count) 处不符，第一处：\(findings.first?.message ?? "")",
      repair: "请退回这一版，改正或签署后再通过：banci article return \(article.id) --opinion 记录有变")
  }
}
