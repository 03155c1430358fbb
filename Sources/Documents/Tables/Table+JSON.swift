extension Table {
  /// The table as JSON: `{"trainees": [{"name": …}]}`, members in the order of the columns.
  public var json: String { JSONValue.object([.init(name, records)]).text }

  /// The rows as an array of objects, members in the order of the columns.
  public var records: JSONValue {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { .init($0.key, JSONValue($1)) })
      })
  }
}
