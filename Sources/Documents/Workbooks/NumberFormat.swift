/// What a number stands for by the format of its cell (数字格式).
enum NumberFormat: Hashable {
  /// A number.
  case number
  /// A number shown with zeros in front, to that many digits.
  case digits(Int)
  /// A day.
  case day
  /// A month of a year: the day of it is nobody's.
  case month
  /// A day and a time.
  case dayAndTime
  /// A time of day.
  case time

  /// A format that Excel knows by number; 27–36 and 50–58 are those of the Chinese edition.
  init(builtIn number: Int) {
    switch number {
    case 14...16, 28...31, 51, 53, 54, 58: self = .day
    case 17, 27, 36, 50, 52, 57: self = .month
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    case 22: self = .dayAndTime
    default: self = .number
    }
  }

  /// A format written out.
  ///
  /// LibreOffice writes `General` that way; its e is no year.
  init(code: String) {
    let letters = Self.significant(code)
    let hasTime = letters.contains("h") || letters.contains("s")
    switch (letters.contains("y") || letters.contains("e"), letters.contains("m"), hasTime) {
    case _ where Self.isGeneral(letters): self = Self.digits(code)
    case (true, true, false) where !letters.contains("d"): self = .month
    case (true, _, false), (false, true, false): self = .day
    case (true, _, true): self = .dayAndTime
    case (false, _, true): self = letters.contains("d") ? .dayAndTime : .time
    case (false, false, false): self = letters.contains("d") ? .day : Self.digits(code)
    }
  }

  private static func digits(_ code: String) -> NumberFormat {
    let isZeros = code.utf8.count > 1 && code.utf8.allSatisfy { $0 == 0x30 }
    return isZeros ? .digits(min(code.utf8.count, 32)) : .number
  }

  private static func isGeneral(_ letters: String) -> Bool {
    letters.contains("general") || letters.contains("#")
      || letters.contains("0")
        && !letters.contains("s")
  }

  /// The first section, in lower case, without quoted text, escaped letters and brackets (a colour,
  /// a locale, a condition); a bracketed count of hours, `[h]`, keeps its letter.
  private static func significant(_ code: String) -> String {
    var letters = ""
    var rest = code.lowercased()[...]
    while let letter = rest.popFirst(), letter != ";" {
      switch letter {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        if inner.allSatisfy({ "hms".contains($0) }) { letters += inner }
      default: letters.append(letter)
      }
    }
    return letters
  }
}
