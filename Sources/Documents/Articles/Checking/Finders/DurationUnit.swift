/// Days, weeks or months behind a number.
struct DurationUnit {
  let length: Int
  let halfDays: Int
  var isRough = false

  init?(_ text: [Unicode.Scalar], at index: Int, before end: Int) {
    guard index < end else { return nil }
    switch text[index] {
    case "天": (length, halfDays) = (1, 2)
    case "日":
      let isRound = index + 1 < end && text[index + 1] == "夜"
      (length, halfDays) = (isRound ? 2 : 1, 2)
    case "昼":
      guard index + 1 < end, text[index + 1] == "夜" else { return nil }
      (length, halfDays) = (2, 2)
    case "周": (length, halfDays, isRough) = (1, 14, true)
    case "星":
      guard index + 1 < end, text[index + 1] == "期" else { return nil }
      (length, halfDays, isRough) = (2, 14, true)
    case "月":
      guard index > 0, text[index - 1] == "个" else { return nil }
      (length, halfDays, isRough) = (1, 60, true)
    default: return nil
    }
    if index + length < end, text[index] == "周",
      ["年", "边", "围", "岁", "末"].contains(text[index + 1])
    {
      return nil
    }
  }
}
