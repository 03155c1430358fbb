internal import ClassOffice
internal import Documents
internal import Training

// How a finding of a check is called on the screen.

extension ArticleFinding.Content {
  /// What does not agree before what does, the gravest first.
  var rank: Int {
    switch (verdict, severity) {
    case (.contradicts, _): 0
    case (nil, .error): 1
    case (.ambiguous, _): 2
    case (.notOnRecord, _): 3
    case (nil, .warning): 4
    case (nil, .note), (nil, nil): 5
    case (.agrees, _): 6
    }
  }

  /// For programs: the verdict of a claim, the severity of a note.
  var verdictCode: String { verdict?.rawValue ?? severity?.rawValue ?? "" }

  /// For people.
  var verdictWord: String { verdict?.word ?? severity?.word ?? "" }

  /// What it is about, for people.
  var kindWord: String {
    if let claim = ClaimKind(rawValue: kind) { return claim.word }
    return CheckNote.Code(rawValue: kind)?.word ?? kind
  }
}

extension CheckNote.Code {
  /// The Chinese word for it.
  var word: String {
    switch self {
    case .nameWithoutConsent: "未同意署名"
    case .idNumber: "证件号码"
    case .phone: "电话号码"
    case .gapLeft: "待补"
    case .halfWidthPunctuation: "半角标点"
    case .doubledWord: "重复用字"
    case .wrongDash: "破折号"
    case .wrongQuotes: "引号"
    case .damagedBytes: "乱码"
    case .traditionalCharacter: "繁体字"
    case .leaderToVerify: "领导姓名职务"
    case .quotationToVerify: "引语"
    case .sumDoesNotAddUp: "合计"
    case .publishedBeforeEnd: "发布早于结束"
    }
  }
}
