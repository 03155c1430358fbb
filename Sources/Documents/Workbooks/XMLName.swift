internal import Glibc

/// The name of an element or attribute without its prefix (XML 名称): `x:row` is `row`.
///
/// It lies in the parser's memory and is gone when the callback returns.
struct XMLName {
  private let letters: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var letter = name
    while letter.pointee != 0 {
      if letter.pointee == 0x3A { start = letter + 1 }
      letter += 1
    }
    letters = start
  }

  static func == (name: XMLName, word: StaticString) -> Bool {
    var letter = name.letters
    var expected = word.utf8Start
    while letter.pointee != 0 {
      guard UInt8(bitPattern: letter.pointee) == expected.pointee else { return false }
      letter += 1
      expected += 1
    }
    return expected.pointee == 0
  }

  static func ~= (word: StaticString, name: XMLName) -> Bool { name == word }
}

/// The attributes of an element (XML 属性), in the parser's memory.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

  /// What an attribute holds, as C text, or `nil` where there is none.
  func letters(_ word: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = pairs else { return nil }
    while let name = pair[0] {
      if XMLName(name) == word { return pair[1] }
      pair += 2
    }
    return nil
  }

  /// What an attribute holds.
  subscript(word: StaticString) -> String? { letters(word).map { String(cString: $0) } }

  /// A whole number that an attribute holds, or `nil`.
  func number(_ word: StaticString) -> Int? {
    guard let letters = letters(word) else { return nil }
    return Int(String(cString: letters))
  }

  /// Whether an attribute is set: `1`, `true` or `on`.
  func flag(_ word: StaticString) -> Bool {
    guard let value = self[word] else { return false }
    return ["1", "true", "on"].contains(value)
  }
}
