/// A number in a text, in Arabic or Chinese numerals, which can be replaced in its own style.
struct NumberWord {
  /// Where it stands, in characters.
  let range: Range<Int>
  let value: Int
  let isChinese: Bool

  /// The numbers of a text.
  static func all(in text: [Character]) -> [NumberWord] {
    var found: [NumberWord] = []
    var index = 0
    while index < text.count {
      let isArabic = text[index].isASCII && text[index].isWholeNumber
      var end = index
      while end < text.count,
        isArabic ? text[end].isASCII && text[end].isWholeNumber : chinese.contains(text[end])
      {
        end += 1
      }
      let words = text[index..<end]
      if end > index, let value = isArabic ? Int(String(words)) : value(words) {
        found.append(NumberWord(range: index..<end, value: value, isChinese: !isArabic))
      }
      index = max(end, index + 1)
    }
    return found
  }

  /// The text with another number here.
  func replaced(in text: [Character], with number: Int) -> String {
    let words = isChinese ? Self.words(number) : String(number)
    return String(text[..<range.lowerBound]) + words + String(text[range.upperBound...])
  }

  private static let digits = Array("〇一二三四五六七八九")
  private static let chinese = Set("一二三四五六七八九十百两")

  private static func value(_ text: ArraySlice<Character>) -> Int? {
    var (total, digit) = (0, 0)
    for character in text {
      switch character {
      case "百": (total, digit) = (total + max(digit, 1) * 100, 0)
      case "十": (total, digit) = (total + max(digit, 1) * 10, 0)
      case "两": digit = 2
      default: digit = digits.firstIndex(of: character) ?? 0
      }
    }
    return total + digit
  }

  private static func words(_ number: Int) -> String {
    if number < 10 { return String(digits[max(number, 0)]) }
    let tens = number / 10 == 1 ? "十" : "\(digits[number / 10 % 10])十"
    return number % 10 == 0 ? tens : "\(tens)\(digits[number % 10])"
  }
}
