internal import Foundation

/// A person's name (姓名), kept as it is officially written.
///
/// Only what is surely typing is undone, and each time said: blanks that pad a two-character Han
/// name, look-alikes of the middle dot, invisible characters, another canonical form. Rare
/// characters outside the BMP or in private use are kept as they are.
public struct PersonName: Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let text: String

  /// Reads one, or refuses.
  public init(_ text: String) throws(Refusal) { self = try Self.interpret(text).value }

  /// Reads one and says what was undone and what looks odd.
  public static func interpret(_ written: String) throws(Refusal) -> Interpreted<PersonName> {
    let trimmed = WrittenText.trimmed(written)
    guard !trimmed.isEmpty else { throw .nameMissing }
    if isPlainHan(trimmed) { return Interpreted(PersonName(verbatim: trimmed)) }
    guard !trimmed.unicodeScalars.contains(where: WrittenText.isControl) else {
      throw .nameHasControls
    }
    return try NameReading(trimmed).result()
  }

  /// The same for two writings of one name: NFKC, small letters, no blanks.
  ///
  /// This is what the database's `lower(replace(normalize(name, NFKC), ' ', ''))` makes of it.
  public var folded: String {
    if Self.isPlainHan(text) { return text }
    return WrittenText.withoutBlanks(text.precomposedStringWithCompatibilityMapping).lowercased()
  }

  /// The name.
  public var description: String { text }

  /// The most characters that a name may have.
  public static let longest = 60

  /// Stands where a name could not be read and the rest of the row is still to be judged.
  package static let unreadable = PersonName(verbatim: "（姓名无法读取）")

  init(verbatim text: String) { self.text = text }

  /// Two to six characters of the common Han blocks: nothing in them can be normalised.
  private static func isPlainHan(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      guard (0x3400...0x4DBF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
      else { return false }
    }
    return (2...6).contains(count)
  }
}

extension Refusal {
  /// There is no name.
  public static var nameMissing: Self {
    Self(.invalid, code: "name-missing", message: "姓名为空", repair: "请填写姓名")
  }

  /// The name holds characters that are no writing.
  public static var nameHasControls: Self {
    Self(
      .invalid, code: "name-control", message: "姓名含有控制字符",
      repair: "请删除该单元格后重新录入姓名")
  }

  /// The name is too long to be one.
  public static func nameTooLong(_ count: Int) -> Self {
    Self(
      .invalid, code: "name-length", message: "姓名有 \(count) 个字，超过 \(PersonName.longest) 个字",
      repair: "请核对是否填错列")
  }

  /// A character was lost when the file was saved.
  public static var nameLostCharacter: Self {
    Self(
      .invalid, code: "name-lost", message: "姓名中有字在另存文件时丢失（显示为“?”或“�”）",
      repair: "请向本人或报送单位核对该字，用 UTF-8 或 GB18030 编码重新保存")
  }
}
