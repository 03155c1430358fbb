/// Reads the text of a one-dimensional array: `{1,NULL,"a \"b\""}`.
struct ArrayReader {
  private let text: [UInt8]
  private var place = 0

  /// Skips bounds that differ from the usual, as in `[0:1]={1,2}`.
  init(_ text: String) throws {
    self.text = Array(text.utf8)
    if self.text.first == UInt8(ascii: "[") {
      guard let equals = self.text.firstIndex(of: UInt8(ascii: "=")) else {
        throw UnreadableValue.malformed
      }
      place = equals + 1
    }
  }

  mutating func elements() throws -> [String?] {
    try skip(UInt8(ascii: "{"))
    var elements: [String?] = []
    if next == UInt8(ascii: "}") {
      try skip(UInt8(ascii: "}"))
    } else {
      repeat { elements.append(try element()) } while try goesOn()
    }
    guard next == nil else { throw UnreadableValue.malformed }
    return elements
  }

  private mutating func element() throws -> String? {
    if next == UInt8(ascii: "\"") { return try quotedElement() }
    let start = place
    while let byte = next, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
      // An inner array: this reader knows one dimension only.
      guard byte != UInt8(ascii: "{") else { throw UnreadableValue.malformed }
      place += 1
    }
    let element = String(decoding: text[start..<place], as: UTF8.self)
    guard !element.isEmpty else { throw UnreadableValue.malformed }
    return element == "NULL" ? nil : element
  }

  private mutating func quotedElement() throws -> String {
    try skip(UInt8(ascii: "\""))
    var element: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") { place += 1 }
      guard let byte = next else { throw UnreadableValue.malformed }
      element.append(byte)
      place += 1
    }
    try skip(UInt8(ascii: "\""))
    return String(decoding: element, as: UTF8.self)
  }

  /// Whether a comma follows; otherwise the closing brace does.
  private mutating func goesOn() throws -> Bool {
    if next == UInt8(ascii: ",") {
      place += 1
      return true
    }
    try skip(UInt8(ascii: "}"))
    return false
  }

  private mutating func skip(_ byte: UInt8) throws {
    guard next == byte else { throw UnreadableValue.malformed }
    place += 1
  }

  private var next: UInt8? { place < text.count ? text[place] : nil }
}
