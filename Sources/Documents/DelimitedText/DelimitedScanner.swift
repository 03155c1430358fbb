internal import Training

/// Cuts text into records (RFC 4180, with LF, CR and CRLF alike), each byte looked at once.
struct DelimitedScanner: Sendable {
  /// What stands between the cells.
  let delimiter: Delimiter

  private let limits: DelimitedLimits
  private let mark: [UInt8]
  private var pieces: TextPieces
  private var position: Int
  private var line: Int
  private var number = 0

  init(_ pieces: TextPieces, limits: DelimitedLimits) throws(Refusal) {
    self.pieces = pieces
    self.limits = limits
    _ = try self.pieces.read()
    let start = Array(self.pieces.bytes[..<self.pieces.count])
    let announced = try Delimiter.announced(in: start)
    delimiter = announced?.delimiter ?? Delimiter.guess(in: start[...])
    mark = delimiter.bytes
    position = min(announced?.length ?? 0, start.count)
    line = announced == nil ? 1 : 2
  }

  /// Reads the next record, or says that there is none.
  mutating func read(into record: inout SheetRecord) throws(Refusal) -> Bool {
    guard try hasMore() else { return false }
    number += 1
    record.begin(number: number, line: line)
    repeat { try readCell(into: &record) } while try skipDelimiter()
    try skipLineEnd()
    return true
  }

  private mutating func readCell(into record: inout SheetRecord) throws(Refusal) {
    guard record.count < limits.columns else {
      throw .tooManyColumns(line: line, limit: limits.columns)
    }
    let (start, startLine) = (record.bytes.count, line)
    while try isAt(0x20) { take(into: &record) }
    if try isAt(UInt8(ascii: "\"")) {
      let quoted = try takeQuoted(into: &record)
      if try isAtEndOfCell() {
        record.undoQuotes(from: start, quoted)
      } else {
        guard startLine == line else { throw .quoteUnbalanced(line: startLine) }
        record.hasStrayQuote = true
        try takeUnquoted(into: &record, from: start)
      }
    } else {
      try takeUnquoted(into: &record, from: start)
    }
    try requireShort(record, from: start, startLine)
    guard record.bytes.count <= limits.recordBytes else {
      throw .recordTooLong(line: startLine, limit: limits.recordBytes)
    }
    record.endCell()
  }

  /// Everything up to the delimiter, the end of the line or of the text.
  private mutating func takeUnquoted(
    into record: inout SheetRecord, from start: Int
  ) throws(Refusal) {
    while true {
      let end = endOfRun()
      pieces.bytes.withUnsafeBufferPointer { bytes in
        record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
      }
      position = end
      // What is this long has more characters than a cell may, however few bytes each has.
      guard record.bytes.count - start <= limits.cellCharacters * 4, end == pieces.count else {
        return
      }
      guard try hasMore() else { return }
    }
  }

  /// From the opening quote to behind the closing one and the blanks that follow it.
  private mutating func takeQuoted(
    into record: inout SheetRecord
  ) throws(Refusal) -> SheetRecord.Quoted {
    let opened = line
    take(into: &record)
    var quoted = SheetRecord.Quoted(start: record.bytes.count, end: 0, hasPairs: false)
    while true {
      guard try hasMore() else { throw .quoteUnbalanced(line: opened) }
      guard record.bytes.count - quoted.start <= limits.cellCharacters * 4 else {
        throw .quotedCellTooLong(line: opened, limit: limits.cellCharacters)
      }
      let byte = pieces.bytes[position]
      take(into: &record)
      if byte == 0x0A { line += 1 }
      if byte == 0x0D, try !isAt(0x0A) { line += 1 }
      guard byte == UInt8(ascii: "\"") else { continue }
      guard try isAt(UInt8(ascii: "\"")) else { break }
      quoted.hasPairs = true
      take(into: &record)
    }
    quoted.end = record.bytes.count - 1
    while try isAt(0x20) { take(into: &record) }
    return quoted
  }

  private func requireShort(
    _ record: SheetRecord, from start: Int, _ line: Int
  ) throws(Refusal) {
    guard record.bytes.count - start > limits.cellCharacters else { return }
    let characters = record.bytes[start...].count { $0 & 0xC0 != 0x80 }
    guard characters <= limits.cellCharacters else {
      throw .cellTooLong(line: line, column: record.count + 1, limit: limits.cellCharacters)
    }
  }
}

extension DelimitedScanner {
  private mutating func take(into record: inout SheetRecord) {
    record.bytes.append(pieces.bytes[position])
    position += 1
  }

  /// Whether there is another byte, in this piece or the next.
  private mutating func hasMore() throws(Refusal) -> Bool {
    if position < pieces.count { return true }
    position = 0
    return try pieces.read()
  }

  private mutating func isAt(_ byte: UInt8) throws(Refusal) -> Bool {
    guard try hasMore() else { return false }
    return pieces.bytes[position] == byte
  }

  private mutating func isAtEndOfCell() throws(Refusal) -> Bool {
    guard try hasMore() else { return true }
    let byte = pieces.bytes[position]
    return byte == 0x0A || byte == 0x0D || isAtDelimiter(position)
  }

  /// Where the cell ends, or the piece.
  private func endOfRun() -> Int {
    let (count, first, isOneByte) = (pieces.count, mark[0], mark.count == 1)
    return pieces.bytes.withUnsafeBufferPointer { bytes in
      var place = position
      while place < count {
        let byte = bytes[place]
        if byte == 0x0A || byte == 0x0D { break }
        if byte == first, isOneByte || isAtDelimiter(place) { break }
        place += 1
      }
      return place
    }
  }

  // No piece ends within a character, so that a delimiter of three bytes stands in one.
  private func isAtDelimiter(_ place: Int) -> Bool {
    pieces.bytes[place..<pieces.count].starts(with: mark)
  }

  private mutating func skipDelimiter() throws(Refusal) -> Bool {
    guard try hasMore(), isAtDelimiter(position) else { return false }
    position += mark.count
    return true
  }

  private mutating func skipLineEnd() throws(Refusal) {
    guard try hasMore() else { return }
    let isReturn = pieces.bytes[position] == 0x0D
    position += 1
    if isReturn, try isAt(0x0A) { position += 1 }
    line += 1
  }
}

extension SheetRecord {
  /// Where the words between two quotes stand, and whether quotes are doubled in them.
  fileprivate struct Quoted {
    let start: Int
    var end: Int
    var hasPairs: Bool
  }

  /// Leaves of a quoted cell the words between its quotes.
  fileprivate mutating func undoQuotes(from start: Int, _ quoted: Quoted) {
    var (target, place) = (start, quoted.start)
    while place < quoted.end {
      bytes[target] = bytes[place]
      place += quoted.hasPairs && bytes[place] == UInt8(ascii: "\"") ? 2 : 1
      target += 1
    }
    bytes.removeLast(bytes.count - target)
  }
}
