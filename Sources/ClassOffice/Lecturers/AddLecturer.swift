internal import Postgres
internal import Training

extension ClassOffice {
  /// Adds a lecturer and returns the number.
  ///
  /// - Throws: ``Refusal`` when one of that name and employer is on record.
  public func addLecturer(_ lecturer: LecturerContent, key: String? = nil) async throws -> Int {
    try await act(
      "lecturer.add", key: key, request: lecturer.fields,
      refusing: [
        .lecturerIsKnownOnce: { _ in .lecturerKnown(lecturer.name, at: lecturer.employer) }
      ]
    ) { act in
      try act.add([lecturer])[0]
    }
  }
}
