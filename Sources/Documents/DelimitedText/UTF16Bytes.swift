internal import Training

/// UTF-16 (Unicode 文本) in and out of bytes.
enum UTF16Bytes {
  /// The text in UTF-8; refuses half a unit and half a surrogate pair.
  static func decode(_ bytes: [UInt8], isLittleEndian: Bool) throws(Refusal) -> [UInt8] {
    let encoding: TextEncoding = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
    guard bytes.count.isMultiple(of: 2) else {
      throw .bytesUnreadable(encoding, BytePlace(bytes.count - 1, in: bytes))
    }
    var units = stride(from: 0, to: bytes.count, by: 2).map { index in
      isLittleEndian
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    if units.first == 0xFEFF { units.removeFirst() }
    if let lone = firstLoneSurrogate(in: units) {
      throw .bytesUnreadable(encoding, BytePlace(lone * 2, in: bytes))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func firstLoneSurrogate(in units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      if UTF16.isTrailSurrogate(units[index]) { return index }
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else {
          return index
        }
        index += 1
      }
      index += 1
    }
    return nil
  }
}
