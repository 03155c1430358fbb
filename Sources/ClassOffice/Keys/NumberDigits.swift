/// The digits and letters of an ID or telephone number, however it was typed.
enum NumberDigits {
  /// Half-width, upper case, without blanks, hyphens and marks.
  static func normalised(_ number: String) -> String {
    var digits = String.UnicodeScalarView()
    for scalar in number.unicodeScalars {
      let narrow = narrow(scalar)
      if narrow.isASCII, narrow.properties.isAlphabetic || ("0"..."9").contains(narrow) {
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
}
