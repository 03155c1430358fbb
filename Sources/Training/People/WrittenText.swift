/// Text as someone typed it (原文), and what undoes the habits of typing.
public enum WrittenText {
  /// The text without blanks around it and without characters that nobody can see.
  ///
  /// Blanks are the ASCII ones, NBSP, the en and em family and the full-width space U+3000;
  /// invisible are zero-width characters, direction marks, the soft hyphen and the byte order mark.
  public static func trimmed(_ text: String) -> String {
    guard needsTrimming(text) else { return text }
    var scalars = Array(text.unicodeScalars)
    scalars.removeAll(where: isInvisible)
    let first = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
    let last = scalars.lastIndex { !isBlank($0) } ?? scalars.startIndex
    return first > last || scalars.isEmpty ? "" : string(scalars[first...last])
  }

  /// The text with full-width letters, digits, signs and spaces made ASCII: `８１（Ａ）` is `81(A)`.
  public static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE3 }) else { return text }
    return string(text.unicodeScalars.map(halfWidth))
  }

  /// The text without any blank.
  public static func withoutBlanks(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 <= 0x20 || beginsBlank($0) }) else { return text }
    return string(text.unicodeScalars.filter { !isBlank($0) && !isInvisible($0) })
  }

  /// Whether a character only takes up room.
  public static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether a character shows nothing and takes up no room.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether a character is a control character other than TAB, LF and CR.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: true
    default: false
    }
  }

  /// Whether a character is a Han one (Unicode 16 blocks), private-use ones included: rosters hold
  /// rare names in them.
  public static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xE000...0xFAFF, 0x20000...0x3FFFD,
      0xF0000...0x10FFFD:
      true
    default: false
    }
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  private static func needsTrimming(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first <= 0x20 || last <= 0x20 || text.utf8.contains(where: beginsBlank)
  }

  /// Only these lead bytes begin a blank or an invisible character outside ASCII.
  private static func beginsBlank(_ byte: UInt8) -> Bool {
    byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF
  }
}
