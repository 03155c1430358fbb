internal import Training

/// Names of trainees who did not agree, identity numbers and phones (个人信息).
struct PrivacyNotes {
  private let text: NoteText
  private let names: PhraseIndex<NamedPerson>
  private let staff: Set<String>

  init(_ text: NoteText, _ records: ArticleRecords) {
    self.text = text
    staff = Set(
      records.staffNames.map(\.value)
        + records.facts.lectures.flatMap(\.lecturers).map(\.value.name))
    var names = PhraseIndex<NamedPerson>()
    for person in records.people where person.name.count > 1 {
      names.add(Array(person.name.unicodeScalars), person) { one, other in
        one.mayBeNamed ? one : other
      }
    }
    self.names = names
  }

  var notes: [CheckNote] { named + numbers }

  private var named: [CheckNote] {
    var (notes, index) = ([CheckNote](), 0)
    while index < text.scalars.count {
      guard let match = names.match(text.scalars, at: index, before: text.scalars.count) else {
        index += 1
        continue
      }
      let range = index..<(index + match.length)
      index = range.upperBound
      guard !match.payload.mayBeNamed, !staff.contains(match.payload.name) else { continue }
      notes.append(
        text.note(
          .nameWithoutConsent, .error, range,
          "“\(match.payload.name)”是学员（\(match.payload.record)），没有同意署名的登记，请删去姓名或先取得本人同意"))
    }
    return notes
  }

  /// Runs of digits that are identity numbers or phones.
  private var numbers: [CheckNote] {
    var (notes, index) = ([CheckNote](), 0)
    while index < text.scalars.count {
      guard Self.isDigit(text.scalars[index]) else {
        index += 1
        continue
      }
      let run = DigitRun(text.scalars, at: index)
      if let note = note(run) { notes.append(note) }
      index = run.range.upperBound
    }
    return notes
  }

  private func note(_ run: DigitRun) -> CheckNote? {
    let digits = run.digits
    if run.isIdentity {
      let masked = "\(digits.prefix(6))********\(digits.suffix(4))"
      return text.note(
        .idNumber, .error, run.range, "“\(masked)”像是身份证号，稿件中不得出现，请删去", shown: masked)
    }
    guard run.isMobile || run.isLandline(in: text) else { return nil }
    let masked = "\(digits.prefix(3))****\(digits.suffix(4))"
    return text.note(.phone, .error, run.range, "“\(masked)”像是电话号码，请删去或改用单位公开电话", shown: masked)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || (0xFF10...0xFF19).contains(scalar.value)
  }
}

/// Digits in a row, blanks and hyphens between them allowed.
struct DigitRun {
  let range: Range<Int>
  /// The digits alone, a final X of an identity number included.
  let digits: String

  init(_ text: [Unicode.Scalar], at start: Int) {
    var (digits, index, end) = ("", start, start)
    while index < text.count, digits.count < 40 {
      let scalar = text[index]
      if let digit = Self.digit(scalar) {
        digits.append(digit)
        end = index + 1
      } else if digits.count == 17, scalar == "X" || scalar == "x" || scalar == "Ｘ" {
        digits.append("X")
        (end, index) = (index + 1, index + 1)
        break
      } else if ![" ", "-", "\u{A0}"].contains(scalar) || index > end {
        break
      }
      index += 1
    }
    (range, self.digits) = (start..<max(end, start + 1), digits)
  }

  /// Eighteen characters with a possible birthday in them.
  var isIdentity: Bool {
    guard digits.count == 18 else { return false }
    let birth = digits.dropFirst(6).prefix(8)
    guard let number = Int(birth) else { return false }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100) != nil
      && (1900...2100).contains(number / 10_000)
  }

  /// Eleven digits that begin with 13 to 19, with or without 86.
  var isMobile: Bool {
    let plain = digits.count == 13 && digits.hasPrefix("86") ? digits.dropFirst(2) : digits[...]
    return plain.count == 11 && plain.first == "1"
      && !"012".contains(plain.dropFirst().first ?? "0")
  }

  /// A long-distance number, or a local one behind 电话.
  func isLandline(in text: NoteText) -> Bool {
    if digits.first == "0", (10...12).contains(digits.count) { return true }
    guard (7...8).contains(digits.count) else { return false }
    let low = max(0, range.lowerBound - 4)
    return Lexicon("电话 热线 手机 致电").occurs(text.scalars, in: low..<range.lowerBound)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    if scalar.isDigit { return Character(scalar) }
    guard (0xFF10...0xFF19).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
  }
}
