internal import Postgres
internal import Training

extension ClassOffice {
  /// Does an act that merges many staged rows: ``act(_:key:request:refusing:_:)`` in one READ
  /// COMMITTED transaction.
  ///
  /// It relies on the pen, on the locks that its body takes and on constraints, and is not run
  /// again.
  func merge<Answer: Codable & Sendable>(
    _ name: String, key: String?, request: some Encodable & Sendable,
    refusing wordings: [SchemaRule: @Sendable (Session) throws -> Refusal] = [:],
    _ body: @Sendable (Act) throws -> Answer
  ) async throws -> Answer {
    let remembrance = try key.map { try Remembrance(key: $0, act: name, request: request) }
    let stamp = clock()
    return try await wording(wordings) { closures in
      try await database.bulk(refusing: closures) { [actor] session in
        try session.perform(name, by: actor, at: stamp, remembering: remembrance, body)
      }
    }
  }
}
