internal import Postgres
public import Training

extension ClassOffice {
  /// Steps a class to another state: opens, closes or cancels it.
  ///
  /// - Throws: ``Refusal`` when there is no such class or it may not step there from where it is.
  public func stepClass(
    _ path: UnitPath, to state: ClassState, key: String? = nil
  ) async throws -> Int {
    try await act(
      "class.step", key: key, request: [path.text, state.rawValue]
    ) { act in
      let unit = try act.session.requireClass(at: path)
      let before: ClassState = try act.session.value(
        "SELECT state FROM training_class WHERE unit_id = \(unit.id)")
      guard before.next.contains(state) else {
        throw Refusal.classStepNotAllowed(from: before, to: state)
      }
      try act.stepClass(unit.id, from: before, to: state)
      try act.journal(
        .unit, unit.id, before: ["state": before.rawValue], after: ["state": state.rawValue])
      return unit.id
    }
  }
}

extension Act {
  fileprivate func stepClass(_ id: Int, from before: ClassState, to state: ClassState) throws {
    try session.execute(
      """
      WITH moved AS (
        UPDATE training_class
        SET state = \(state.rawValue), step_number = step_number + 1
        WHERE unit_id = \(id) AND state = \(before.rawValue)
        RETURNING unit_id, step_number, state
      )
      INSERT INTO class_step
        (class_id, step_number, from_state, to_state, latest_step_number, made_at, made_by_id)
      SELECT unit_id, step_number, \(before.rawValue), state, step_number, \(stamp), \(staff.id)
      FROM moved
      """)
  }
}
