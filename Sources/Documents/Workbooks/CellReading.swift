internal import Training

/// One cell of a sheet while it is read (单元格读取): what it is typed as and what it says.
///
/// One serves for all cells of a sheet, and is never copied.
final class CellReading {
  /// How a cell's value is to be understood.
  enum Kind {
    case number, shared, text, inline, boolean, error, isoDate
  }

  var kind = Kind.number
  var format = NumberFormat.number
  var column = 0
  private var value: [UInt8] = []
  private var inline = RichText()
  private var isInValue = false
  private var hasFormula = false
  private var hasValue = false

  func begin(column: Int, kind: Kind, format: NumberFormat) {
    (self.column, self.kind, self.format) = (column, kind, format)
    (isInValue, hasFormula, hasValue) = (false, false, false)
    value.removeAll(keepingCapacity: true)
    inline.clear()
  }

  func begin(_ name: XMLName) {
    switch name {
    case "v": (isInValue, hasValue) = (true, true)
    case "f": hasFormula = true
    default: inline.begin(name)
    }
  }

  func end(_ name: XMLName) {
    if name == "v" { isInValue = false } else { inline.end(name) }
  }

  func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInValue { value.append(contentsOf: piece) } else { inline.add(piece) }
  }

  /// How many bytes it has so far.
  var count: Int { max(value.count, inline.count) }

  /// Puts the text behind the others of a record and says what is known of it.
  func write(into bytes: inout [UInt8], _ book: WorkbookValues) -> SheetRecord.Marks {
    guard hasValue || kind == .inline else {
      guard hasFormula else { return [] }
      bytes.append(contentsOf: "（公式没有结果）".utf8)
      return .unreadable
    }
    switch kind {
    case .number: return number(into: &bytes, book)
    case .shared: return shared(into: &bytes, book)
    case .text: bytes.append(contentsOf: RichText.plain(value))
    case .inline: bytes.append(contentsOf: inline.finished)
    case .boolean: bytes.append(contentsOf: (value == [0x31] ? "TRUE" : "FALSE").utf8)
    case .isoDate:
      bytes.append(contentsOf: isoDay)
      return .date
    case .error:
      bytes.append(contentsOf: value)
      return .unreadable
    }
    return []
  }

  private func number(into bytes: inout [UInt8], _ book: WorkbookValues) -> SheetRecord.Marks {
    if format == .number, value.count <= 15, value.first != 0x30 || value.count == 1,
      value.allSatisfy({ (48...57).contains($0) })
    {
      bytes.append(contentsOf: value)
      return value.isEmpty ? [] : .number
    }
    guard let number = Double(String(decoding: value, as: UTF8.self)) else {
      bytes.append(contentsOf: value)
      return .unreadable
    }
    let shown = SpreadsheetNumber.text(number, as: format, from1904: book.countsFrom1904)
    bytes.append(contentsOf: shown.text.utf8)
    return shown.isDate ? .date : .number
  }

  private func shared(into bytes: inout [UInt8], _ book: WorkbookValues) -> SheetRecord.Marks {
    guard let index = Int(String(decoding: value, as: UTF8.self)),
      (0..<book.texts.count).contains(index)
    else {
      bytes.append(contentsOf: "（共享文字缺失）".utf8)
      return .unreadable
    }
    book.texts.append(index, to: &bytes)
    return []
  }

  /// `2024-12-09T00:00:00` is a day.
  private var isoDay: [UInt8] {
    let midnight = Array("T00:00:00".utf8)
    guard value.count >= 19, value[10..<19].elementsEqual(midnight) else { return value }
    return Array(value[..<10])
  }
}

/// What the cells of a workbook have in common (工作簿公共部分).
struct WorkbookValues {
  let texts: SharedTexts
  let formats: [NumberFormat]
  let countsFrom1904: Bool
}
