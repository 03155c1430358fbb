import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.empty)) struct UnreadableValueTests {
  @Test func `a value of another type is named by its column, not shown`() async throws {
    let database = try await school()
    let statement = "SELECT 'secret' AS age"

    let error = try await #require(throws: ResultError.self) {
      try await database.read { try $0.value("SELECT 'secret' AS age", as: Int.self) }
    }

    #expect(error == .unreadable(column: "age", type: "Int", statement: statement))
  }

  @Test func `NULL is refused where a value is wanted`() async throws {
    let database = try await school()

    let error = try await #require(throws: ResultError.self) {
      try await database.read { try $0.value("SELECT NULL AS age", as: Int.self) }
    }

    #expect(error == .null(column: "age", statement: "SELECT NULL AS age"))
  }

  @Test(arguments: [
    "", "{", "}", "{1", "{1,}", "{1}2", "{{1},{2}}", "{\"1", "{\"1\\", "[0:1]", "1",
  ])
  func `a text that is no array is refused`(text: String) {
    #expect(throws: (any Error).self) { try [Int](sqlText: text) }
  }

  @Test func `an array with a gap is refused where none may be`() {
    #expect(throws: (any Error).self) { try [Int](sqlText: "{1,NULL}") }
  }

  @Test(arguments: ["", "\\x0", "\\x0g", "00", "\\000"])
  func `a text that is no hexadecimal is refused`(text: String) {
    #expect(throws: (any Error).self) { try Bytes(sqlText: text) }
  }

  @Test func `hexadecimal is read in both cases`() throws {
    #expect(try Bytes(sqlText: "\\xAbcF") == Bytes([0xAB, 0xCF]))
  }

  @Test func `a text that is no truth, number or case is refused`() {
    #expect(throws: (any Error).self) { try Bool(sqlText: "yes") }
    #expect(throws: (any Error).self) { try Int(sqlText: "1.0") }
    #expect(throws: (any Error).self) { try Double(sqlText: "one") }
    #expect(throws: (any Error).self) { try Direction(sqlText: "up") }
  }

  private enum Direction: String, SQLDecodable {
    case down
  }
}
