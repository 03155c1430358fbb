/// A person's political status (政治面貌) of GB/T 4762-1984; the raw value is its code.
public enum PoliticalStatus: Int, Hashable, Sendable, CaseIterable {
  /// 中共党员.
  case partyMember = 1
  /// 中共预备党员.
  case probationaryPartyMember
  /// 共青团员.
  case youthLeagueMember
  /// 民革党员.
  case revolutionaryCommittee
  /// 民盟盟员.
  case democraticLeague
  /// 民建会员.
  case constructionAssociation
  /// 民进会员.
  case promotingDemocracy
  /// 农工党党员.
  case peasantsAndWorkers
  /// 致公党党员.
  case publicInterest
  /// 九三学社社员.
  case jiuSanSociety
  /// 台盟盟员.
  case taiwanLeague
  /// 无党派人士.
  case nonPartisan
  /// 群众.
  case masses

  /// Reads a word, or refuses.
  public init(_ text: String) throws(Refusal) { self = try Self.interpret(text).value }

  /// Reads a word and says so where it was not the official one.
  public static func interpret(_ text: String) throws(Refusal) -> Interpreted<PoliticalStatus> {
    let word = WrittenText.withoutBlanks(text)
    guard word != "民主党派" else { throw .politicalPartyUnnamed }
    guard let status = byWord[word] else {
      throw .politicalStatusUnknown(near: NearWords.of(word, among: allCases.map(\.name)))
    }
    guard word != status.name else { return Interpreted(status) }
    return Interpreted(status, [.rewritten("political-rewritten", word, status.name)])
  }

  /// The official word.
  public var name: String { words[0] }

  /// Whether a branch can count the person as a member; probationers are no full members.
  public var isInTheParty: Bool { self == .partyMember || self == .probationaryPartyMember }

  private static let byWord: [String: PoliticalStatus] = {
    var words: [String: PoliticalStatus] = [:]
    for status in allCases { for word in status.words { words[word] = status } }
    return words
  }()

  /// The official word first, then those met on rosters.
  private var words: [String] {
    switch self {
    case .partyMember: ["中共党员", "党员", "中国共产党党员", "正式党员", "中共正式党员", "中共", "共产党员"]
    case .probationaryPartyMember: ["中共预备党员", "预备党员", "中国共产党预备党员"]
    case .youthLeagueMember: ["共青团员", "团员", "中国共产主义青年团团员"]
    case .revolutionaryCommittee: ["民革党员", "民革", "民革会员", "中国国民党革命委员会会员"]
    case .democraticLeague: ["民盟盟员", "民盟", "民盟会员", "中国民主同盟盟员"]
    case .constructionAssociation: ["民建会员", "民建", "民建党员", "中国民主建国会会员"]
    case .promotingDemocracy: ["民进会员", "民进", "民进党员", "中国民主促进会会员"]
    case .peasantsAndWorkers: ["农工党党员", "农工党", "农工党员", "农工民主党党员", "农工民主党", "农工"]
    case .publicInterest: ["致公党党员", "致公党", "致公党员", "中国致公党党员"]
    case .jiuSanSociety: ["九三学社社员", "九三学社", "九三", "九三社员"]
    case .taiwanLeague: ["台盟盟员", "台盟", "台盟会员", "台湾民主自治同盟盟员"]
    case .nonPartisan: ["无党派人士", "无党派", "无党派民主人士"]
    case .masses: ["群众", "普通公民", "普通群众"]
    }
  }
}

extension Refusal {
  /// The writing names no status.
  public static func politicalStatusUnknown(near: [String]) -> Self {
    Self(
      .invalid, code: "political-unknown", message: "政治面貌不在 GB/T 4762 之列",
      repair: (near.isEmpty ? "" : "是否为：\(near.joined(separator: "、"))？")
        + "请填写中共党员、中共预备党员、共青团员、各民主党派成员的规范称谓、无党派人士或群众")
  }

  /// A democratic party is meant, but not which.
  public static var politicalPartyUnnamed: Self {
    Self(
      .invalid, code: "political-party-unnamed", message: "政治面貌只写了“民主党派”，没有写明是哪一个",
      repair: "请写明，如“民盟盟员”“民建会员”“九三学社社员”")
  }
}
