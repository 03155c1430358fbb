/// Whole numbers in Chinese numerals (中文数字), as ordinals of classes use them.
public enum ChineseNumber {
  /// Reads `81`, `８１`, `八十一`, `一百零三`, `二〇二四`, `廿一`, or `nil`.
  ///
  /// `一百二` is nothing: it may mean 120 or be a slip for 102.
  public static func read(_ text: some StringProtocol) -> Int? {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 18 else { return nil }
    let digits = scalars.compactMap(digit)
    if digits.count == scalars.count, isPositional(scalars) {
      return digits.count > 12 ? nil : digits.reduce(0) { $0 * 10 + $1 }
    }
    return grouped(scalars)
  }

  /// Writes 1 to 9999: `八十一`, `一百一十`, `一千零五`; `nil` for other numbers.
  public static func word(_ number: Int) -> String? {
    guard (1...9999).contains(number) else { return nil }
    var word = ""
    var hasGap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        hasGap = !word.isEmpty
      } else {
        word += (hasGap ? "零" : "") + numerals[digit] + name
        hasGap = false
      }
    }
    return word.hasPrefix("一十") ? String(word.dropFirst()) : word
  }

  /// The number of the first ordinal in a text: 81 in `第81期县处级干部进修班`, 42 in `第四十二期`.
  public static func ordinal(in text: String) -> Int? {
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices where scalars[start] == "第" {
      let run = scalars[(start + 1)...].prefix { digit($0) != nil || unit($0) != nil }
      if let number = read(WrittenText.string(run)) { return number }
    }
    return nil
  }

  private static let numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// One numeral is a number; several are one where each stands for a place (二〇二四).
  private static func isPositional(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count == 1 || !scalars.contains("两")
  }

  /// 八十一, 一百零三, 一万二千.
  private static func grouped(_ scalars: [Unicode.Scalar]) -> Int? {
    let parts = scalars.split(separator: "万", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return section(scalars[...]) }
    guard let high = section(parts[0]) else { return nil }
    guard !parts[1].isEmpty else { return high * 10_000 }
    return section(parts[1]).map { high * 10_000 + $0 }
  }

  private static func section(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var (total, pending, lastUnit, sawZero) = (0, Int?.none, 10_000, false)
    for scalar in scalars {
      if let unit = unit(scalar) {
        guard unit < lastUnit, pending != 0 else { return nil }
        guard pending != nil || (unit == 10 && (total == 0 || sawZero)) else { return nil }
        total += (pending ?? 1) * unit
        (lastUnit, pending, sawZero) = (unit, nil, false)
      } else if scalar == "廿" || scalar == "卅" {
        guard total == 0, pending == nil else { return nil }
        (total, lastUnit) = (scalar == "廿" ? 20 : 30, 10)
      } else if let digit = digit(scalar), pending == nil {
        if digit == 0 { sawZero = true } else { pending = digit }
      } else {
        return nil
      }
    }
    guard let last = pending else { return total > 0 && !sawZero ? total : nil }
    return lastUnit == 10 || sawZero || total == 0 ? total + last : nil
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 48)
    case "\u{FF10}"..."\u{FF19}": Int(scalar.value - 0xFF10)
    case "零", "〇", "○": 0
    case "一", "壹": 1
    case "二", "贰", "两": 2
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
}
