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

  /// The name of the province that it lies in: 江苏省, 上海市, 广西壮族自治区.
  public var provinceName: String {
    let number = Int(digits.prefix(2)) ?? 0
    let name = IDNumber.provinces[number] ?? ""
    return switch number {
    case 11, 12, 31, 50: name + "市"
    case 15, 54: name + "自治区"
    case 45: name + "壮族自治区"
    case 64: name + "回族自治区"
    case 65: name + "维吾尔自治区"
    case 81, 82: name + "特别行政区"
    default: name + "省"
    }
  }

  /// The codes of what it lies in, its own first: 320583, 320500, 320000.
  public var enclosing: [String] {
    [digits, "\(digits.prefix(4))00", "\(digits.prefix(2))0000"].reduce(into: []) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
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
