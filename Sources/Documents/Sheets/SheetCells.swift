internal import Training

/// The cells of one row (一行单元格), by declared column.
struct SheetCells {
  /// The record's number, from 1 behind the header.
  var row = 0
  var record = SheetRecord()
  private let places: [Int?]

  init(_ places: [Int?]) { self.places = places }

  var line: Int { record.line }

  /// A declared column's text: trimmed, and without a spreadsheet's marks of text.
  func text(ofColumn index: Int) -> String {
    guard let place = places[index] else { return "" }
    return text(at: place)
  }

  /// Whether the sheet has that declared column.
  func has(column index: Int) -> Bool { places[index] != nil }

  /// All cells in the order of the file.
  var texts: [String] { (0..<record.count).map(text(at:)) }

  /// Whether no cell holds anything that can be seen.
  var isBlank: Bool { (0..<record.count).allSatisfy(isBlank(at:)) }

  /// Whether that cell holds nothing that can be seen.
  func isBlank(at place: Int) -> Bool {
    record.isEmpty(at: place)
      || (record.mayHoldWideBlank(at: place) && WrittenText.trimmed(record.text(at: place)).isEmpty)
  }

  private func text(at place: Int) -> String {
    let trimmed = WrittenText.trimmed(record.text(at: place))
    guard let first = trimmed.utf8.first, first == 0x27 || first == 0x3D else { return trimmed }
    return WrittenText.trimmed(DelimitedText.unguarded(trimmed))
  }
}
