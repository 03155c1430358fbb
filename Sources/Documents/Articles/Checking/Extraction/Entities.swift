/// Character references of HTML (字符实体), those that articles use.
enum Entities {
  /// The scalars that a reference stands for and how many scalars of the source it takes; `nil`
  /// where the ampersand is one.
  static func read(
    _ source: [Unicode.Scalar], at index: Int
  ) -> (scalars: [Unicode.Scalar], length: Int)? {
    let end = min(source.count, index + 12)
    guard let stop = source[(index + 1)..<end].firstIndex(of: ";"), stop > index + 1 else {
      return nil
    }
    let name = String(String.UnicodeScalarView(source[(index + 1)..<stop]))
    let length = stop - index + 1
    if name.hasPrefix("#") {
      guard let scalar = number(name.dropFirst()) else { return nil }
      return ([scalar], length)
    }
    return named[name].map { ([$0], length) }
  }

  private static func number(_ digits: Substring) -> Unicode.Scalar? {
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "ldquo": "“", "rdquo": "”",
    "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·",
    "bull": "•", "laquo": "«", "raquo": "»", "times": "×", "deg": "°", "copy": "©", "reg": "®",
    "permil": "‰", "yen": "¥", "sect": "§", "zwnj": "\u{200C}", "zwj": "\u{200D}",
  ]
}
