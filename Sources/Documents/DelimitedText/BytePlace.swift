internal import Training

/// Where in a file a byte stands (位置).
struct BytePlace: Hashable, Sendable {
  /// The byte's offset from the start of the file.
  let offset: Int
  /// The line, from 1.
  let line: Int
  /// The byte within the line, from 1; a mark at the start of the file is not counted.
  let byteInLine: Int

  /// The place of a byte, found by counting the lines before it.
  init(_ offset: Int, in content: FileContent) throws(Refusal) {
    let head = try content.bytes(in: 0..<3)
    let skipped = head == TextEncoding.utf8.mark ? 3 : 0
    var (line, start, place, isAfterReturn) = (1, skipped, skipped, false)
    while place < offset {
      let piece = try content.bytes(in: place..<min(offset, place + (1 << 16)))
      guard !piece.isEmpty else { break }
      for byte in piece {
        place += 1
        if byte == 0x0A, isAfterReturn {
          start = place
        } else if byte == 0x0A || byte == 0x0D {
          (line, start) = (line + 1, place)
        }
        isAfterReturn = byte == 0x0D
      }
    }
    self.offset = offset
    self.line = line
    byteInLine = offset - start + 1
  }
}
