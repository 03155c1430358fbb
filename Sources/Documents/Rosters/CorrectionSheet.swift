public import Training

/// The rows of a roster that were left out (更正表), as the sender wrote them, each with what is wrong
/// and how to mend it: it is filled in and imported again.
public enum CorrectionSheet {
  /// The titles of the two columns that it adds.
  public static let titles = ["问题", "如何修改"]

  /// Writes one as text in the roster's own encoding; for a workbook it is UTF-8 with a mark.
  ///
  /// - Parameters:
  ///   - file: The roster, read once more.
  ///   - options: How it was read.
  ///   - reading: What was read of it.
  ///   - findings: What is wrong, by row.
  ///   - rejected: The rows that were left out.
  /// - Throws: ``Refusal`` when the file cannot be read any more.
  public static func write(
    _ file: SheetFile, options: RosterReadingOptions, of reading: RosterReading,
    findings: [SheetFinding], rejected: RowSet
  ) throws(Refusal) -> [UInt8] {
    var faults: [Int: [SheetFinding]] = [:]
    for finding in findings where finding.severity == .error {
      if let row = finding.row { faults[row, default: []].append(finding) }
    }
    let width = reading.columns.count
    var lines = [reading.columns.map(\.written) + titles]
    var source = try file.records(options.sheet)
    var cells = SheetCells([], [])
    var header: Int?
    while try cells.read(
      behind: 0, { (record) throws(Refusal) in try source.read(into: &record) })
    {
      if header == nil, cells.line >= reading.headerLine { header = cells.row }
      guard let header, rejected.contains(cells.row - header) else { continue }
      let texts = Array(cells.texts.prefix(width))
      let blank = Array(repeating: "", count: width - texts.count)
      lines.append(texts + blank + words(of: faults[cells.row - header] ?? []))
    }
    let numbers = reading.columns.indices.filter {
      [.idNumber, .mobile].contains(reading.columns[$0].field)
    }
    return try DelimitedText.write(
      lines,
      encoding: reading.format.encoding.map { $0 == .utf8 ? .utf8WithMark : $0 } ?? .utf8WithMark,
      delimiter: reading.format.delimiter ?? .comma, textColumns: Set(numbers))
  }

  private static func words(of faults: [SheetFinding]) -> [String] {
    guard !faults.isEmpty else { return ["本行有错误", "用 banci roster check 查看意见"] }
    let messages = faults.map { fault in
      [fault.column, fault.message].compactMap(\.self).joined(separator: "：")
    }
    var repairs: [String] = []
    for repair in faults.compactMap(\.repair) where !repairs.contains(repair) {
      repairs.append(repair)
    }
    return [messages.joined(separator: "；"), repairs.joined(separator: "；")]
  }
}
