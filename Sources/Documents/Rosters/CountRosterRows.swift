public import Training

extension RosterReader {
  /// Whether a text surely holds more rows than so many, found without understanding any of them.
  ///
  /// Of a workbook nothing is said, since looking would cost as much as reading it.
  ///
  /// - Throws: ``Refusal`` when the file is no text that can be cut into records.
  public static func holdsMoreRows(
    than most: Int, _ file: SheetFile, options: RosterReadingOptions
  ) throws(Refusal) -> Bool {
    // A row that names somebody takes more than four bytes.
    guard file.kind == nil, file.content.count > most * 4 else { return false }
    var source = try file.records(options.sheet)
    var (record, rows) = (SheetRecord(), 0)
    while rows <= most + titleRows {
      guard try source.read(into: &record) else { return false }
      if (0..<record.count).contains(where: { !record.isEmpty(at: $0) }) { rows += 1 }
    }
    return true
  }

  /// How many rows may stand above the persons and below them.
  private static let titleRows = 64
}
