/// How an article is worded (文风), where the genre leaves a choice.
public struct ArticleStyle: Hashable, Sendable {
  /// The pattern of the title.
  public let title: TitlePattern
  /// What the sections are.
  public let body: Body
  /// Who tells the body; the lead is always in the third person.
  public let person: Person
  /// What the lead begins with.
  public let lead: Lead
  /// How counts are written.
  public let numbers: Numbers
  /// What stands between the first and the last day.
  public let rangeMark: RangeMark
  /// What stands below the text.
  public let signature: Signature
  /// Whether the lead counts the escorts, apart from the trainees.
  public let countsEscorts: Bool
  /// Chooses among equal wordings.
  ///
  /// The same seed gives the same text; 0 takes the plainest wording everywhere.
  public let seed: UInt64

  /// A style; without arguments that of the Kunshan article.
  public init(
    title: TitlePattern = .image, body: Body = .byTheme, person: Person = .third,
    lead: Lead = .daysFirst, numbers: Numbers = .arabic, rangeMark: RangeMark = .word,
    signature: Signature = .none, countsEscorts: Bool = false, seed: UInt64 = 0
  ) {
    (self.title, self.body, self.person, self.lead) = (title, body, person, lead)
    (self.numbers, self.rangeMark, self.signature) = (numbers, rangeMark, signature)
    (self.countsEscorts, self.seed) = (countsEscorts, seed)
  }

  /// One of several equal wordings, always the same one at the same spot.
  ///
  /// The mixing function is that of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  func choice(of wordings: [String], at spot: Int) -> String {
    guard let plainest = wordings.first, seed != 0 else { return wordings.first ?? "" }
    var mixed = seed &+ UInt64(truncatingIfNeeded: spot + 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    let index = Int((mixed ^ (mixed >> 31)) % UInt64(wordings.count))
    return wordings.indices.contains(index) ? wordings[index] : plainest
  }
}
