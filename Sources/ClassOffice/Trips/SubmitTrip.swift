public import Training

extension ClassOffice {
  /// Puts a trip before those who decide (报批) and returns its state.
  ///
  /// - Throws: ``Refusal`` when there is no such trip or it is neither a draft nor returned.
  @discardableResult
  public func submitTrip(
    _ id: Int, opinion: String? = nil, key: String? = nil
  ) async throws -> TripState {
    let record = StepRecord(opinion: opinion)
    return try await act("trip.submit", key: key, request: StepRequest(trip: id, record)) { act in
      try act.take(.submit, of: act.session.requireTrip(id), as: record)
    }
  }
}

/// Which trip is to take a step, and what is put down with it.
struct StepRequest: Hashable, Sendable, Codable {
  let trip: Int
  let record: StepRecord

  init(trip: Int, _ record: StepRecord = StepRecord()) { (self.trip, self.record) = (trip, record) }
}
