/// A small number in Chinese characters (中文数字): 一 to 九十九.
enum ChineseNumeral {
  /// Reads `5`, `五`, `十二` or `三十`; `nil` for anything else or outside 1 to 99.
  static func value(of text: some StringProtocol) -> Int? {
    if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      return Int(text).flatMap { (1...99).contains($0) ? $0 : nil }
    }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return digit(parts[0])
    case 2:
      guard let tens = parts[0].isEmpty ? 1 : digit(parts[0]),
        let ones = parts[1].isEmpty ? 0 : digit(parts[1])
      else { return nil }
      return tens * 10 + ones
    default: return nil
    }
  }

  private static func digit(_ text: some StringProtocol) -> Int? {
    guard text.count == 1, let character = text.first else { return nil }
    return ["一", "二", "三", "四", "五", "六", "七", "八", "九"].firstIndex(of: String(character))
      .map { $0 + 1 }
  }
}
