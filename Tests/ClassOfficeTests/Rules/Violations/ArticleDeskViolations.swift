import ClassOffice

/// Article 711 has one edition, which was checked with one contradiction (check 721), signed off,
/// approved (step 2) and published (step 3).
extension Violation {
  static let ofArticleChecks = [
    Violation(of: .articleCheckBlockingIsNotNegative, checking(edition: 1, blocking: -1)),
    Violation(of: .articleCheckIsOfAnEdition, checking(edition: 9, blocking: 0)),
    Violation(of: .articleFindingIsOfACheck, finding("721, 9, 'contradicts', NULL, 0, 1, 2")),
    Violation(of: .articleFindingIsAClaimOrANote, finding("721, 1, 'agrees', 'note', 0, 1, NULL")),
    Violation(of: .articleFindingVerdictIsKnown, finding("721, 1, 'perhaps', NULL, 0, 1, NULL")),
    Violation(of: .articleFindingSeverityIsKnown, finding("721, 1, NULL, 'grave', 0, 1, NULL")),
    Violation(of: .articleFindingWordsHaveAPlace, finding("721, 1, 'agrees', NULL, 2, 1, NULL")),
    Violation(
      of: .articleContradictionsAndErrorsBlock,
      finding("721, 1, 'contradicts', NULL, 0, 1, NULL")),
    Violation(
      of: .articleFindingBlocksWithinItsCheck, finding("721, 1, 'contradicts', NULL, 0, 1, 2")),
    Violation(of: .articleFindingIsNumberedOnce, finding("721, 1, NULL, 'error', 0, 1, 1")),
    Violation(of: .articleFindingIsSignedOffOnce, signing(number: 2, blocking: 1, "理由")),
    Violation(
      of: .articleSignOffFollowsTheOneBefore,
      onAnotherCheck + signing(check: 722, number: 2, blocking: 1, "理由")),
    Violation(
      of: .articleSignOffHasAReason,
      onAnotherCheck + signing(check: 722, number: 1, blocking: 1, " ")),
    Violation(of: .articleSignOffIsOfABlockingFinding, signing(number: 2, blocking: 2, "理由")),
  ]

  static let ofArticleSteps = [
    Violation(of: .articleStepIsOfAnEdition, stepping("9, 1, '', 'draft', 1, NULL, NULL, NULL")),
    Violation(
      of: .articleStepIsAllowed, stepping("1, 4, 'published', 'draft', 1, NULL, NULL, NULL")),
    Violation(
      of: .articleStepStartsWhereTheLastEnded,
      stepping("1, 4, 'approved', 'returned', 1, '意见', NULL, NULL")),
    Violation(
      of: .articleFirstStepStartsFromNothing,
      stepping("1, 4, '', 'draft', 1, NULL, NULL, NULL")),
    Violation(
      of: .articleStepIsTakenBySomebody,
      stepping("1, 4, 'published', 'withdrawn', NULL, '意见', NULL, NULL")),
    Violation(
      of: .articleStepBackSaysWhy,
      stepping("1, 4, 'published', 'withdrawn', 1, ' ', NULL, NULL")),
    Violation(
      of: .articleApprovalRestsOnACheck,
      anotherEdition + stepping("2, 2, 'draft', 'approved', 1, NULL, NULL, NULL")),
    Violation(
      of: .articleApprovalIsOfWhatWasChecked,
      anotherEdition + stepping("2, 2, 'draft', 'approved', 1, NULL, 721, 1")),
    Violation(
      of: .articleIsApprovedWithAllSignedOff,
      onAnotherCheck + anotherEdition
        + """
        INSERT INTO article_check (id, article_id, edition, checked_at, checked_by_id,
          checked_through, findings_digest, blocking)
        OVERRIDING SYSTEM VALUE VALUES (723, 711, 2, now(), 1, 1, sha256('1'), 1);
        """ + stepping("2, 2, 'draft', 'approved', 1, NULL, 723, 1")),
  ]

  static let ofPublications = [
    Violation(of: .articleChannelIsKnown, publishing("'广播', 3, '标题', NULL, text_digest")),
    Violation(
      of: .articleIsPublishedOnceOnAChannel, publishing("'网站', 3, '标题', NULL, text_digest")),
    Violation(
      of: .articlePublicationAddressIsNotBlank,
      publishing("'微信公众号', 3, '标题', ' ', text_digest")),
    Violation(
      of: .articlePublicationFollowsItsStep,
      publishing("'微信公众号', 2, '标题', NULL, text_digest")),
    Violation(
      of: .articlePublicationTitleIsNotBlank,
      publishing("'微信公众号', 3, ' ', NULL, text_digest")),
    Violation(
      of: .publishedTextNeverChanges, as: .owner,
      "UPDATE article_revision SET body = '改写' WHERE article_id = 711"),
  ]

  static let ofArticleSettings = [
    Violation(
      of: .namingConsentIsGivenOnce,
      """
      INSERT INTO naming_consent (trip_id, person_id, given_at, recorded_by_id)
      SELECT trip_id, person_id, given_at, recorded_by_id FROM naming_consent
      """),
    Violation(
      of: .namingConsentIsOfATripMember, "UPDATE naming_consent SET person_id = 102"),
    Violation(of: .articleStyleGoesByName, "UPDATE article_style SET style = '[]'"),
    Violation(
      of: .articleStyleIsOfADepartment, "UPDATE article_style SET department_id = 999"),
    Violation(
      of: .articleStyleIsSetOnce,
      """
      INSERT INTO article_style (department_id, style, set_at, set_by_id)
      SELECT department_id, style, set_at, set_by_id FROM article_style
      """),
  ]
}

extension Violation {
  private static func checking(edition: Int, blocking: Int) -> String {
    """
    INSERT INTO article_check (article_id, edition, checked_at, checked_by_id, checked_through,
      findings_digest, blocking)
    VALUES (711, \(edition), now(), 1, 1, sha256('1'), \(blocking))
    """
  }

  private static func finding(_ values: String) -> String {
    """
    INSERT INTO article_finding (check_id, check_blocking, verdict, severity, words_start,
      words_end, blocking_number, kind, words, message)
    VALUES (\(values), 'count', '甲', '乙')
    """
  }

  private static func signing(
    check: Int = 721, number: Int, blocking: Int, _ reason: String
  ) -> String {
    """
    INSERT INTO article_sign_off (check_id, number, blocking_number, made_at, made_by_id, reason)
    VALUES (\(check), \(number), \(blocking), now(), 1, '\(reason)')
    """
  }

  private static func stepping(_ values: String) -> String {
    """
    INSERT INTO article_step (article_id, edition, step_number, from_state, to_state, made_by_id,
      opinion, check_id, check_blocking, made_at)
    VALUES (711, \(values), now())
    """
  }

  private static func publishing(_ values: String) -> String {
    """
    INSERT INTO article_publication (article_id, edition, published_on, made_at, made_by_id,
      channel, step_number, title, address, text_digest)
    SELECT article_id, edition, '2024-12-24', now(), 1, \(values)
    FROM article_revision
    """
  }

  /// A second check of the first edition, with a contradiction that nobody signed off.
  private static let onAnotherCheck = """
    INSERT INTO article_check (id, article_id, edition, checked_at, checked_by_id, checked_through,
      findings_digest, blocking)
    OVERRIDING SYSTEM VALUE VALUES (722, 711, 1, now(), 1, 1, sha256('2'), 1);
    INSERT INTO article_finding (check_id, check_blocking, kind, verdict, words, words_start,
      words_end, message, blocking_number)
    VALUES (722, 1, 'count', 'contradicts', '甲', 0, 4, '乙', 1);
    """

  /// A second edition, which is a draft.
  private static let anotherEdition = """
    INSERT INTO article_revision (article_id, edition, title, body, is_plan, facts, made_at)
    VALUES (711, 2, '标题', '正文', false, '{}', now());
    INSERT INTO article_step (article_id, edition, step_number, from_state, to_state, made_at)
    VALUES (711, 2, 1, '', 'draft', now());
    """
}
