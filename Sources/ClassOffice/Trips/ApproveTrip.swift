public import Training

extension ClassOffice {
  /// Allows a trip (批准) and returns its state.
  ///
  /// - Parameters:
  ///   - opinion: What those who decide say.
  ///   - documentNumber: The number of the paper that allows it (文号).
  /// - Throws: ``Refusal`` when there is no such trip or it is not submitted.
  @discardableResult
  public func approveTrip(
    _ id: Int, opinion: String? = nil, documentNumber: String? = nil, key: String? = nil
  ) async throws -> TripState {
    let record = StepRecord(opinion: opinion, documentNumber: documentNumber)
    return try await act("trip.approve", key: key, request: StepRequest(trip: id, record)) { act in
      try act.take(.approve, of: act.session.requireTrip(id), as: record)
    }
  }
}
