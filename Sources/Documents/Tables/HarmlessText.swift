extension String {
  /// The text with everything made visible that could command a terminal or turn its reading order.
  ///
  /// Control characters become their pictures (`␛`), C1 controls and bidirectional overrides their
  /// numbers (`⟨U+202E⟩`). Line breaks stay, as `\n`; a tab becomes a blank.
  public var harmless: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if !(previous == "\r" && scalar == "\n") { result.append(contentsOf: scalar.harmless) }
      previous = scalar
    }
    return String(result)
  }

  /// The harmless text on one line, its line breaks shown as `⏎`.
  public var harmlessLine: String {
    harmless.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}

extension Unicode.Scalar {
  /// Whether the character could command a terminal or turn its reading order.
  var isHarmful: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  fileprivate var harmless: String.UnicodeScalarView {
    guard isHarmful else { return .init([self]) }
    switch value {
    case 0x0D, 0x2028, 0x2029: return .init(["\n"])
    case 0x09: return .init([" "])
    case 0..<0x20: return picture(0x2400 + value)
    case 0x7F: return picture(0x2421)
    default: return "⟨U+\(hexadecimal(width: 4))⟩".unicodeScalars
    }
  }

  private func picture(_ value: UInt32) -> String.UnicodeScalarView {
    .init(Unicode.Scalar(value).map { [$0] } ?? [])
  }

  /// The number of the character in upper-case hexadecimal digits.
  func hexadecimal(width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
