/// The code of a county, city or province (行政区划代码), six digits: `320583` is 昆山市.
public struct DivisionCode: Hashable, Sendable, CustomStringConvertible {
  /// The six digits.
  public let digits: String

  /// Refuses anything but six digits that begin with those of a province.
  public init(_ text: String) throws(Refusal) {
    let word = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    guard word.utf8.count == 6, word.utf8.allSatisfy({ (48...57).contains($0) }),
      let province = Int(word.prefix(2)), IDNumber.provinces[province] != nil
    else { throw .divisionCodeUnreadable(text) }
    digits = word
  }

  /// The digits.
  public var description: String { digits }

  /// The digits that all codes inside of it begin with: `3205` for 320500 苏州市.
  public var prefix: String {
    if digits.hasSuffix("0000") { return String(digits.prefix(2)) }
    return digits.hasSuffix("00") ? String(digits.prefix(4)) : digits
  }
}

extension Refusal {
  /// The text is no division's code.
  static func divisionCodeUnreadable(_ text: String) -> Self {
    Self(
      .invalid, code: "division-code-unreadable", message: "“\(text.prefix(40))”不是行政区划代码",
      repair: "请写六位数字，如昆山市 320583")
  }
}
