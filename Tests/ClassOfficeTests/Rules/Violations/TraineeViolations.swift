import ClassOffice

extension Violation {
  static let ofTrainees = [
    Violation(
      of: .traineeClassOrderIsPositive, "UPDATE trainee SET class_order = 0 WHERE id = 202"),
    Violation(
      of: .traineeFollowsTheClassDays,
      "UPDATE trainee SET class_days = '[2024-10-14,2024-12-30)' WHERE id = 202"),
    Violation(
      of: .traineeIsALivePerson,
      "UPDATE person SET merged_into_id = 105, id_number_sealed = NULL, id_number_index = NULL "
        + "WHERE id = 102"),
    Violation(
      of: .traineeIsInOneClassAtATime,
      """
      INSERT INTO trainee (person_id, class_id, class_days, state)
      VALUES (102, 830, '[2024-11-01,2024-12-01)', 'studying')
      """),
    Violation(
      of: .traineeIsOnceInAClass,
      """
      INSERT INTO trainee (person_id, class_id, class_days, state)
      SELECT person_id, class_id, class_days, state FROM trainee WHERE id = 202
      """),
    Violation(
      of: .traineeOrganisationIsAnOrganisation,
      "UPDATE trainee SET organisation_id = 999 WHERE id = 202"),
    Violation(
      of: .traineeExtrasGoByHeader, "UPDATE trainee SET extras = '[]' WHERE id = 202"),
    Violation(
      of: .traineeOverlapReasonIsNotBlank,
      "UPDATE trainee SET overlap_reason = ' ' WHERE id = 202"),
    Violation(
      of: .traineeStepIsAllowed,
      "UPDATE trainee SET state_before = state, state = 'notified' WHERE id = 202"),
    Violation(
      of: .placementBranchIsOfTheClass, placing("lone_branch_id", "821")),
    Violation(of: .placementBranchIsThatOfItsGroup, placing("group_id", "812")),
    Violation(of: .placementGroupIsAGroup, placing("group_id, group_branch_id", "811, 0")),
    Violation(of: .placementGroupIsOfTheClass, placing("group_id, group_branch_id", "812, 0")),
    Violation(
      of: .placementIsOfATrainee, "UPDATE placement SET trainee_id = 999 WHERE id = 211"),
    Violation(of: .placementIsSomewhere, placing("group_id", "NULL")),
    Violation(
      of: .placementLiesWithinTheClass,
      "UPDATE placement SET until = '2024-10-13' WHERE id = 211"),
    Violation(
      of: .placementsDoNotOverlap,
      """
      INSERT INTO placement (trainee_id, class_id, class_days, since, lone_branch_id)
      VALUES (201, 810, '[2024-10-14,2024-12-28)', '2024-12-01', 811)
      """),
  ]

  private static func placing(_ columns: String, _ values: String) -> String {
    """
    INSERT INTO placement (trainee_id, class_id, class_days, since, \(columns))
    VALUES (202, 810, '[2024-10-14,2024-12-28)', '2024-10-14', \(values))
    """
  }
}
