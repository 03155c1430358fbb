public import Training

/// Something in an article that no record decides (提示): privacy, gaps, typing, words to verify.
public struct CheckNote: Hashable, Sendable {
  /// What this kind of note is called for programs.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A trainee is named who did not agree to it.
    case nameWithoutConsent = "name-without-consent"
    /// An identity number stands in the text.
    case idNumber = "id-number"
    /// A phone number stands in the text.
    case phone
    /// A mark says that something is still missing.
    case gapLeft = "gap-left"
    /// A half-width mark stands within Chinese.
    case halfWidthPunctuation = "half-width-punctuation"
    /// A word stands twice.
    case doubledWord = "doubled-word"
    /// A dash is not ——.
    case wrongDash = "wrong-dash"
    /// A quotation mark is not “ or ”.
    case wrongQuotes = "wrong-quotes"
    /// Bytes were lost or read in another encoding.
    case damagedBytes = "damaged-bytes"
    /// A Traditional character was left over.
    case traditionalCharacter = "traditional-character"
    /// A leader's name or title, for a person to verify.
    case leaderToVerify = "leader-to-verify"
    /// Words that somebody is said to have spoken, for a person to verify.
    case quotationToVerify = "quotation-to-verify"
    /// The parts do not add up to the whole.
    case sumDoesNotAddUp = "sum-does-not-add-up"
    /// The article is dated before the trip was over.
    case publishedBeforeEnd = "published-before-end"
  }

  /// What stands in place of the words of a note.
  public struct Fix: Hashable, Sendable {
    /// The new words; empty where the old ones go.
    public let replacement: String
    /// Whether a machine may put them there without asking.
    public let isSafe: Bool

    /// New words.
    public init(_ replacement: String, isSafe: Bool) {
      (self.replacement, self.isSafe) = (replacement, isSafe)
    }
  }

  /// The kind of note.
  public let code: Code
  /// How much it matters; an error blocks.
  public let severity: Severity
  /// The words of the article; numbers of people masked.
  public let text: String
  /// Where the words begin, in Unicode scalars of the extracted text.
  public let start: Int
  /// Where they end; half-open.
  public let end: Int
  /// The finding in Chinese.
  public let message: String
  /// What could stand there instead.
  public let fix: Fix?

  /// A note.
  public init(
    _ code: Code, _ severity: Severity, text: String, start: Int, end: Int, message: String,
    fix: Fix? = nil
  ) {
    (self.code, self.severity, self.text) = (code, severity, text)
    (self.start, self.end, self.message, self.fix) = (start, end, message, fix)
  }
}
