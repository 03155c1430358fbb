/// The text of a cell out of its runs (富文本): all of them joined, readings above them left out.
struct RichText {
  private var bytes: [UInt8] = []
  private var isInText = false
  private var isInReading = false

  /// How many bytes it has so far.
  var count: Int { bytes.count }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    (isInText, isInReading) = (false, false)
  }

  mutating func begin(_ name: XMLName) {
    if name == "t" { isInText = !isInReading } else if name == "rPh" { isInReading = true }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" { isInText = false } else if name == "rPh" { isInReading = false }
  }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: piece) }
  }

  /// The text with Excel's way of writing control characters, `_x000D_`, undone.
  var finished: [UInt8] { Self.plain(bytes) }

  /// Text with Excel's way of writing control characters undone.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "_")) else { return bytes }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = escape(at: index, in: bytes) {
        plain.append(contentsOf: Character(scalar).utf8)
        index += 7
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  /// Text in which what looks like such a character is written so that it stays as it is.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "_")) else { return text }
    var written: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if escape(at: index, in: bytes) != nil { written += Array("_x005F".utf8) }
      written.append(byte)
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func escape(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78,
      bytes[index + 6] == 0x5F
    else { return nil }
    let digits = bytes[(index + 2)..<(index + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
