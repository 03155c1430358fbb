internal import CLibpq

/// A result of libpq, cleared when nobody holds it any more.
final class ResultSet {
  private let result: OpaquePointer?
  /// The statement that it answers.
  let statement: String
  /// The names of the columns.
  private(set) lazy var columns: [String] = (0..<PQnfields(result)).map { column in
    PQfname(result, column).map { String(cString: $0) } ?? ""
  }
  private lazy var places: [String: Int] = Dictionary(
    columns.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })

  /// Takes the result over; `nil` is what libpq answers when the connection is lost.
  init(_ result: OpaquePointer?, statement: String) {
    self.result = result
    self.statement = statement
  }

  deinit { PQclear(result) }

  var status: ExecStatusType { PQresultStatus(result) }

  var isCopy: Bool { [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(status) }

  var rowCount: Int { Int(PQntuples(result)) }

  /// How many rows the statement wrote or read.
  var affectedRows: Int {
    PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  /// What the server did, as in `COMMIT` or `INSERT 0 1`.
  var command: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

  /// The first column of that name.
  func place(of column: String) -> Int? { places[column] }

  func text(row: Int, column: Int) -> String? {
    let (row, column) = (Int32(row), Int32(column))
    guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column) else {
      return nil
    }
    let length = Int(PQgetlength(result, row, column))
    return value.withMemoryRebound(to: UInt8.self, capacity: length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
  }

  /// The error that this result is, or `nil` when it is none.
  var error: PostgresError? {
    guard status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE else { return nil }
    let sqlState = field("C") ?? "08000"
    return PostgresError(
      sqlState: sqlState,
      severity: field("V") ?? "ERROR",
      constraint: field("n"),
      table: field("t"),
      column: field("c"),
      statement: statement,
      position: field("P").flatMap { Int($0) },
      serverMessage: field("M") ?? "",
      isStalePlan: sqlState == "26000"
        || sqlState == "0A000" && field("R") == "RevalidateCachedQuery")
  }

  /// A field of an error by its `PG_DIAG_…` letter.
  private func field(_ letter: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
  }
}
