/// A person's education (学历) as written, with the level where the words tell it.
///
/// Party-school qualifications stand outside GB/T 4658-2006, so the words are kept beside the level.
public struct Education: Hashable, Sendable, CustomStringConvertible {
  /// The words as written.
  public let written: String
  /// The level, where the words tell it.
  public let level: EducationLevel?
  /// Whether it is a party school's own qualification (中央党校大学, 省委党校研究生).
  public let isOfPartySchool: Bool

  /// Reads any words; blank ones are nothing.
  public init?(_ text: String) {
    let words = WrittenText.trimmed(text)
    guard !words.isEmpty else { return nil }
    written = words
    level = EducationLevel(in: words)
    isOfPartySchool = words.contains("党校")
  }

  /// Reads any words and warns where they tell no level.
  public static func interpret(_ text: String) -> Interpreted<Education>? {
    guard let education = Education(text) else { return nil }
    return Interpreted(education, education.level == nil ? [.educationUnknown] : [])
  }

  /// The words as written.
  public var description: String { written }
}

/// A level of education (学历层次); the raw value is the first code of its group in GB/T 4658-2006.
public enum EducationLevel: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// 博士研究生.
  case doctorate = 11
  /// 硕士研究生.
  case master = 14
  /// 研究生, without saying of which degree.
  case postgraduate = 10
  /// 大学本科.
  case bachelor = 20
  /// 大学专科.
  case college = 30
  /// 中等职业教育.
  case vocational = 40
  /// 高中.
  case seniorSecondary = 60
  /// 初中.
  case juniorSecondary = 70
  /// 小学.
  case primary = 80

  /// The name of the level.
  public var name: String {
    switch self {
    case .doctorate: "博士研究生"
    case .master: "硕士研究生"
    case .postgraduate: "研究生"
    case .bachelor: "大学本科"
    case .college: "大学专科"
    case .vocational: "中等职业教育"
    case .seniorSecondary: "高中"
    case .juniorSecondary: "初中"
    case .primary: "小学"
    }
  }

  /// The higher level comes first.
  public static func < (left: EducationLevel, right: EducationLevel) -> Bool {
    left.order < right.order
  }

  /// The highest level that the words name; 大学 alone is 大学本科 on cadres' forms.
  fileprivate init?(in words: String) {
    if let level = Self.byWord[words] {
      self = level
      return
    }
    let named = Self.allCases.first { level in level.words.contains { words.contains($0) } }
    guard let level = named ?? (words.contains("大学") ? .bachelor : nil) else { return nil }
    self = level
  }

  /// The words that most rosters use, found without searching.
  private static let byWord: [String: EducationLevel] = {
    var levels: [String: EducationLevel] = ["大学": .bachelor]
    for level in allCases { for word in level.words + [level.name] { levels[word] = level } }
    return levels
  }()

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  private var words: [String] {
    switch self {
    case .doctorate: ["博士"]
    case .master: ["硕士"]
    case .postgraduate: ["研究生"]
    case .bachelor: ["本科", "学士"]
    case .college: ["专科", "大专", "高职"]
    case .vocational: ["中专", "中职", "职高", "技校", "中等专业", "中等职业"]
    case .seniorSecondary: ["高中"]
    case .juniorSecondary: ["初中"]
    case .primary: ["小学"]
    }
  }
}

extension Remark {
  static var educationUnknown: Remark {
    Remark(
      .warning, code: "education-unknown", message: "学历看不出层次，已按原文保留",
      repair: "请写明研究生、大学、大专、中专等层次")
  }
}
