/// A date as people write it (日期写法).
enum WrittenDate {
  /// `一九七五年六月` as `1975年6月`; anything else as it stands.
  static func withDigits(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { digits[$0] != nil || $0 == "十" }) else {
      return text
    }
    var (written, run) = ("", "")
    for scalar in text.unicodeScalars {
      if digits[scalar] != nil || scalar == "十" {
        run.unicodeScalars.append(scalar)
      } else {
        written += number(run)
        written.unicodeScalars.append(scalar)
        run = ""
      }
    }
    return written + number(run)
  }

  /// `十二` counts, `一九七五` spells.
  private static func number(_ run: String) -> String {
    if run.unicodeScalars.contains("十") {
      return ChineseNumeral.value(of: run).map(String.init) ?? run
    }
    return run.unicodeScalars.map { digits[$0] ?? "" }.joined()
  }

  private static let digits: [Unicode.Scalar: String] = [
    "〇": "0", "零": "0", "○": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6",
    "七": "7", "八": "8", "九": "9",
  ]
}
