import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct ValueTests {
  @Test(arguments: [
    "", " ", "'", "''; DROP TABLE x; --", "\\", "\\'", "\"", "$1", "%s", "?", "\n\r\t\u{8}", "NULL",
    "𠮷䶮·", "a\u{301}", "\u{FEFF}", "{}", "\\N", "\\.", String(repeating: "長", count: 100_000),
  ])
  func `a text comes back as it was bound`(text: String) async throws {
    let database = try await school()

    let (alone, inArray) = try await database.read { session in
      (
        try session.value("SELECT \(text)", as: String.self),
        try session.value("SELECT \([text, text])", as: [String].self)
      )
    }

    #expect(Array(alone.unicodeScalars) == Array(text.unicodeScalars))
    #expect(inArray == [text, text])
  }

  @Test func `a text with a NUL is refused rather than cut`() async throws {
    let database = try await school()

    let error = try await #require(throws: PostgresError.self) {
      try await database.read { try $0.value("SELECT \("secret\0rest")", as: String.self) }
    }

    #expect(error.sqlState == "22021")
    #expect(error.message == "text not in the database's encoding")
  }

  @Test(arguments: [0, 1, -1, .max, .min])
  func `a whole number comes back as it was bound`(number: Int) async throws {
    let database = try await school()

    let answer: Int = try await database.read { try $0.value("SELECT \(number)") }

    #expect(answer == number)
  }

  @Test(arguments: [0, -0.1, 1e300, 1e-300, .infinity, -.infinity, 0.1 + 0.2])
  func `a number comes back as it was bound`(number: Double) async throws {
    let database = try await school()

    let answer: Double = try await database.read { try $0.value("SELECT \(number)") }

    #expect(answer == number)
  }

  @Test func `not a number comes back as such`() async throws {
    let database = try await school()

    let answer: Double = try await database.read { try $0.value("SELECT \(Double.nan)") }

    #expect(answer.isNaN)
  }

  @Test(arguments: [true, false])
  func `a truth comes back as it was bound`(truth: Bool) async throws {
    let database = try await school()

    let answer: Bool = try await database.read { try $0.value("SELECT \(truth)") }

    #expect(answer == truth)
  }

  @Test func `bytes come back as they were bound`() async throws {
    let database = try await school()
    let bytes = Bytes(UInt8.min...UInt8.max)

    let (answer, count) = try await database.read { session in
      (
        try session.value("SELECT \(bytes)", as: Bytes.self),
        try session.value("SELECT octet_length(\(bytes))", as: Int.self)
      )
    }

    #expect(answer == bytes)
    #expect(count == 256)
  }

  @Test func `a missing value is bound as NULL and read as nil`() async throws {
    let database = try await school()
    let none: String? = nil

    let (isNull, text) = try await database.read { session in
      (
        try session.value("SELECT \(none) IS NULL", as: Bool.self),
        try session.value("SELECT \(none)", as: String?.self)
      )
    }

    #expect(isNull)
    #expect(text == nil)
  }

  @Test func `arrays are unnested row by row with their gaps`() async throws {
    let database = try await school()
    let (names, ages): ([String?], [Int?]) = (["甲,{}\"\\", nil, "NULL", ""], [1, 2, nil, 4])

    let rows = try await database.read { session in
      try session.rows("SELECT * FROM unnest(\(names), \(ages)) AS person (name, age)") { row in
        Person(name: try row["name"], age: try row["age"])
      }
    }

    #expect(rows == zip(names, ages).map(Person.init))
  }

  private struct Person: Equatable {
    let name: String?
    let age: Int?
  }

  @Test func `arrays of every kind come back as they were bound`() async throws {
    let database = try await school()
    let bytes = [Bytes([0, 255]), Bytes([])]

    try await database.read { (session: Session) throws in
      #expect(try session.value("SELECT \([1, -2])", as: [Int].self) == [1, -2])
      #expect(try session.value("SELECT \([true, false])", as: [Bool].self) == [true, false])
      #expect(try session.value("SELECT \([0.5])", as: [Double].self) == [0.5])
      #expect(try session.value("SELECT \(bytes)", as: [Bytes].self) == bytes)
      #expect(try session.value("SELECT \([Int]())", as: [Int].self) == [])
      #expect(try session.value("SELECT '[0:1]={1,2}'::int[]", as: [Int].self) == [1, 2])
    }
  }

  @Test func `an enumeration is stored as its raw value`() async throws {
    let database = try await school()

    let (text, colour) = try await database.read { session in
      (
        try session.value("SELECT \(Colour.green)", as: String.self),
        try session.value("SELECT 'red'", as: Colour.self)
      )
    }

    #expect(text == "green")
    #expect(colour == .red)
  }

  private enum Colour: String, SQLEncodable, SQLDecodable {
    case green
    case red
  }

  @Test func `a parameter of another type than its column is refused, not guessed`() async throws {
    let database = try await school("CREATE TABLE visit (day date NOT NULL)")

    let error = try await #require(throws: PostgresError.self) {
      try await database.write { try $0.execute("INSERT INTO visit VALUES (\("2024-12-08"))") }
    }
    try await database.write { try $0.execute("INSERT INTO visit VALUES (\("2024-12-08")::date)") }

    #expect(error.sqlState == "42804")
    #expect(
      try await database.read { try $0.values("SELECT day FROM visit", as: String.self) }
        == ["2024-12-08"])
  }
}
