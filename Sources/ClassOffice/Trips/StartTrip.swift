public import Training

extension ClassOffice {
  /// Says that a trip has left (出发) and returns its state.
  ///
  /// - Throws: ``Refusal`` when there is no such trip or it is not confirmed.
  @discardableResult
  public func startTrip(_ id: Int, key: String? = nil) async throws -> TripState {
    try await act("trip.start", key: key, request: StepRequest(trip: id)) { act in
      try act.take(.start, of: act.session.requireTrip(id))
    }
  }
}
