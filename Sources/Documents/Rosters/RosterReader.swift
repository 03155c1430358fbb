public import Training

/// Reads a roster file (名册读取): bytes → records → values and findings, in one pass, no database.
public enum RosterReader {
  /// Reads a roster, and gives each entry as soon as it is read.
  ///
  /// - Parameters:
  ///   - file: The file; it is read in one pass, and nothing holds all of it.
  ///   - options: How it is to be read.
  ///   - each: Takes every row that names a person, in the order of the file, also where another
  ///     cell of it is wrong, or is found to be wrong when all rows are known: which rows are to be
  ///     left out is told by ``RosterReading/rejectedRows``.
  /// - Throws: ``Refusal`` when the file is no table of persons at all, and what `each` throws;
  ///   every other fault is a finding of the reading.
  public static func read(
    _ file: SheetFile, options: RosterReadingOptions, each: (RosterEntry) throws -> Void
  ) throws -> RosterReading {
    var rows = try RosterRows(file, options)
    while let entry = try rows.next() { try each(entry) }
    return rows.reading()
  }

  /// Reads a small roster whole, with its entries.
  ///
  /// - Throws: ``Refusal`` when the file is no table of persons at all.
  public static func read(
    bytes: [UInt8], options: RosterReadingOptions
  ) throws(Refusal) -> RosterReading {
    var rows = try RosterRows(SheetFile(bytes), options)
    var entries: [RosterEntry] = []
    while let entry = try rows.next() { entries.append(entry) }
    return rows.reading().holding(entries)
  }

  /// The columns of a roster; a name is all that each must have.
  public static let columns: [SheetColumn] = RosterField.allCases.map {
    SheetColumn($0.key, title: $0.title, synonyms: $0.synonyms, isRequired: $0 == .name)
  }
}
