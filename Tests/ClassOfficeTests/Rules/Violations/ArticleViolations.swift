import ClassOffice

extension Violation {
  static let ofArticles = [
    Violation(of: .articleIsOfATrip, "INSERT INTO article (trip_id) VALUES (999)"),
    Violation(of: .tripHasOneArticle, "INSERT INTO article (trip_id) SELECT trip_id FROM article"),
    Violation(of: .articleEditionIsPositive, revising("711, 0, '标题'")),
    Violation(of: .articleRevisionIsOfAnArticle, revising("999, 1, '标题'")),
    Violation(of: .articleTitleIsNotBlank, revising("711, 2, ' '")),
    Violation(
      of: .articleRevisionOriginIsKnown,
      """
      INSERT INTO article_revision
        (article_id, edition, title, body, is_plan, facts, made_at, origin)
      VALUES (711, 2, '标题', '正文', false, '{}', now(), 'dream')
      """),
    Violation(of: .materialBodyIsNotBlank, "UPDATE material SET body = ' ' WHERE id = 701"),
    Violation(of: .materialIsOfATrip, "UPDATE material SET trip_id = 999 WHERE id = 701"),
    Violation(
      of: .materialNamingNeedsAContributor,
      "UPDATE material SET contributor = NULL WHERE id = 701"),
    Violation(of: .materialPersonIsAPerson, "UPDATE material SET person_id = 999 WHERE id = 701"),
    Violation(of: .materialPlaceIsAPlace, "UPDATE material SET place_id = 999 WHERE id = 701"),
    Violation(of: .materialThemeIsNotBlank, "UPDATE material SET theme = ' ' WHERE id = 701"),
  ]

  private static func revising(_ values: String) -> String {
    """
    INSERT INTO article_revision (article_id, edition, title, body, is_plan, facts, made_at)
    VALUES (\(values), '正文', false, '{}', now())
    """
  }
}
