public import Training

/// Reads a roster file (名册读取): bytes → records → values and findings, in one pass, no database.
public enum RosterReader {
  /// Reads a roster.
  ///
  /// - Throws: ``Refusal`` when the file is no table of persons at all; every other fault is a
  ///   finding of the reading.
  public static func read(
    bytes: [UInt8], options: RosterReadingOptions
  ) throws(Refusal) -> RosterReading {
    var sheet = try SheetScanner(bytes, columns, options.sheet)
    var cells = sheet.emptyRow
    var rows = RosterRows(sheet, today: options.today)
    while try sheet.read(into: &cells) { rows.take(cells) }
    return rows.reading(of: sheet)
  }

  /// The columns of a roster; a name is all that each must have.
  public static let columns: [SheetColumn] = RosterField.allCases.map {
    SheetColumn($0.key, title: $0.title, synonyms: $0.synonyms, isRequired: $0 == .name)
  }
}
