/// A person's sex (性别), as GB/T 2261.1-2003 codes it: 1 男, 2 女.
public enum Sex: String, Hashable, Sendable, CaseIterable {
  /// 男.
  case male = "男"
  /// 女.
  case female = "女"

  /// Reads `男`, `女`, `男性`, `1`, `2` and the like; says so where the writing was another.
  public static func interpret(_ text: String) throws(Refusal) -> Interpreted<Sex> {
    if let sex = Sex(rawValue: text) { return Interpreted(sex) }
    let word = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    guard let sex = words[word.lowercased()] else { throw .sexUnknown }
    guard word != sex.rawValue else { return Interpreted(sex) }
    return Interpreted(sex, [.rewritten("sex-rewritten", word, sex.rawValue)])
  }

  /// Reads one, or refuses.
  public init(_ text: String) throws(Refusal) { self = try Self.interpret(text).value }

  /// The code of GB/T 2261.1-2003.
  public var code: Int {
    switch self {
    case .male: 1
    case .female: 2
    }
  }

  private static let words: [String: Sex] = [
    "男": .male, "男性": .male, "1": .male, "m": .male, "male": .male,
    "女": .female, "女性": .female, "2": .female, "f": .female, "female": .female,
  ]
}

extension Refusal {
  /// The writing is no sex.
  public static var sexUnknown: Self {
    Self(.invalid, code: "sex-unknown", message: "性别不是男或女", repair: "请填“男”或“女”")
  }
}
