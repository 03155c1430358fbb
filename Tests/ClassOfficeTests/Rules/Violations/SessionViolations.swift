import ClassOffice

extension Violation {
  static let ofSessions = [
    Violation(
      of: .sessionActualTimeHasBothEnds,
      "UPDATE session SET actual = '[2024-10-15 09:00+08,)' WHERE id = 603"),
    Violation(
      of: .sessionBelongsToATripOrAClass, "UPDATE session SET class_id = 810 WHERE id = 601"),
    Violation(
      of: .sessionContactStateIsKnown, "UPDATE session SET contact_state = '在联系' WHERE id = 601"),
    Violation(
      of: .sessionDoesNotReplaceItself, "UPDATE session SET replaces_id = 601 WHERE id = 601"),
    Violation(
      of: .sessionFollowsTheClass,
      "UPDATE session SET frame_days = '[2024-10-14,2024-12-30)' WHERE id = 603"),
    Violation(
      of: .sessionFollowsTheTrip,
      "UPDATE session SET frame_days = '[2024-12-08,2024-12-20)' WHERE id = 601"),
    Violation(of: .sessionFormIsNotBlank, "UPDATE session SET form = ' ' WHERE id = 601"),
    Violation(
      of: .sessionHasABeginningAndAnEnd,
      "UPDATE session SET planned = '[2024-12-10 09:00+08,)' WHERE id = 604"),
    Violation(
      of: .sessionHasActualTimeOnlyWhenHeld, "UPDATE session SET actual = planned WHERE id = 601"),
    Violation(
      of: .sessionHeadlinePhraseIsOfAHeadline,
      "UPDATE session SET headline_phrase = '社区党群服务中心' WHERE id = 602"),
    Violation(of: .sessionHoursArePositive, "UPDATE session SET hours = 'NaN' WHERE id = 601"),
    Violation(of: .sessionKindIsKnown, "UPDATE session SET kind = 'meal' WHERE id = 604"),
    Violation(
      of: .sessionLiesWithinItsDays,
      "UPDATE trip SET days = '[2024-12-08,2024-12-09)' WHERE id = 501"
    ),
    Violation(of: .sessionPlaceIsAPlace, "UPDATE session SET place_id = 999 WHERE id = 604"),
    Violation(of: .sessionReplacesASession, "UPDATE session SET replaces_id = 999 WHERE id = 604"),
    Violation(
      of: .sessionStepIsAllowed,
      "UPDATE session SET state_before = state, state = 'held' WHERE id = 604"),
    Violation(of: .sessionTitleIsNotBlank, "UPDATE session SET title = ' ' WHERE id = 601"),
    Violation(of: .sessionToComeIsOfALiveClass, cancelling(aClass: 830)),
    Violation(
      of: .sessionToComeIsOfALiveTrip, stepping(from: "confirmed", to: "cancelled")),
    Violation(of: .siteVisitHasAPlace, "UPDATE session SET place_id = NULL WHERE id = 602"),
    Violation(of: .siteVisitIsASession, "INSERT INTO site_visit (session_id) VALUES (601)"),
    Violation(
      of: .siteVisitThemeIsNotBlank, "UPDATE site_visit SET theme = ' ' WHERE session_id = 602"),
  ]
}
