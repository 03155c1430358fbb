internal import Crypto
public import Training

extension MasterKey {
  /// The key as text to print and lock away: four lines, each with a checksum of its own.
  ///
  /// Whoever has this text has the key.
  public var exportedText: String {
    let bytes = secret.withUnsafeBytes { Array($0) }
    return (0..<KeyText.lineCount).map { KeyText.line($0, of: bytes) }.joined(separator: "\n")
  }

  /// Reads the key from its text, typed in by a person or pasted.
  ///
  /// Case, blanks, hyphens and full-width forms do not matter; `O` is read as 0, `I` and `L` as 1.
  /// - Throws: ``Refusal`` naming the line that was mistyped, never its text.
  public init(exportedText text: String) throws(Refusal) {
    self.init(SymmetricKey(data: try KeyText.bytes(of: text)))
  }
}

/// The text form of a master key (密钥文字).
///
/// A line is eight bytes of the key and two of a checksum that also counts the line's number, in
/// the alphabet of Crockford's base 32, which has no I, L, O and U: four groups of four.
enum KeyText {
  static let lineCount = 4
  private static let bytesPerLine = MasterKey.length / lineCount
  private static let digitsPerLine = 16
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  static func line(_ number: Int, of key: [UInt8]) -> String {
    let bytes = Array(key[number * bytesPerLine..<(number + 1) * bytesPerLine])
    // Eighty bits, five to a digit.
    let value = (bytes + checksum(of: bytes, line: number)).reduce(UInt128(0)) {
      $0 << 8 | UInt128($1)
    }
    let digits = (0..<digitsPerLine).map {
      alphabet[Int(value >> (5 * (digitsPerLine - 1 - $0)) & 31)]
    }
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<$0 + 4]) }.joined(separator: "-")
  }

  static func bytes(of text: String) throws(Refusal) -> [UInt8] {
    let digits = try digits(of: text)
    guard digits.count == lineCount * digitsPerLine else {
      throw .keyTextIsOfWrongLength(digits.count, expected: lineCount * digitsPerLine)
    }
    var bytes: [UInt8] = []
    for number in 0..<lineCount {
      bytes += try lineBytes(digits[number * digitsPerLine..<(number + 1) * digitsPerLine], number)
    }
    return bytes
  }

  private static func digits(of text: String) throws(Refusal) -> [Int] {
    var digits: [Int] = []
    for character in text where !isSeparator(character) {
      guard let digit = digit(character) else {
        throw .keyTextIsMistyped(line: digits.count / digitsPerLine + 1)
      }
      digits.append(digit)
    }
    return digits
  }

  private static func lineBytes(_ digits: ArraySlice<Int>, _ number: Int) throws(Refusal) -> [UInt8]
  {
    let value = digits.reduce(UInt128(0)) { $0 << 5 | UInt128($1) }
    let bytes = (0..<bytesPerLine + 2).reversed().map {
      UInt8(truncatingIfNeeded: value >> (8 * $0))
    }
    let key = Array(bytes.prefix(bytesPerLine))
    guard Array(bytes.suffix(2)) == checksum(of: key, line: number) else {
      throw .keyTextIsMistyped(line: number + 1)
    }
    return key
  }

  private static func checksum(of bytes: [UInt8], line: Int) -> [UInt8] {
    SHA256.hash(data: Array("banci/1/key-text".utf8) + [UInt8(line)] + bytes).prefix(2)
      .map(\.self)
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || "-－–—_·".contains(character)
  }

  private static func digit(_ character: Character) -> Int? {
    switch NumberDigits.normalised(String(character)) {
    case "O": 0
    case "I", "L": 1
    case let letter: alphabet.firstIndex { String($0) == letter }
    }
  }
}

extension Refusal {
  /// A line of the key's text does not fit its checksum, or has a character that keys do not use.
  public static func keyTextIsMistyped(line: Int) -> Self {
    Self(
      .invalid, code: "key-text-mistyped", message: "密钥文字第\(line)行有误",
      repair: "对照纸面逐组核对该行后重新输入")
  }

  /// The key's text is too short or too long.
  public static func keyTextIsOfWrongLength(_ count: Int, expected: Int) -> Self {
    Self(
      .invalid, code: "key-text-length", message: "密钥文字应为\(expected)个字符，读到\(count)个",
      repair: "共\(KeyText.lineCount)行，每行四组，每组四个字符，请核对有无遗漏或重复")
  }
}
