/// The digits and letters of an ID or telephone number, however it was typed.
enum NumberDigits {
  /// Half-width, upper case, without blanks, hyphens and marks.
  static func normalised(_ number: String) -> String {
    if number.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "X") }) { return number }
    var digits = String.UnicodeScalarView()
    for scalar in number.unicodeScalars {
      let narrow = narrow(scalar)
      if narrow.isASCII, isDigit(UInt8(narrow.value)) || isLetter(UInt8(narrow.value)) {
        digits.append(narrow)
      }
    }
    return String(digits).uppercased()
  }

  /// Input methods type digits and letters in full width too.
  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("！"..."～").contains(scalar) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
