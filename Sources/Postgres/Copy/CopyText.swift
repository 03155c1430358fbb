// The text format of COPY: columns between tabs, `\N` for NULL, backslashes before what would
// end a column or a row.

/// Appends a row to what is sent.
func appendCopyRow(_ row: [String?], to buffer: inout [UInt8]) {
  for (place, text) in row.enumerated() {
    if place > 0 { buffer.append(UInt8(ascii: "\t")) }
    guard let text else {
      buffer += "\\N".utf8
      continue
    }
    appendCopyText(text, to: &buffer)
  }
  buffer.append(UInt8(ascii: "\n"))
}

private func appendCopyText(_ text: String, to buffer: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    // Hardly any text has one of those.
    if bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) {
      for byte in bytes { appendCopyByte(byte, to: &buffer) }
    } else {
      buffer.append(contentsOf: bytes)
    }
  }
}

private func appendCopyByte(_ byte: UInt8, to buffer: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "\\"): buffer += "\\\\".utf8
  case UInt8(ascii: "\t"): buffer += "\\t".utf8
  case UInt8(ascii: "\n"): buffer += "\\n".utf8
  case UInt8(ascii: "\r"): buffer += "\\r".utf8
  default: buffer.append(byte)
  }
}

/// Reads a row that the server sent, its line end included or not.
func copyRow(in line: some Collection<UInt8>) -> [String?] {
  var line = Array(line)
  if line.last == UInt8(ascii: "\n") { line.removeLast() }
  return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    .map(copyValue)
}

private func copyValue(in text: ArraySlice<UInt8>) -> String? {
  guard !text.elementsEqual("\\N".utf8) else { return nil }
  var value: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    let isEscape = byte == UInt8(ascii: "\\")
    value.append(isEscape ? unescaped(rest.popFirst() ?? byte) : byte)
  }
  return String(decoding: value, as: UTF8.self)
}

private func unescaped(_ letter: UInt8) -> UInt8 {
  switch letter {
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  case UInt8(ascii: "v"): 0x0B
  default: letter
  }
}
