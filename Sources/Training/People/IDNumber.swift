/// A citizen's identity number (公民身份号码) as GB 11643-1999 builds it.
///
/// Six address digits (GB/T 2260), eight of the birthday, three of sequence (odd for men) and a
/// check character (ISO 7064 MOD 11-2). Its description is masked, so that it can stand in any
/// text; the full number comes out of ``digits`` alone.
public struct IDNumber: Hashable, Sendable {
  /// All 18 characters; never for a log, a file name or a message.
  public let digits: String
  /// The birthday that it states.
  public let birthday: Day
  /// The sex that it states.
  public let sex: Sex
  /// The province of first registration, `安徽`.
  public let province: String

  /// Reads one; blanks, full-width digits and a small `x` are accepted, damage never repaired.
  public init(_ text: String) throws(Refusal) {
    let plain = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    let bytes = plain.utf8.map { $0 == UInt8(ascii: "x") ? UInt8(ascii: "X") : $0 }
    try Self.requireUndamaged(plain, bytes)
    try Self.requireShape(bytes)
    guard let province = Self.provinces[Self.number(bytes[0..<2])] else { throw .idProvince }
    let (year, month, day) = (
      Self.number(bytes[6..<10]), Self.number(bytes[10..<12]), Self.number(bytes[12..<14])
    )
    guard year >= 1900, let birthday = Day(year: year, month: month, day: day) else {
      throw .idDate
    }
    guard bytes[17] == Self.checkCharacter(of: bytes) else { throw .idChecksum }
    digits = String(decoding: bytes, as: UTF8.self)
    self.birthday = birthday
    sex = bytes[16].isMultiple(of: 2) ? .female : .male
    self.province = province
  }

  /// Takes 18 characters that are a sound number as they stand; anything else is for who reads
  /// text and says what is wrong with it.
  package init?(plain bytes: ArraySlice<UInt8>) {
    guard bytes.count == 18 else { return nil }
    let bytes = Array(bytes)
    guard bytes[..<17].allSatisfy(Self.isDigit), bytes[17] == Self.checkCharacter(of: bytes),
      let province = Self.provinces[Self.number(bytes[0..<2])]
    else { return nil }
    let (year, month, day) = (
      Self.number(bytes[6..<10]), Self.number(bytes[10..<12]), Self.number(bytes[12..<14])
    )
    guard year >= 1900, let birthday = Day(year: year, month: month, day: day) else { return nil }
    digits = String(decoding: bytes, as: UTF8.self)
    self.birthday = birthday
    sex = bytes[16].isMultiple(of: 2) ? .female : .male
    self.province = province
  }

  /// `150000********011X`.
  public var masked: String { "\(digits.prefix(6))********\(digits.suffix(4))" }

  /// Whether it ends in `000`, as numbers do that a spreadsheet cut to 15 digits.
  ///
  /// One such number in eleven still passes the check, and a sound number may end so too: only the
  /// other numbers of the same file can tell.
  public var endsLikeDamage: Bool { digits.hasSuffix("000") }

  /// The check character that belongs to 17 digits, or `nil` where they are not 17 digits.
  public static func checkCharacter(of seventeen: String) -> Character? {
    let bytes = Array(seventeen.utf8)
    guard bytes.count == 17, bytes.allSatisfy(isDigit) else { return nil }
    return Character(Unicode.Scalar(checkCharacter(of: bytes)))
  }
}

extension IDNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The masked form.
  public var description: String { masked }
  /// The masked form.
  public var debugDescription: String { masked }
  /// Shows the masked form alone, so that no dump spells the number out.
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}

extension IDNumber {
  /// `3.40104E+17`, `340104….0` and fifteen digits with `000` are what spreadsheets leave behind.
  private static func requireUndamaged(_ text: String, _ bytes: [UInt8]) throws(Refusal) {
    let isScientific =
      bytes.contains { $0 | 0x20 == UInt8(ascii: "e") }
      && bytes.contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".") }
    guard !isScientific, !text.hasSuffix(".0"), !text.hasSuffix(".00") else { throw .idDestroyed }
    guard bytes.count == 18, bytes.allSatisfy(isDigit), text.hasSuffix("000") else { return }
    guard bytes[17] == checkCharacter(of: bytes) else { throw .idDestroyed }
  }

  private static func requireShape(_ bytes: [UInt8]) throws(Refusal) {
    let count = bytes.count { $0 & 0xC0 != 0x80 }
    guard count > 0 else { throw .idLength(0) }
    let body = bytes.dropLast()
    let isWritable =
      body.allSatisfy(isDigit) && bytes.last.map { isDigit($0) || $0 == UInt8(ascii: "X") } == true
    if count == 15, bytes.allSatisfy(isDigit) { throw .idFifteen }
    guard count == 18 else { throw .idLength(count) }
    guard isWritable else { throw .idCharacters }
  }

  /// GB 11643-1999 §4: the weighted sum of the first 17 digits, modulo 11, picks the character.
  private static func checkCharacter(of bytes: [UInt8]) -> UInt8 {
    var sum = 0
    for (index, weight) in weights.enumerated() { sum += Int(bytes[index] - 48) * weight }
    return checkCharacters[sum % 11]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checkCharacters = Array("10X98765432".utf8)

  // GB/T 2260, first two digits. Deeper codes are not checked: the one of the first registration
  // stays for life, abolished or not.
  static let provinces: [Int: String] = [
    11: "北京", 12: "天津", 13: "河北", 14: "山西", 15: "内蒙古", 21: "辽宁", 22: "吉林", 23: "黑龙江",
    31: "上海", 32: "江苏", 33: "浙江", 34: "安徽", 35: "福建", 36: "江西", 37: "山东", 41: "河南",
    42: "湖北", 43: "湖南", 44: "广东", 45: "广西", 46: "海南", 50: "重庆", 51: "四川", 52: "贵州",
    53: "云南", 54: "西藏", 61: "陕西", 62: "甘肃", 63: "青海", 64: "宁夏", 65: "新疆", 71: "台湾",
    81: "香港", 82: "澳门", 83: "台湾居民居住证",
  ]
}
