/// A number as a text writes it (数字): 64, ６４, 六十四, 二〇二四.
struct Numeral {
  let value: Int
  let range: Range<Int>
  let isChinese: Bool

  /// Reads the number that begins there; `nil` where none does or it is too long for a count.
  static func read(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Numeral? {
    guard index < end else { return nil }
    return text[index].isDigit
      ? arabic(text, at: index, before: end) : chinese(text, at: index, before: end)
  }

  private static func arabic(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Numeral? {
    var (value, next) = (0, index)
    while next < end {
      if text[next].isDigit, value < 100_000_000 {
        value = value * 10 + Int(text[next].value - 0x30)
      } else if !isThousandsMark(text, at: next, before: end) {
        break
      }
      next += 1
    }
    if next < end, text[next].isDigit { return nil }
    if next + 1 < end, text[next] == ".", text[next + 1].isDigit { return nil }
    return Numeral(value: value, range: index..<next, isChinese: false)
  }

  private static func isThousandsMark(
    _ text: [Unicode.Scalar], at index: Int, before end: Int
  ) -> Bool {
    guard text[index] == ",", index + 3 < end,
      text[(index + 1)...(index + 3)].allSatisfy({ $0.isDigit })
    else { return false }
    return index + 4 >= end || !text[index + 4].isDigit
  }

  private static func chinese(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Numeral?
  {
    var next = index
    while next < end, next < index + 12, digit(text[next]) != nil || unit(text[next]) != nil {
      next += 1
    }
    guard next > index, let value = value(of: text[index..<next]) else { return nil }
    return Numeral(value: value, range: index..<next, isChinese: true)
  }

  /// What Chinese digits and units come to; digits alone are read one by one (二〇二四).
  static func value(of words: ArraySlice<Unicode.Scalar>) -> Int? {
    if words.count > 1, words.allSatisfy({ digit($0) != nil }) {
      return words.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    }
    var (total, section, pending) = (0, 0, 0)
    var hasDigit = false
    for word in words {
      if let digit = digit(word) {
        if hasDigit, pending > 0 { return nil }
        (pending, hasDigit) = (digit, true)
      } else if let unit = unit(word) {
        if unit == 10_000 {
          (total, section) = (total + (section + pending) * unit, 0)
        } else {
          section += (pending == 0 ? 1 : pending) * unit
        }
        (pending, hasDigit) = (0, false)
      }
    }
    return total + section + pending
  }

  /// A single Chinese digit.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百": 100
    case "千": 1_000
    case "万": 10_000
    default: nil
    }
  }

  /// The number in Chinese characters, up to 999: 六十四.
  static func words(_ value: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...999).contains(value) else { return String(value) }
    let (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10)
    var words = hundreds > 0 ? digits[hundreds] + "百" : ""
    if tens > 0 {
      words += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
    } else if hundreds > 0, ones > 0 {
      words += "零"
    }
    return words + digits[ones]
  }
}
