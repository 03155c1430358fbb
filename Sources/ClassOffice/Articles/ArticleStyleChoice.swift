public import Documents

/// What somebody decided about the wording of articles (文风设置); what is `nil` is left open.
///
/// A department's choices stand below those of one order, and the genre's own below both. It is
/// kept as JSON: a word that this version does not know reads as left open.
public struct ArticleStyleChoice: Hashable, Sendable {
  /// The pattern of the title.
  public var title: ArticleStyle.TitlePattern?
  /// What the sections are.
  public var body: ArticleStyle.Body?
  /// Who tells the body.
  public var person: ArticleStyle.Person?
  /// What the lead begins with.
  public var lead: ArticleStyle.Lead?
  /// How counts are written.
  public var numbers: ArticleStyle.Numbers?
  /// What stands between the first and the last day.
  public var rangeMark: ArticleStyle.RangeMark?
  /// What stands below the text.
  public var signature: ArticleStyle.Signature?
  /// Whether the lead counts the escorts.
  public var countsEscorts: Bool?
  /// Chooses among equal wordings.
  public var seed: UInt64?

  /// Everything is left open.
  public init() {}

  /// These choices, and the other's where these leave something open.
  public func over(_ other: Self) -> Self {
    var both = self
    both.title = title ?? other.title
    both.body = body ?? other.body
    both.person = person ?? other.person
    both.lead = lead ?? other.lead
    both.numbers = numbers ?? other.numbers
    both.rangeMark = rangeMark ?? other.rangeMark
    both.signature = signature ?? other.signature
    both.countsEscorts = countsEscorts ?? other.countsEscorts
    both.seed = seed ?? other.seed
    return both
  }

  /// The style that they come to, with the genre's own habits where something is left open.
  public var style: ArticleStyle {
    let habits = ArticleStyle()
    return ArticleStyle(
      title: title ?? habits.title, body: body ?? habits.body, person: person ?? habits.person,
      lead: lead ?? habits.lead, numbers: numbers ?? habits.numbers,
      rangeMark: rangeMark ?? habits.rangeMark, signature: signature ?? habits.signature,
      countsEscorts: countsEscorts ?? habits.countsEscorts, seed: seed ?? habits.seed)
  }

  /// What tells them from other choices, for the digest of a request.
  var digestible: [String?] {
    [
      title?.rawValue, body?.rawValue, person?.rawValue, lead?.rawValue, numbers?.rawValue,
      rangeMark?.rawValue, signature?.rawValue, countsEscorts.map { "\($0)" },
      seed.map { "\($0)" },
    ]
  }
}

extension ArticleStyleChoice: Codable {
  private enum Key: String, CodingKey {
    case title, body, person, lead, numbers, signature, seed
    case rangeMark = "range_mark"
    case countsEscorts = "counts_escorts"
  }

  /// Reads them; an unknown word is left open.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func word(_ key: Key) throws -> String? {
      try values.decodeIfPresent(String.self, forKey: key)
    }
    title = try word(.title).flatMap(ArticleStyle.TitlePattern.init(rawValue:))
    body = try word(.body).flatMap(ArticleStyle.Body.init(rawValue:))
    person = try word(.person).flatMap(ArticleStyle.Person.init(rawValue:))
    lead = try word(.lead).flatMap(ArticleStyle.Lead.init(rawValue:))
    numbers = try word(.numbers).flatMap(ArticleStyle.Numbers.init(rawValue:))
    rangeMark = try word(.rangeMark).flatMap(ArticleStyle.RangeMark.init(rawValue:))
    signature = try word(.signature).flatMap(ArticleStyle.Signature.init(rawValue:))
    countsEscorts = try values.decodeIfPresent(Bool.self, forKey: .countsEscorts)
    seed = try values.decodeIfPresent(UInt64.self, forKey: .seed)
  }

  /// Writes down what is decided.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encodeIfPresent(title?.rawValue, forKey: .title)
    try values.encodeIfPresent(body?.rawValue, forKey: .body)
    try values.encodeIfPresent(person?.rawValue, forKey: .person)
    try values.encodeIfPresent(lead?.rawValue, forKey: .lead)
    try values.encodeIfPresent(numbers?.rawValue, forKey: .numbers)
    try values.encodeIfPresent(rangeMark?.rawValue, forKey: .rangeMark)
    try values.encodeIfPresent(signature?.rawValue, forKey: .signature)
    try values.encodeIfPresent(countsEscorts, forKey: .countsEscorts)
    try values.encodeIfPresent(seed, forKey: .seed)
  }
}
