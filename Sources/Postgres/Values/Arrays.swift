// One-dimensional arrays; an element may be NULL where the Swift element is an optional.

extension Array: SQLBindable where Element: SQLBindable {
  /// The array type of the elements' type, or 0 when that is not a built-in one.
  public static var sqlType: UInt32 { arrayTypes[Element.sqlType, default: 0] }
}

extension Array: SQLEncodable where Element: SQLBindable {
  /// The elements between braces, each quoted.
  public var sqlText: String {
    "{" + map { $0.sqlTextOrNull.map(quoted) ?? "NULL" }.joined(separator: ",") + "}"
  }
}

extension Array: SQLReadable where Element: SQLReadable {}

extension Array: SQLDecodable where Element: SQLReadable {
  /// Reads the elements of a one-dimensional array.
  public init(sqlText: String) throws {
    var reader = try ArrayReader(sqlText)
    self = try reader.elements().map(Element.init(sqlTextOrNull:))
  }
}

private func quoted(_ element: String) -> String {
  var text: [UInt8] = [UInt8(ascii: "\"")]
  for byte in element.utf8 {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
    text.append(byte)
  }
  text.append(UInt8(ascii: "\""))
  return String(decoding: text, as: UTF8.self)
}

/// Built-in types and the types of their arrays, as in `pg_type`.
private let arrayTypes: [UInt32: UInt32] = [
  16: 1000,  // boolean
  17: 1001,  // bytea
  20: 1016,  // bigint
  21: 1005,  // smallint
  23: 1007,  // integer
  25: 1009,  // text
  114: 199,  // json
  700: 1021,  // real
  701: 1022,  // double precision
  1082: 1182,  // date
  1083: 1183,  // time
  1114: 1115,  // timestamp
  1184: 1185,  // timestamptz
  1186: 1187,  // interval
  1700: 1231,  // numeric
  2950: 2951,  // uuid
  3802: 3807,  // jsonb
  3904: 3905,  // int4range
  3908: 3909,  // tsrange
  3910: 3911,  // tstzrange
  3912: 3913,  // daterange
  3926: 3927,  // int8range
]
