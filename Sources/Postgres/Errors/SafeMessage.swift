/// What a server's message may say without showing a value.
///
/// Messages about objects and syntax (class 42) quote names. They are kept when each of those
/// names stands in the statement: what came in a bound value does not. Some conditions have one
/// fixed text. Everything else is reworded from its SQLSTATE.
func safeMessage(sqlState: String, serverMessage: String, statement: String) -> String {
  let isKept =
    fixedTexts.contains(sqlState)
    || sqlState.hasPrefix("42") && !serverMessage.contains(where: foreignQuotes.contains)
      && quotedParts(of: serverMessage).allSatisfy(statement.contains)
  guard !isKept || serverMessage.isEmpty else { return serverMessage }
  return conditions[sqlState] ?? classes[String(sqlState.prefix(2))] ?? "error"
}

/// Conditions whose messages PostgreSQL makes without values.
private let fixedTexts: Set<String> = [
  "25001", "25006", "25P02", "25P03", "40001", "40P01", "53100", "53200", "53300", "55P03",
  "57014", "57P01", "57P02", "57P03",
]

/// What a server that speaks another language puts around names.
private let foreignQuotes: Set<Character> = [
  "“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "‹", "›", "「", "」", "『", "』",
]

/// What stands between double quotes; `"` alone at the end opens a part that never ends.
private func quotedParts(of message: String) -> [String] {
  message.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
}

private let conditions: [String: String] = [
  "21000": "more than one row where one was wanted",
  "22001": "text too long for its column",
  "22003": "number out of range",
  "22007": "not a date or time",
  "22008": "date or time out of range",
  "22012": "division by zero",
  "22021": "text not in the database's encoding",
  "22023": "invalid parameter",
  "22P02": "text that is no value of its type",
  "22P04": "malformed COPY data",
  "23001": "row is still referred to",
  "23502": "NULL where a value is required",
  "23503": "foreign key violated",
  "23505": "unique constraint violated",
  "23514": "check constraint violated",
  "23P01": "exclusion constraint violated",
  "42501": "permission denied",
  "42601": "syntax error",
  "42703": "no such column",
  "42704": "no such object",
  "42883": "no such function",
  "42P01": "no such table",
  "54000": "limit of the server exceeded",
  "P0001": "raised by a function",
]

private let classes: [String: String] = [
  "08": "connection trouble",
  "0A": "feature not supported",
  "21": "wrong number of rows",
  "22": "invalid data",
  "23": "integrity constraint violated",
  "25": "invalid transaction state",
  "26": "no such prepared statement",
  "28": "not authorised",
  "3D": "no such database",
  "3F": "no such schema",
  "40": "transaction rolled back",
  "42": "syntax error or access rule violation",
  "53": "insufficient resources",
  "54": "limit exceeded",
  "55": "object not in the required state",
  "57": "operator intervention",
  "58": "system error",
  "XX": "internal error",
]
