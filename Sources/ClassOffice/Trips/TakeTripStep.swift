internal import Postgres
internal import Training

/// What is put down with a step (步骤说明).
struct StepRecord: Hashable, Sendable, Codable {
  /// Why, or what was said.
  var opinion: String?
  /// 文号.
  var documentNumber: String?

  init(opinion: String? = nil, documentNumber: String? = nil) {
    self.opinion = opinion
    self.documentNumber = documentNumber
  }
}

extension Act {
  /// Brings a trip one step on and returns its new state.
  ///
  /// - Throws: ``Refusal`` when the step is not open in the trip's state.
  func take(_ step: TripStep, of trip: FoundTrip, as record: StepRecord = StepRecord()) throws
    -> TripState
  {
    try trip.requireOpen(step)
    // Whoever holds the pen has seen the state; the condition on it is for those who do not.
    let number = try session.optionalValue(
      """
      WITH moved AS (
        UPDATE trip
        SET state = \(step.target), step_number = step_number + 1
        WHERE id = \(trip.id) AND state = \(trip.state)
        RETURNING id, step_number, state
      )
      INSERT INTO trip_step
        (trip_id, step_number, from_state, to_state, latest_step_number, made_at, made_by_id,
          opinion, document_number)
      SELECT id, step_number, \(trip.state), state, step_number, \(stamp), \(staff.id),
        \(record.opinion), \(record.documentNumber)
      FROM moved
      RETURNING step_number
      """, as: Int.self)
    guard number != nil else {
      throw Refusal.tripStepNotOpen(step, of: try session.requireTrip(trip.id))
    }
    try journal(
      .trip, trip.id, before: ["state": trip.state.rawValue],
      after: ["state": step.target.rawValue, "document_number": record.documentNumber],
      changed: record.opinion == nil ? [] : ["opinion"])
    return step.target
  }
}

extension FoundTrip {
  /// Refuses a step that is not open, naming those that are.
  func requireOpen(_ step: TripStep) throws(Refusal) {
    guard state.steps.contains(step) else { throw .tripStepNotOpen(step, of: self) }
  }
}

extension Refusal {
  /// The step cannot be taken from the state in which the trip is now.
  static func tripStepNotOpen(_ step: TripStep, of trip: FoundTrip) -> Self {
    let open = trip.state.steps.map { "\($0.word)（\($0.command(for: trip.id))）" }
    return Self(
      .conflict, code: "trip-step-not-open",
      message: "\(trip.label)现为“\(trip.state.word)”，不能\(step.word)",
      repair: open.isEmpty ? nil : "现在可以：" + open.joined(separator: "、"))
  }
}
