import ClassOffice

extension Violation {
  static let ofClasses = [
    Violation(
      of: .classFirstStepStartsFromNothing,
      """
      INSERT INTO class_step
        (class_id, step_number, from_state, to_state, latest_step_number, made_at)
      VALUES (810, 3, '', 'planned', 3, now())
      """),
    Violation(
      of: .classStepIsAllowed,
      """
      WITH moved AS (
        UPDATE training_class SET state = 'planned', step_number = 3 WHERE unit_id = 810
        RETURNING unit_id
      )
      INSERT INTO class_step
        (class_id, step_number, from_state, to_state, latest_step_number, made_at)
      SELECT unit_id, 3, 'open', 'planned', 3, now() FROM moved
      """),
    Violation(of: .classStepIsOfAClass, "DELETE FROM training_class WHERE unit_id = 820"),
    Violation(
      of: .classStepStartsWhereTheLastEnded,
      """
      WITH moved AS (
        UPDATE training_class SET state = 'open', step_number = 3 WHERE unit_id = 810
        RETURNING unit_id
      )
      INSERT INTO class_step
        (class_id, step_number, from_state, to_state, latest_step_number, made_at)
      SELECT unit_id, 3, 'planned', 'open', 3, now() FROM moved
      """),
    Violation(
      of: .classStepsAreNeverTakenBack,
      "UPDATE training_class SET state = 'planned', step_number = 1 WHERE unit_id = 810"),
    Violation(
      of: .trainingClassDaysAreWhole,
      "UPDATE training_class SET days = '[2024-10-14,infinity)' WHERE unit_id = 810"),
    Violation(
      of: .trainingClassDepartmentIsADepartment,
      "UPDATE training_class SET department_id = 999 WHERE unit_id = 810"),
    Violation(
      of: .trainingClassIsAClass,
      """
      INSERT INTO training_class (unit_id, days, kind)
      VALUES (811, '[2024-10-14,2024-12-28)', '进修班')
      """),
    Violation(
      of: .trainingClassKindIsNotBlank,
      "UPDATE training_class SET kind = ' ' WHERE unit_id = 810"),
    Violation(
      of: .trainingClassOpensAndClosesInOrder,
      "UPDATE training_class SET opened_on = '2024-10-13' WHERE unit_id = 810"),
    Violation(
      of: .trainingClassPlanIsKnown,
      "UPDATE training_class SET plan = '计划内' WHERE unit_id = 810"),
    Violation(
      of: .trainingClassSizeIsPositive,
      "UPDATE training_class SET planned_size = 0 WHERE unit_id = 810"),
    Violation(
      of: .trainingClassStateIsThatOfItsLastStep,
      "UPDATE training_class SET state = 'closed' WHERE unit_id = 810"),
  ]

  /// A planned class is cancelled, by way of the statement that every step is taken by.
  static func cancelling(aClass id: Int) -> String {
    """
    WITH moved AS (
      UPDATE training_class SET state = 'cancelled', step_number = 2 WHERE unit_id = \(id)
      RETURNING unit_id
    )
    INSERT INTO class_step
      (class_id, step_number, from_state, to_state, latest_step_number, made_at)
    SELECT unit_id, 2, 'planned', 'cancelled', 2, now() FROM moved
    """
  }
}
