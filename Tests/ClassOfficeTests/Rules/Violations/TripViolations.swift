import ClassOffice

extension Violation {
  static let ofTrips = [
    Violation(of: .busIsOfATrip, "UPDATE bus SET trip_id = 999 WHERE id = 551"),
    Violation(of: .busNameIsNotBlank, "UPDATE bus SET name = ' ' WHERE id = 551"),
    Violation(
      of: .busNamesAreUniqueInTheTrip,
      "INSERT INTO bus (trip_id, name, seats) SELECT trip_id, name, seats FROM bus"),
    Violation(of: .busSeatsArePositive, "UPDATE bus SET seats = 0 WHERE id = 551"),
    Violation(
      of: .tripDaysAreWhole, "UPDATE trip SET days = '[2024-12-08,infinity)' WHERE id = 501"),
    Violation(of: .tripStateIsThatOfItsLastStep, "UPDATE trip SET state = 'done' WHERE id = 501"),
    Violation(of: .tripStatedDaysArePositive, "UPDATE trip SET stated_days = 0 WHERE id = 501"),
    Violation(of: .tripThemeIsNotBlank, "UPDATE trip SET theme = ' ' WHERE id = 501"),
    Violation(
      of: .tripDestinationCodeHasSixDigits,
      "UPDATE trip_destination SET division_code = '3205' WHERE trip_id = 501"),
    Violation(
      of: .tripDestinationIsNamedOnce,
      """
      INSERT INTO trip_destination (trip_id, position, name)
      SELECT trip_id, 2, name FROM trip_destination
      """),
    Violation(
      of: .tripDestinationIsOfATrip,
      "UPDATE trip_destination SET trip_id = 999 WHERE trip_id = 501"),
    Violation(
      of: .tripDestinationNameIsNotBlank,
      "UPDATE trip_destination SET name = ' ' WHERE trip_id = 501"),
    Violation(of: .tripHostIsOfATrip, "UPDATE trip_host SET trip_id = 999 WHERE trip_id = 501"),
    Violation(of: .tripHostNameIsNotBlank, "UPDATE trip_host SET name = ' ' WHERE trip_id = 501"),
    Violation(
      of: .tripHostOrganisationIsAnOrganisation,
      "UPDATE trip_host SET organisation_id = 999 WHERE trip_id = 501"),
    Violation(
      of: .tripFirstStepStartsFromNothing,
      """
      INSERT INTO trip_step
        (trip_id, step_number, from_state, to_state, latest_step_number, made_at)
      VALUES (501, 3, '', 'draft', 3, now())
      """),
    Violation(of: .tripStepIsAllowed, stepping(from: "confirmed", to: "draft")),
    Violation(of: .tripStepIsOfATrip, "DELETE FROM trip WHERE id = 503"),
    Violation(
      of: .tripStepStartsWhereTheLastEnded, stepping(from: "submitted", to: "approved")),
    Violation(
      of: .tripStepsAreNeverTakenBack,
      "UPDATE trip SET state = 'draft', step_number = 1 WHERE id = 501"),
    Violation(of: .liveTripIsOfALiveClass, cancelling(aClass: 820)),
    Violation(
      of: .tripDaysDoNotOverlap,
      """
      INSERT INTO trip_unit (trip_id, unit_id, class_id, branch_reach, group_reach, class_days,
        trip_days, trip_is_live)
      SELECT trip.id, unit.id, unit.class_id, unit.branch_reach, unit.group_reach, class.days,
        trip.days, trip.is_live
      FROM trip, study_unit AS unit
      JOIN training_class AS class ON class.unit_id = unit.class_id
      WHERE trip.id = 504 AND unit.id = 812
      """),
    Violation(
      of: .tripDaysLieWithinTheClass,
      "UPDATE training_class SET days = '[2024-10-14,2024-12-11)', opened_on = NULL, "
        + "closed_on = NULL WHERE unit_id = 810"),
    Violation(
      of: .tripUnitFollowsTheClassDays,
      "UPDATE trip_unit SET class_days = '[2024-10-14,2024-12-30)' WHERE trip_id = 504"),
    Violation(
      of: .tripUnitIsNamedOnce,
      """
      INSERT INTO trip_unit (trip_id, unit_id, class_id, branch_reach, group_reach, class_days,
        trip_days, trip_is_live)
      SELECT trip_id, unit_id, class_id, branch_reach, group_reach, class_days, trip_days,
        trip_is_live
      FROM trip_unit
      """),
    Violation(
      of: .tripUnitFollowsTheTrip,
      "UPDATE trip_unit SET trip_days = '[2024-12-10,2024-12-13)' WHERE trip_id = 504"),
    Violation(
      of: .tripUnitFollowsTheUnit,
      "UPDATE trip_unit SET group_reach = '(,)' WHERE trip_id = 504"),
  ]

  /// A step of trip 501, which is confirmed, by way of the statement that every step is taken by.
  static func stepping(from: String, to: String) -> String {
    """
    WITH moved AS (
      UPDATE trip SET state = '\(to)', step_number = step_number + 1 WHERE id = 501
      RETURNING id, step_number
    )
    INSERT INTO trip_step (trip_id, step_number, from_state, to_state, latest_step_number, made_at)
    SELECT id, step_number, '\(from)', '\(to)', step_number, now() FROM moved
    """
  }
}
