internal import Training

/// The cells of one row (一行单元格), by declared column.
struct SheetCells {
  /// The record's number, from 1 behind the header.
  private(set) var row = 0
  private(set) var record = SheetRecord()
  /// Whether no cell holds what would have to be undone but ASCII blanks at its ends.
  private(set) var isPlain = true
  /// Columns that are none of the declared ones and yet are kept.
  let kept: [KeptColumn]
  private let places: [Int?]

  init(_ places: [Int?], _ kept: [KeptColumn]) { (self.places, self.kept) = (places, kept) }

  var line: Int { record.line }

  /// Reads the next record of a sheet whose header is that record.
  mutating func read(
    behind header: Int, _ read: (inout SheetRecord) throws(Refusal) -> Bool
  ) throws(Refusal) -> Bool {
    guard try read(&record) else { return false }
    row = record.number - header
    isPlain = PlainBytes.isPlain(record.bytes)
    return true
  }

  /// A declared column's text: trimmed, and without a spreadsheet's marks of text.
  func text(ofColumn index: Int) -> String {
    guard let place = places[index] else { return "" }
    return text(at: place)
  }

  /// A declared column's bytes where they are its text as they stand, else `nil`.
  func plainBytes(ofColumn index: Int) -> ArraySlice<UInt8>? {
    guard isPlain, let place = places[index] else { return nil }
    return plainBytes(at: place)
  }

  /// What the source knows of a declared column's cell.
  func marks(ofColumn index: Int) -> SheetRecord.Marks {
    places[index].map(record.marks(at:)) ?? []
  }

  /// Whether the sheet has that declared column.
  func has(column index: Int) -> Bool { places[index] != nil }

  /// Whether a declared column's cell holds nothing.
  func isBlank(ofColumn index: Int) -> Bool { places[index].map(isBlank(at:)) ?? true }

  /// All cells in the order of the file.
  var texts: [String] { (0..<record.count).map(text(at:)) }

  /// Whether no cell holds anything that can be seen.
  var isBlank: Bool { (0..<record.count).allSatisfy(isBlank(at:)) }

  /// Whether that cell holds nothing that can be seen.
  func isBlank(at place: Int) -> Bool {
    if record.marks(at: place).contains(.unreadable) { return false }
    return record.isEmpty(at: place)
      || (!isPlain && WrittenText.trimmed(record.text(at: place)).isEmpty)
  }

  /// A cell's text by its place in the sheet.
  func text(at place: Int) -> String {
    if isPlain, let bytes = plainBytes(at: place) { return String(decoding: bytes, as: UTF8.self) }
    let trimmed = WrittenText.trimmed(record.text(at: place))
    guard let first = trimmed.utf8.first, first == 0x27 || first == 0x3D else { return trimmed }
    return WrittenText.trimmed(DelimitedText.unguarded(trimmed))
  }

  private func plainBytes(at place: Int) -> ArraySlice<UInt8>? {
    var range = record.range(at: place)
    while let last = range.last, record.bytes[last] == 0x20 { range = range.lowerBound..<last }
    while let first = range.first, record.bytes[first] == 0x20 {
      range = first + 1..<range.upperBound
    }
    if let first = range.first, record.bytes[first] == 0x27 || record.bytes[first] == 0x3D {
      return nil
    }
    return record.bytes[range]
  }
}
