public import Training

extension ClassOffice {
  /// Gives a trip back to be changed (退回) and returns its state.
  ///
  /// - Parameter opinion: Why; not blank.
  /// - Throws: ``Refusal`` when there is no such trip, it is not submitted, approved or confirmed,
  ///   or no opinion says why.
  @discardableResult
  public func returnTrip(
    _ id: Int, opinion: String, key: String? = nil
  ) async throws -> TripState {
    let record = StepRecord(opinion: opinion)
    return try await act("trip.return", key: key, request: StepRequest(trip: id, record)) { act in
      guard opinion.contains(where: { !$0.isWhitespace }) else { throw Refusal.returnNeedsOpinion }
      return try act.take(.sendBack, of: act.session.requireTrip(id), as: record)
    }
  }
}

extension Refusal {
  /// Nobody can mend what nobody named.
  static let returnNeedsOpinion = Self(
    .invalid, code: "return-needs-opinion", message: "退回要写明意见", repair: "例如 --opinion 请补充承接单位")
}
