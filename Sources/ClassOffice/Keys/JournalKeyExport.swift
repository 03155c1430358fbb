internal import Postgres

extension ClassOffice {
  /// Journals that the master key was shown to somebody.
  public func journalKeyExport() async throws {
    _ = try await act("key.export", key: nil, request: [String]()) { act in
      try act.journal(.key, 1)
      return 1
    }
  }
}
