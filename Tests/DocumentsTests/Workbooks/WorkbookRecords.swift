import Training

@testable import Documents

/// The records of a workbook as a test compares them (工作簿记录).
struct WorkbookRecords {
  var lines: [Int] = []
  var texts: [[String]] = []
  var marks: [[SheetRecord.Marks]] = []
  var notes: [SheetFinding] = []

  init(_ bytes: [UInt8], sheet: String? = nil) throws {
    var source = try SheetFile(bytes).records(SheetOptions(sheet: sheet))
    var record = SheetRecord()
    while try source.read(into: &record) {
      lines.append(record.line)
      texts.append(record.texts)
      marks.append((0..<record.count).map(record.marks(at:)))
    }
    notes = source.notes
  }
}
