internal import Crypto
internal import Foundation
internal import Postgres
internal import Training

/// An act that is being done (办理): its session, who does it and when.
struct Act {
  let session: Session
  let name: String
  let staff: ActingStaff
  let stamp: Stamp
}

extension ClassOffice {
  /// Does an act: one serializable transaction with its journal entry.
  ///
  /// The journal's pen is taken first, so that writers queue instead of failing each other. With a
  /// key the answer is remembered for 30 days, and the same request answers what the first did.
  ///
  /// - Parameters:
  ///   - name: The act as noun and verb: `trip.add`.
  ///   - key: The idempotency key (幂等键).
  ///   - request: What is asked for, to tell another request under the same key.
  ///   - refusing: Words for a broken rule that need a look at what stood in the way.
  ///   - body: The act; it holds ids in its answer, no personal data.
  /// - Throws: ``Refusal`` when a rule is broken or the key was used for another request.
  func act<Answer: Codable & Sendable>(
    _ name: String, key: String?, request: some Encodable & Sendable,
    refusing wordings: [SchemaRule: @Sendable (Session) throws -> Refusal] = [:],
    _ body: @Sendable (Act) throws -> Answer
  ) async throws -> Answer {
    let remembrance = try key.map { try Remembrance(key: $0, act: name, request: request) }
    let stamp = clock()
    return try await wording(wordings) { closures in
      try await database.write(refusing: closures) { [actor] session in
        try session.perform(name, by: actor, at: stamp, remembering: remembrance, body)
      }
    }
  }

  /// Runs a transaction and turns the name of a broken rule into its refusal.
  func wording<Answer>(
    _ wordings: [SchemaRule: @Sendable (Session) throws -> Refusal],
    _ transaction: ([String: @Sendable (Session) throws -> any Error]) async throws -> Answer
  ) async throws -> Answer {
    let closures = wordings.reduce(into: [String: @Sendable (Session) throws -> any Error]()) {
      closures, wording in
      closures[wording.key.rawValue] = { try wording.value($0) }
    }
    do {
      return try await transaction(closures)
    } catch let error as PostgresError {
      throw SchemaRule.refusal(for: error) ?? error as any Error
    } catch let fault as DatabaseFault {
      throw Refusal.databaseFailed(fault) ?? fault as any Error
    }
  }
}

extension Session {
  /// Takes the pen, does an act and remembers its answer.
  func perform<Answer: Codable>(
    _ name: String, by actor: OfficeActor, at stamp: Stamp, remembering remembrance: Remembrance?,
    _ body: (Act) throws -> Answer
  ) throws -> Answer {
    try execute("LOCK TABLE journal_pen IN EXCLUSIVE MODE")
    if let earlier = try remembrance?.answer(in: self, as: Answer.self) { return earlier }
    let staff = try requireStaff(acting: actor)
    let answer = try body(Act(session: self, name: name, staff: staff, stamp: stamp))
    try remembrance?.keep(answer, at: stamp, in: self)
    return answer
  }
}

/// A request's key with the digest of what it asks for.
struct Remembrance: Sendable {
  let key: String
  let act: String
  let digest: Bytes

  init(key: String, act: String, request: some Encodable) throws {
    guard key.contains(where: { !$0.isWhitespace }), key.utf8.count <= 200 else {
      throw Refusal.keyUnusable
    }
    self.key = key
    self.act = act
    digest = Bytes(SHA256.hash(data: try canonicalJSON(request)))
  }

  func answer<Answer: Decodable>(in session: Session, as: Answer.Type) throws -> Answer? {
    let earlier = try session.row(
      """
      SELECT act, body_digest = \(digest) AS is_same, answer::text AS answer
      FROM act_request
      WHERE key = \(key)
      """
    ) { row in
      (
        act: try row["act"] as String, isSame: try row["is_same"] as Bool,
        answer: try row["answer"] as String
      )
    }
    guard let earlier else { return nil }
    guard earlier.act == act, earlier.isSame else { throw Refusal.keyReused(key) }
    return try JSONDecoder().decode(Answer.self, from: Data(earlier.answer.utf8))
  }

  func keep(_ answer: some Encodable, at stamp: Stamp, in session: Session) throws {
    let text = String(decoding: try canonicalJSON(answer), as: UTF8.self)
    try session.execute(
      """
      WITH forgotten AS (
        DELETE FROM act_request WHERE made_at < \(stamp)::timestamptz - interval '30 days'
      )
      INSERT INTO act_request (key, act, body_digest, answer, made_at)
      VALUES (\(key), \(act), \(digest), \(text)::jsonb, \(stamp)::timestamptz)
      """)
  }
}

extension Refusal {
  /// The key stands for another request.
  static func keyReused(_ key: String) -> Self {
    Self(
      .conflict, code: "key-reused", message: "幂等键 \(key) 已用于另一个请求",
      repair: "请换一个 --key，或去掉它")
  }

  /// The key is blank or too long.
  static let keyUnusable = Self(
    .invalid, code: "key-unusable", message: "幂等键为空或超过 200 字节", repair: "请换一个 --key")
}
