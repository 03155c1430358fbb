internal import Documents
internal import Training

/// One roster read as a workbook against the same read as text, file to values, without a database.
enum ReadRoster {
  /// Measures 10,000 and 100,000 rows and prints the ratio of the medians.
  static func measure() async throws {
    for rows in [10_000, 100_000] {
      let text = try SheetFile(ImportedRoster(seed: 20_241_208).bytes(rows))
      let book = try SheetFile(workbook(of: text))
      let (csv, xlsx) = try await inTurn(5, { try read(text, rows) }, { try read(book, rows) })
      print("reading \(rows) rows (XLSX / CSV in GB18030)")
      print("  XLSX  \(xlsx.line)")
      print("  CSV   \(csv.line)")
      print("  XLSX / CSV  \(xlsx.median / csv.median)")
    }
  }

  private static func read(_ file: SheetFile, _ rows: Int) throws {
    guard let today = Day(year: 2024, month: 12, day: 1) else { return }
    let reading = try RosterReader.read(file, options: RosterReadingOptions(today: today)) { _ in }
    precondition(reading.personsRead == rows)
  }

  private static func workbook(of text: SheetFile) throws -> [UInt8] {
    let columns = ImportedRoster.header.map { WorkbookSheet.Column($0) }
    let writer = try WorkbookWriter(
      WorkbookSheet(named: "名册", columns: columns), created: Moment(minuteNumber: 28_000_000))
    var (source, record) = (try text.records(), SheetRecord())
    _ = try source.read(into: &record)
    while try source.read(into: &record) {
      try writer.add(record.texts.map(DelimitedText.unguarded))
    }
    return try writer.bytes()
  }
}
