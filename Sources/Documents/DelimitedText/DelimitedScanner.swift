internal import Training

/// Cuts UTF-8 text into records (RFC 4180, with LF, CR and CRLF alike), each byte looked at once.
struct DelimitedScanner: Sendable {
  private let utf8: [UInt8]
  private let delimiter: [UInt8]
  private let limits: DelimitedLimits
  private var position: Int
  private var line: Int
  private var number = 0

  init(
    _ utf8: [UInt8], from position: Int, line: Int, by delimiter: Delimiter, limits: DelimitedLimits
  ) {
    self.utf8 = utf8
    self.delimiter = delimiter.bytes
    self.limits = limits
    self.position = position
    self.line = line
  }

  /// A record to read into, again and again.
  var emptyRecord: DelimitedRecord { DelimitedRecord(of: utf8) }

  /// Reads the next record, or says that there is none.
  mutating func read(into record: inout DelimitedRecord) throws(Refusal) -> Bool {
    guard position < utf8.count else { return false }
    number += 1
    (record.number, record.line, record.hasStrayQuote) = (number, line, false)
    record.cells.removeAll(keepingCapacity: true)
    repeat { try readCell(into: &record) } while skipDelimiter()
    skipLineEnd()
    return true
  }

  private mutating func readCell(into record: inout DelimitedRecord) throws(Refusal) {
    guard record.cells.count < limits.columns else {
      throw .tooManyColumns(line: line, limit: limits.columns)
    }
    let start = position
    let startLine = line
    while position < utf8.count, utf8[position] == 0x20 { position += 1 }
    let isQuoted = position < utf8.count && utf8[position] == UInt8(ascii: "\"")
    let quoted = isQuoted ? try readQuoted() : nil
    if let quoted, isAtEndOfCell {
      record.cells.append(quoted)
    } else {
      guard startLine == line else { throw .quoteUnbalanced(line: startLine) }
      record.hasStrayQuote = record.hasStrayQuote || isQuoted
      while !isAtEndOfCell { position += 1 }
      record.cells.append(.init(start: start, end: position, hasDoubledQuotes: false))
    }
    try requireShort(record, startLine)
  }

  /// From the opening quote to behind the closing one and the blanks that follow it.
  private mutating func readQuoted() throws(Refusal) -> DelimitedRecord.Cell {
    let opened = line
    var cell = DelimitedRecord.Cell(start: position + 1, end: 0, hasDoubledQuotes: false)
    position += 1
    while true {
      guard position < utf8.count else { throw .quoteUnbalanced(line: opened) }
      guard position - cell.start <= limits.cellCharacters * 4 else {
        throw .quotedCellTooLong(line: opened, limit: limits.cellCharacters)
      }
      let byte = utf8[position]
      position += 1
      if byte == 0x0A || (byte == 0x0D && !isAt(0x0A)) { line += 1 }
      guard byte == UInt8(ascii: "\"") else { continue }
      guard isAt(UInt8(ascii: "\"")) else { break }
      cell.hasDoubledQuotes = true
      position += 1
    }
    cell.end = position - 1
    while isAt(0x20) { position += 1 }
    return cell
  }

  private func requireShort(_ record: DelimitedRecord, _ line: Int) throws(Refusal) {
    guard let cell = record.cells.last, cell.end - cell.start > limits.cellCharacters else {
      return
    }
    let characters = utf8[cell.start..<cell.end].count { $0 & 0xC0 != 0x80 }
    guard characters <= limits.cellCharacters else {
      throw .cellTooLong(line: line, column: record.cells.count, limit: limits.cellCharacters)
    }
  }

  private func isAt(_ byte: UInt8) -> Bool { position < utf8.count && utf8[position] == byte }

  private var isAtEndOfCell: Bool {
    guard position < utf8.count else { return true }
    let byte = utf8[position]
    return byte == 0x0A || byte == 0x0D || (byte == delimiter[0] && isAtDelimiter)
  }

  private var isAtDelimiter: Bool {
    delimiter.count == 1 || utf8[position...].starts(with: delimiter)
  }

  private mutating func skipDelimiter() -> Bool {
    guard isAt(delimiter[0]), isAtDelimiter else { return false }
    position += delimiter.count
    return true
  }

  private mutating func skipLineEnd() {
    guard position < utf8.count else { return }
    position +=
      utf8[position] == 0x0D && position + 1 < utf8.count && utf8[position + 1] == 0x0A ? 2 : 1
    line += 1
  }
}
