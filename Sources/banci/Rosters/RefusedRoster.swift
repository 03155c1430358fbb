internal import Documents
internal import Training

/// A file that is no roster at all (无法读取的名册): for programs it looks like any other check.
struct RefusedRoster: Error {
  let file: String
  let refusal: Refusal

  /// The page for programs: no rows, and the one finding that says why.
  var object: JSONValue {
    let finding = JSONValue.object([
      .init("severity", .string(Severity.error.rawValue)), .init("code", .string(refusal.code)),
      .init("row", .null), .init("line", .null), .init("column", .null), .init("value", .null),
      .init("message", .string(refusal.message)),
      .init("repair", refusal.repair.map(JSONValue.string) ?? .null),
    ])
    return .object([
      .init("file", .string(file)), .init("encoding", .null),
      .init("verdict", .string(RosterReading.Verdict.fileError.rawValue)),
      .init("rows", .number("0")), .init("accepted", .number("0")),
      .init("findings", .array([finding])),
    ])
  }
}

extension RosterFileOptions {
  /// Does something with the file; what refuses it carries its name.
  func orRefused<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let refusal as Refusal {
      throw RefusedRoster(file: file.name.path, refusal: refusal)
    }
  }
}
