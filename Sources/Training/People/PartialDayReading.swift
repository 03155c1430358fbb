extension PartialDay {
  /// Reads `1975.06`, `197506`, `1975-6`, `1975年6月`, `19750601` and the like, or refuses.
  public init(_ text: String) throws(Refusal) { self = try Self.interpret(text).value }

  /// Reads every written form of a month or a day.
  ///
  /// - Parameters:
  ///   - text: What stands in the cell.
  ///   - acceptsSerials: Whether five digits are a day number of Excel's 1900 system; a column must
  ///     be known to hold dates for that.
  /// - Throws: ``Refusal`` where it is no date, or one that a spreadsheet made unreadable.
  public static func interpret(
    _ text: String, acceptsSerials: Bool = false
  ) throws(Refusal) -> Interpreted<PartialDay> {
    let written = withoutAge(WrittenText.trimmed(WrittenText.halfWidth(text)))
    let plain = WrittenDate.withDigits(written)
    let value = try read(plain, acceptsSerials)
    guard plain != written else { return value }
    return Interpreted(
      value.value, value.remarks + [.rewritten("date-rewritten", written, shown: "\(value.value)")])
  }

  private static func read(
    _ plain: String, _ acceptsSerials: Bool
  ) throws(Refusal) -> Interpreted<PartialDay> {
    let numbers = try numbers(in: plain)
    switch numbers.count {
    case 1: return try joined(numbers[0], in: plain, acceptsSerials)
    case 2: return try month(numbers[0], numbers[1], in: plain)
    case 3...6: return try day(numbers)
    default: throw .dateUnreadable
    }
  }

  /// `1975.06(49岁)`, as the cadre's form (任免审批表) has it in one cell.
  private static func withoutAge(_ text: String) -> String {
    guard text.hasSuffix("岁)"), let open = text.lastIndex(of: "(") else { return text }
    return WrittenText.trimmed(String(text[..<open]))
  }

  /// The runs of digits; anything between them must be a mark that dates have.
  private static func numbers(in text: String) throws(Refusal) -> [String] {
    var runs: [String] = [""]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": runs[runs.count - 1].unicodeScalars.append(scalar)
      case ".", "-", "/", "年", "月", "日", "号", "、", ",", "。", "·", " ", ":", "T":
        if runs.last?.isEmpty == false { runs.append("") }
      case "A"..."Z", "a"..."z": throw .dateHasLetters
      default: throw .dateUnreadable
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// `197506`, `19750601`, `27546`.
  private static func joined(
    _ digits: String, in text: String, _ acceptsSerials: Bool
  ) throws(Refusal) -> Interpreted<PartialDay> {
    switch digits.utf8.count {
    case 6: return Interpreted(try make(digits.prefix(4), digits.dropFirst(4), nil))
    case 8:
      return Interpreted(
        try make(digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)))
    case 5 where acceptsSerials && digits == text: return try serial(digits)
    default: throw .dateUnreadable
    }
  }

  /// Excel's day 60 is a 29 February 1900 that never was, so only later numbers are safe:
  /// 25569 is 1970-01-01.
  private static func serial(_ digits: String) throws(Refusal) -> Interpreted<PartialDay> {
    guard let number = Int(digits), let day = PartialDay(Day(number: number - 25_569)) else {
      throw .dateUnreadable
    }
    return Interpreted(day, [.rewritten("date-serial", digits, shown: "\(day)")])
  }

  /// `1975.1` may be October: a spreadsheet drops the last zero of the number 1975.10.
  private static func month(
    _ year: String, _ month: String, in text: String
  ) throws(Refusal) -> Interpreted<PartialDay> {
    let value = try make(year[...], month[...], nil)
    return Interpreted(value, text == "\(year).1" ? [.dateMayBeOctober] : [])
  }

  private static func day(_ numbers: [String]) throws(Refusal) -> Interpreted<PartialDay> {
    for extra in numbers.dropFirst(3) where extra.contains(where: { $0 != "0" }) {
      throw .dateUnreadable
    }
    return Interpreted(try make(numbers[0][...], numbers[1][...], numbers[2][...]))
  }

  private static func make(
    _ year: Substring, _ month: Substring, _ day: Substring?
  ) throws(Refusal) -> PartialDay {
    guard year.utf8.count == 4, month.utf8.count <= 2, (day?.utf8.count ?? 1) <= 2 else {
      throw .dateUnreadable
    }
    guard let yearNumber = Int(year), let monthNumber = Int(month),
      let value = PartialDay(year: yearNumber, month: monthNumber, day: day.flatMap { Int($0) })
    else { throw .dateImpossible }
    return value
  }
}

extension Refusal {
  /// The writing is no month and no day.
  public static var dateUnreadable: Self {
    Self(
      .invalid, code: "date-unreadable", message: "看不懂的日期",
      repair: "请写成 1975.06 或 1975-06-01；年份写四位")
  }

  /// The writing is that of a day that there is not.
  public static var dateImpossible: Self {
    Self(
      .invalid, code: "date-impossible", message: "没有这一天，或年份不在 1900–2100 之间",
      repair: "请核对年、月、日")
  }

  /// A spreadsheet turned the date into `Jun-75`.
  public static var dateHasLetters: Self {
    Self(
      .invalid, code: "date-letters", message: "日期被表格软件改成了英文月份格式",
      repair: "请把该列设为“文本”格式，重新填写为 1975.06")
  }
}

extension Remark {
  static var dateMayBeOctober: Remark {
    Remark(
      .warning, code: "date-may-be-october", message: "“.1”可能是 10 月被表格软件去掉了末尾的 0，现按 1 月读取",
      repair: "请核对；1 月请写成 .01，10 月请写成 .10")
  }
}
