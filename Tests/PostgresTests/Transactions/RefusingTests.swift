import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct RefusingTests {
  private let rooms = """
    CREATE TABLE room (
      number bigint CONSTRAINT room_numbers_are_unique UNIQUE, guest text NOT NULL,
      beds bigint CONSTRAINT room_has_beds CHECK (beds > 0),
      friend bigint CONSTRAINT friend_is_a_room REFERENCES room (number)
        DEFERRABLE INITIALLY DEFERRED
    );
    INSERT INTO room VALUES (1, '甲', 2);
    """

  private struct Taken: Error, Equatable {
    let by: String
  }

  private let wording: [String: @Sendable (Session) throws -> any Error] = [
    "room_numbers_are_unique": { session in
      Taken(by: try session.value("SELECT guest FROM room WHERE number = 1"))
    },
    "friend_is_a_room": { session in
      Taken(by: try session.value("SELECT count(*)::text FROM room"))
    },
  ]

  @Test(arguments: [false, true])
  func `a refusal is worded by a fresh read`(isBulk: Bool) async throws {
    let database = try await school(rooms)
    let act: @Sendable (Session) throws -> Void = { session in
      try session.execute("UPDATE room SET guest = '乙'")
      try session.execute("INSERT INTO room VALUES (1, '丙', 1)")
    }

    await #expect(throws: Taken(by: "甲")) {
      if isBulk {
        try await database.bulk(refusing: wording, act)
      } else {
        try await database.write(refusing: wording, act)
      }
    }
  }

  @Test func `a refusal that comes at COMMIT is worded too`() async throws {
    let database = try await school(rooms)

    await #expect(throws: Taken(by: "1")) {
      try await database.write(refusing: wording) {
        try $0.execute("INSERT INTO room VALUES (2, '乙', 1, 99)")
      }
    }
  }

  @Test func `a constraint without words is the server's error`() async throws {
    let database = try await school(rooms)

    let error = try await #require(throws: PostgresError.self) {
      try await database.write(refusing: wording) {
        try $0.execute("INSERT INTO room VALUES (2, '乙', 0)")
      }
    }

    #expect(error.rule == "room_has_beds")
    #expect(error.sqlState == "23514")
  }

  @Test func `what a wording throws is thrown`() async throws {
    let database = try await school(rooms)

    await #expect(throws: ResultError.self) {
      try await database.write(refusing: [
        "room_has_beds": { Taken(by: try $0.value("SELECT guest FROM room WHERE number = 9")) }
      ]) {
        try $0.execute("INSERT INTO room VALUES (2, '乙', 0)")
      }
    }
  }

  @Test func `an error of the closure's own is not worded anew`() async throws {
    let database = try await school(rooms)

    await #expect(throws: Taken(by: "nobody")) {
      try await database.write(refusing: wording) { session in
        do { try session.execute("INSERT INTO room VALUES (1, '丙', 1)") } catch {
          throw Taken(by: "nobody")
        }
      }
    }
  }
}
