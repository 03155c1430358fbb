/// Where in a file a byte stands (位置).
struct BytePlace: Hashable, Sendable {
  /// The byte's offset from the start of the file.
  let offset: Int
  /// The line, from 1.
  let line: Int
  /// The byte within the line, from 1.
  let byteInLine: Int

  /// The place of a byte of a text that follows that many bytes of mark.
  init(_ offset: Int, in bytes: [UInt8], after skipped: Int = 0) {
    var (line, start, index) = (1, 0, 0)
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < offset, bytes[index] == 0x0A { index += 1 }
      (line, start) = (line + 1, index)
    }
    self.offset = offset + skipped
    self.line = line
    byteInLine = offset - start + 1
  }
}
