internal import Training

/// What the records of an old workbook say that freexl does not (旧工作簿记录): which sheets are hidden,
/// which cells are merged, are days, or hold what it leaves blank.
struct OldWorkbookRecords {
  /// A sheet of the list.
  struct Sheet {
    let name: String
    let start: Int
    let isHidden: Bool
  }

  /// What is known of the cells of one sheet.
  struct Cells {
    var words: [Key: Word] = [:]
    var formats: [Key: NumberFormat] = [:]
    var merged: [MergedRanges.Range] = []
    var hiddenRows: Set<Int> = []
  }

  /// What stands for a value that freexl does not give.
  struct Word {
    let text: String
    let marks: SheetRecord.Marks
  }

  /// A cell: row from 1, column from 0.
  struct Key: Hashable {
    let row: Int
    let column: Int
  }

  private(set) var sheets: [Sheet] = []
  /// Those of them that hold nothing, by their indices.
  private(set) var emptySheets: Set<Int> = []
  private(set) var countsFrom1904 = false
  private let bytes: LittleBytes
  private let limits: WorkbookLimits
  private var codes: [Int: NumberFormat] = [:]
  private var formats: [NumberFormat] = []
  private var isOfExcel97 = true

  /// Reads what stands before the sheets.
  init(_ stream: [UInt8], limits: WorkbookLimits) throws(Refusal) {
    (bytes, self.limits) = (LittleBytes(stream), limits)
    var ids: [Int] = []
    try walk(from: 0) { (kind, place, length) throws(Refusal) in
      switch kind {
      case 0x0809: isOfExcel97 = bytes.two(place) == 0x0600
      case 0x002F: throw .workbookEncrypted
      case 0x0022: countsFrom1904 = bytes.two(place) == 1
      case 0x0085: if bytes[place + 5] == 0 { sheets.append(sheet(at: place, length)) }
      case 0x041E: codes[bytes.two(place)] = NumberFormat(code: text(at: place + 2, wide: true))
      case 0x00E0: ids.append(bytes.two(place + 2))
      default: break
      }
      guard codes.count < 10_000, ids.count < 100_000 else { throw .workbookDamaged(nil) }
    }
    formats = ids.map { codes[$0] ?? NumberFormat(builtIn: $0) }
    var cells = 0
    for (index, sheet) in sheets.enumerated() {
      let extent = try extent(of: sheet)
      if extent == 0 { emptySheets.insert(index) }
      cells += extent
    }
    guard cells <= limits.oldWorkbookCells else {
      throw .oldWorkbookTooWide(cells: cells, limit: limits.oldWorkbookCells)
    }
  }

  /// How many cells lie between the first and the farthest, for all of which freexl keeps room.
  private func extent(of sheet: Sheet) throws(Refusal) -> Int {
    var (rows, columns) = (0, 0)
    try walk(from: sheet.start) { (kind, place, length) throws(Refusal) in
      if kind == 0x0200 {
        rows = max(rows, Int(isOfExcel97 ? bytes.four(place + 4) : UInt32(bytes.two(place + 2))))
        columns = max(columns, bytes.two(place + (isOfExcel97 ? 10 : 6)))
      } else if Self.cellKinds.contains(kind) {
        rows = max(rows, bytes.two(place) + 1)
        columns = max(columns, bytes.two(place + 2) + 1)
      } else if kind == 0x00BD || kind == 0x00BE {
        rows = max(rows, bytes.two(place) + 1)
        columns = max(columns, bytes.two(place + length - 2) + 1)
      }
    }
    return rows * columns
  }

  private static let cellKinds: Set<Int> = [
    0x0006, 0x0206, 0x0406, 0x0205, 0x0203, 0x027E, 0x00D6, 0x00FD, 0x0201, 0x0204,
  ]

  /// Reads what is to be known of a sheet's cells.
  func cells(of sheet: Sheet) throws(Refusal) -> Cells {
    var cells = Cells()
    try walk(from: sheet.start) { (kind, place, length) throws(Refusal) in
      switch kind {
      case 0x0006, 0x0206, 0x0406: cells.words[key(place)] = Word(text: "（公式）", marks: .unreadable)
      case 0x0205: cells.words[key(place)] = Self.word(bytes[place + 6], bytes[place + 7] == 1)
      case 0x0203, 0x027E: note(format: bytes.two(place + 4), key(place), in: &cells)
      case 0x00BD: noteMany(at: place, length, in: &cells)
      case 0x00E5: cells.merged += merged(at: place, length)
      case 0x0208:
        if bytes.two(place + 12) & 0x20 != 0 { cells.hiddenRows.insert(bytes.two(place) + 1) }
      default: break
      }
      guard cells.merged.count <= limits.mergedRanges else {
        throw .tooManyMergedRanges(limit: limits.mergedRanges)
      }
    }
    return cells
  }

  /// Goes from a beginning (BOF) to its end (EOF); what is embedded between has both of its own.
  private func walk(
    from start: Int, _ visit: (_ kind: Int, _ place: Int, _ length: Int) throws(Refusal) -> Void
  ) throws(Refusal) {
    guard bytes.two(start) == 0x0809 else { throw .workbookDamaged(nil) }
    var (place, depth) = (start, 0)
    while place + 4 <= bytes.count {
      let (kind, length) = (bytes.two(place), bytes.two(place + 2))
      guard place + 4 + length <= bytes.count else { throw .workbookDamaged(nil) }
      if kind == 0x0809 { depth += 1 }
      if kind == 0x000A { depth -= 1 }
      guard depth > 0 else { return }
      if depth == 1 { try visit(kind, place + 4, length) }
      place += 4 + length
    }
    throw .workbookDamaged(nil)
  }

  private func sheet(at place: Int, _ length: Int) -> Sheet {
    Sheet(
      name: text(at: place + 6, wide: false), start: Int(bytes.four(place)),
      isHidden: bytes[place + 4] & 3 != 0)
  }

  /// A text with its length in front; before Excel 97 a byte was a character of some code page.
  private func text(at place: Int, wide: Bool) -> String {
    let isLong = wide && isOfExcel97
    let count = isLong ? bytes.two(place) : Int(bytes[place])
    let start = place + (isLong ? 2 : 1)
    guard isOfExcel97 else {
      return String(decoding: bytes.slice(start..<start + count), as: UTF8.self)
    }
    let isUTF16 = bytes[start] & 1 == 1
    let letters = (0..<count).map { index in
      isUTF16 ? UInt16(bytes.two(start + 1 + index * 2)) : UInt16(bytes[start + 1 + index])
    }
    return String(decoding: letters, as: UTF16.self)
  }

  private func key(_ place: Int) -> Key {
    Key(row: bytes.two(place) + 1, column: bytes.two(place + 2))
  }

  private func note(format index: Int, _ key: Key, in cells: inout Cells) {
    guard index < formats.count, formats[index] != .number else { return }
    cells.formats[key] = formats[index]
  }

  /// Several numbers in one record: row, first column, then format and value of each.
  private func noteMany(at place: Int, _ length: Int, in cells: inout Cells) {
    let first = key(place)
    for index in 0..<max(0, (length - 6) / 6) {
      let key = Key(row: first.row, column: first.column + index)
      note(format: bytes.two(place + 4 + index * 6), key, in: &cells)
    }
  }

  private func merged(at place: Int, _ length: Int) -> [MergedRanges.Range] {
    let count = min(bytes.two(place), (length - 2) / 8)
    return (0..<max(0, count)).compactMap { index in
      let start = place + 2 + index * 8
      let (first, last) = (bytes.two(start) + 1, bytes.two(start + 2) + 1)
      guard last > first else { return nil }
      return .init(first: first, last: last, column: bytes.two(start + 4))
    }
  }

  /// What a cell of a truth value or an error shows.
  private static func word(_ value: UInt8, _ isError: Bool) -> Word {
    guard isError else { return Word(text: value == 1 ? "TRUE" : "FALSE", marks: []) }
    let words: [UInt8: String] = [
      0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
      0x24: "#NUM!", 0x2A: "#N/A",
    ]
    return Word(text: words[value] ?? "#N/A", marks: .unreadable)
  }
}
