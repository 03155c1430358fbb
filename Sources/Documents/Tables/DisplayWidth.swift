/// How many columns of a terminal text takes (显示宽度).
///
/// Wide are the characters with East Asian Width W or F (UAX #11), which are the CJK blocks below
/// plus everything with emoji presentation (UTS #51). Marks whose width is ambiguous (“ ” — …)
/// count as one, as terminals draw them unless they are told otherwise.
public enum DisplayWidth {
  /// The columns that the text takes.
  public static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

  /// The columns that one character, as a reader counts it, takes.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count > 1, isEmojiSequence(scalars) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return narrow(scalar) }
    if isZeroWidth(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1
  }

  /// A joined, flagged or presented sequence is drawn as one picture.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains {
      $0.value == 0xFE0F || $0.value == 0x200D || $0.properties.isEmojiModifier
        || (0x1F1E6...0x1F1FF).contains($0.value)
    }
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return true
    default:
      return false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    if wideBlocks.contains(where: { $0.contains(scalar.value) }) { return true }
    return scalar.value >= 0x231A && scalar.properties.isEmojiPresentation
  }

  /// The commonest first, because the search is linear.
  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x3041...0x3247, 0x3250...0xA4C6, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x2E80...0x303E,
    0x20000...0x3FFFD, 0xF900...0xFAFF, 0xAC00...0xD7A3, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0xA960...0xA97C,
    0x16FE0...0x16FF1, 0x17000...0x18D08, 0x1AFF0...0x1B2FB, 0x1D300...0x1D356,
    0x1D360...0x1D376, 0x1F200...0x1F265, 0x1F300...0x1F320,
  ]
}
