/// A mobile number of the mainland (手机号): eleven digits that begin with 13 to 19.
///
/// Its description is masked; the full number comes out of ``digits`` alone.
public struct Mobile: Hashable, Sendable {
  /// All eleven digits; never for a log, a file name or a message.
  public let digits: String

  /// Reads one; `+86`, blanks, hyphens and full-width digits are undone.
  public init(_ text: String) throws(Refusal) {
    let plain = Self.plain(text)
    guard !plain.contains("E+"), !plain.contains("e+") else { throw .mobileDestroyed }
    var bytes = Array(plain.utf8)
    guard bytes.allSatisfy({ (48...57).contains($0) }) else { throw .mobileCharacters }
    if bytes.count > 11, bytes.starts(with: "0086".utf8) { bytes.removeFirst(4) }
    if bytes.count == 13, bytes.starts(with: "86".utf8) { bytes.removeFirst(2) }
    guard bytes.count == 11 else { throw .mobileLength(bytes.count) }
    guard bytes[0] == 49, (51...57).contains(bytes[1]) else { throw .mobilePrefix }
    digits = String(decoding: bytes, as: UTF8.self)
  }

  /// Takes eleven digits that are a mobile as they stand; anything else is for who reads text.
  package init?(plain bytes: ArraySlice<UInt8>) {
    guard bytes.count == 11, bytes.allSatisfy({ (48...57).contains($0) }),
      bytes[bytes.startIndex] == 49, (51...57).contains(bytes[bytes.startIndex + 1])
    else { return nil }
    digits = String(decoding: bytes, as: UTF8.self)
  }

  /// `138****5678`.
  public var masked: String { "\(digits.prefix(3))****\(digits.suffix(4))" }

  /// Without what people put between and before the digits; a spreadsheet's `.0` changes no digit.
  private static func plain(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (48...57).contains($0) }) else { return text }
    var plain = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    plain.removeAll { "-‐‑–—－()".contains($0) }
    if plain.hasPrefix("+86") { plain.removeFirst(3) }
    if plain.hasSuffix(".0") { plain.removeLast(2) }
    return plain
  }
}

extension Mobile: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The masked form.
  public var description: String { masked }
  /// The masked form.
  public var debugDescription: String { masked }
  /// Shows the masked form alone, so that no dump spells the number out.
  public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}

extension Refusal {
  /// A spreadsheet took the number for a quantity and rounded it.
  public static var mobileDestroyed: Self {
    Self(
      .invalid, code: "mobile-destroyed", message: "手机号被表格软件写成了科学计数法，数字已不完整",
      repair: "请把该列设为“文本”格式后重新填写 11 位手机号")
  }

  /// It does not have eleven digits.
  public static func mobileLength(_ count: Int) -> Self {
    Self(
      .invalid, code: "mobile-length", message: "手机号应为 11 位，现为 \(count) 位",
      repair: "请核对是否漏填或多填")
  }

  /// It does not begin as mobile numbers do.
  public static var mobilePrefix: Self {
    Self(
      .invalid, code: "mobile-prefix", message: "手机号应以 13–19 开头",
      repair: "请核对号码；座机请填入“办公电话”列")
  }

  /// Something in it is no digit.
  public static var mobileCharacters: Self {
    Self(
      .invalid, code: "mobile-characters", message: "手机号含有数字以外的字符",
      repair: "请只填写一个 11 位手机号")
  }
}
