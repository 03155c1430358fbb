public import Documents
public import Training

extension [Place] {
  /// The places as the sheet that importing reads: imported again, all are the same.
  public func sheet(_ encoding: TextEncoding = .utf8WithMark) throws(Refusal) -> [UInt8] {
    var rows = [PlaceSheet.columns.map(\.title)]
    for place in self {
      let fields = place.content.fields
      rows.append(
        PlaceSheet.columns.map { column in
          if column.key == "exclusive" { return place.content.isExclusive ? "是" : "否" }
          return (fields[column.key] ?? nil) ?? ""
        })
    }
    return try DelimitedText.write(rows, encoding: encoding)
  }
}
