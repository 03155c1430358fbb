internal import CLibpq

/// What is given to libpq beside the connection string.
struct ConnectionParameters: Hashable, Sendable {
  let keywords: [String]
  let values: [String]

  init(_ configuration: DatabaseConfiguration) throws {
    let given = try givenParameters(in: configuration.connection)
    var parameters = [
      ("dbname", configuration.connection),
      ("client_encoding", "UTF8"),
      ("options", [given["options"] ?? "", settings(of: configuration)].joined(separator: " ")),
    ]
    // What the string says itself about these comes first.
    let usual = [
      ("application_name", configuration.applicationName),
      ("connect_timeout", String(wholeSeconds(configuration.connectTimeout))),
      ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
    ]
    parameters += usual.filter { given[$0.0] == nil && !$0.1.isEmpty }
    (keywords, values) = (parameters.map(\.0), parameters.map(\.1))
  }
}

/// Settings of a new connection: what is read back must not depend on the server's own.
private func settings(of configuration: DatabaseConfiguration) -> String {
  let settings = [
    ("TimeZone", "Asia/Shanghai"),
    ("DateStyle", "ISO,YMD"),
    ("IntervalStyle", "postgres"),
    ("extra_float_digits", "1"),
    ("bytea_output", "hex"),
    ("search_path", ""),
    ("statement_timeout", String(milliseconds(configuration.statementTimeout))),
    ("lock_timeout", String(milliseconds(configuration.lockTimeout))),
    (
      "idle_in_transaction_session_timeout",
      String(milliseconds(configuration.idleInTransactionTimeout))
    ),
  ]
  return settings.map { "-c \($0)=\($1)" }.joined(separator: " ")
}

private func givenParameters(in connection: String) throws -> [String: String] {
  // The reason that libpq would give repeats parts of the string: passwords among them.
  guard let options = PQconninfoParse(connection, nil) else {
    throw DatabaseFault.invalidConnectionString
  }
  defer { PQconninfoFree(options) }
  var given: [String: String] = [:]
  var option = options
  while let keyword = option.pointee.keyword {
    if let value = option.pointee.val { given[String(cString: keyword)] = String(cString: value) }
    option += 1
  }
  return given
}

private func milliseconds(_ duration: Duration) -> Int64 {
  let (seconds, attoseconds) = duration.components
  return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
}

/// libpq takes whole seconds and reads 1 as 2; 0 would mean without end.
private func wholeSeconds(_ duration: Duration) -> Int64 {
  max(2, (milliseconds(duration) + 999) / 1_000)
}
