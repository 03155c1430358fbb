internal import Postgres
internal import Training

extension SchoolServer {
  /// The fingerprint of the master key that a school's personal data are sealed with.
  ///
  /// - Returns: `nil` where there is no such school yet, or it has no key.
  public func keyFingerprint(of code: String) async throws -> [UInt8]? {
    try await withDatabase(role: nil, schema: code) { database in
      try await database.read { session in
        let isThere: Bool = try session.value(
          "SELECT to_regclass('personal_data_key') IS NOT NULL")
        guard isThere else { return nil }
        return try session.optionalValue(
          "SELECT fingerprint FROM personal_data_key", as: Bytes.self)?.bytes
      }
    }
  }
}

extension Session {
  /// Keeps the fingerprint of the first key and holds every other against it.
  ///
  /// - Throws: ``Refusal`` when the school's data are sealed with another key.
  func requireKey(_ key: MasterKey) throws {
    try execute(
      """
      INSERT INTO personal_data_key (fingerprint)
      VALUES (\(Bytes(key.fingerprint)))
      ON CONFLICT DO NOTHING
      """)
    let kept: Bytes = try value("SELECT fingerprint FROM personal_data_key")
    try key.requireFingerprint(kept.bytes)
  }
}
