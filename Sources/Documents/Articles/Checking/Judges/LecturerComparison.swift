/// Compares what a text says of a lecturer's title and employer with the record.
struct LecturerComparison {
  /// What it comes to.
  enum Outcome: Hashable {
    case agrees
    /// What differs may be right as well.
    case unsure(String)
    /// What differs.
    case wrong(String)
  }

  let outcome: Outcome
  /// Whether an employer stands there and is the record's.
  let employerFits: Bool
  /// Whether a title stands there and is the record's.
  let titleFits: Bool

  /// The better one is the lesser.
  var rank: Int {
    switch outcome {
    case .agrees: 0
    case .unsure: 1
    case .wrong: 2
    }
  }

  init(_ mention: LecturerMention, _ record: LectureFacts.Lecturer, _ context: CheckContext) {
    let stated = mention.titles.filter { !LecturerTitles.courtesy.contains($0) }
    let employer = Self.employer(mention.employer, record, context)
    employerFits = employer == .agrees && !mention.employer.isEmpty && record.employer != nil
    let all = stated.map { Self.title($0, record.title) }
    // 党组成员、副局长: what stands beside the recorded title contradicts it only as 校长 does 副校长.
    let titles = zip(stated, all).filter { title, outcome in
      outcome == .agrees || !all.contains(.agrees) || Self.isNear(title, record.title)
    }.map(\.1)
    titleFits = !titles.isEmpty && titles.allSatisfy { $0 == .agrees } && record.title != nil
    let outcomes = [employer] + titles
    outcome =
      outcomes.first { if case .wrong = $0 { true } else { false } }
      ?? outcomes.first { if case .unsure = $0 { true } else { false } } ?? .agrees
  }

  /// Whether one of two titles ends in the other.
  private static func isNear(_ stated: String, _ recorded: String?) -> Bool {
    (recorded ?? "").split { "、，, /；".contains($0) }.map(String.init).contains {
      $0.hasSuffix(stated) || stated.hasSuffix($0)
    }
  }

  private static func title(_ stated: String, _ recorded: String?) -> Outcome {
    guard let recorded, !recorded.isEmpty else { return .agrees }
    let parts = recorded.split { "、，, /；".contains($0) }.map(String.init)
    if parts.contains(where: { isSame(stated, $0) }) { return .agrees }
    let kin = parts.contains { LecturerTitles.rank($0) == LecturerTitles.rank(stated) }
    let reason = "职务职称记录为“\(recorded)”，文中为“\(stated)”"
    return kin ? .wrong(reason) : .unsure(reason)
  }

  /// 教授 is said of 经济学教授 as well, never of 副教授.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    if let whole = short[one] { return isSame(whole, other) }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.hasSuffix(short) else { return false }
    let head = long.dropLast(short.count)
    return !["副", "原", "助理", "高级", "研究", "首席"].contains { head.hasSuffix($0) }
  }

  private static func employer(
    _ stated: [Unicode.Scalar], _ record: LectureFacts.Lecturer, _ context: CheckContext
  ) -> Outcome {
    guard let recorded = record.employer?.readingScalars, recorded.count > 1, stated.count > 1
    else {
      return .agrees
    }
    if own.occurs(stated, in: stated.indices) { return .agrees }
    if isPart(stated, of: recorded) || isPart(recorded, of: stated) { return .agrees }
    // 慈溪市上林社区 is 观海卫镇上林社区: another division that it lies in stands before it.
    let bare = withoutDivisions(stated, context)
    if bare.count >= 4, bare.count < stated.count, isPart(bare, of: recorded),
      !isOtherOrgan(stated, recorded, context)
    {
      return .agrees
    }
    let post = recorded + (record.title?.readingScalars ?? [])
    if isPart(stated, of: post) { return .agrees }
    let (name, words) = (string(recorded), string(stated))
    return .wrong("单位记录为“\(name)”，文中为“\(words)”")
  }

  /// 潍坊市农业农村局 is not 寿光市农业农村局: organs of two divisions.
  private static func isOtherOrgan(
    _ stated: [Unicode.Scalar], _ recorded: [Unicode.Scalar], _ context: CheckContext
  ) -> Bool {
    guard organs.match(stated, endingAt: stated.count, after: 0) != nil,
      let own = lastDivision(of: recorded, context), let other = lastDivision(of: stated, context)
    else { return false }
    return !own.starts(with: other) && !other.starts(with: own)
  }

  /// The last of the divisions that a name begins with.
  private static func lastDivision(
    of words: [Unicode.Scalar], _ context: CheckContext
  ) -> ArraySlice<Unicode.Scalar>? {
    var (start, last) = (0, ArraySlice<Unicode.Scalar>?.none)
    while let length = context.names.divisionNames.match(words, at: start, before: words.count) {
      last = words[start..<(start + length)]
      start += length
    }
    return last
  }

  private static let organs = Lexicon("局 委员会 委 厅 办公室 党校 政府 法院 检察院 组织部 宣传部")

  private static func withoutDivisions(
    _ words: [Unicode.Scalar], _ context: CheckContext
  ) -> [Unicode.Scalar] {
    var start = 0
    while let length = context.names.divisionNames.match(words, at: start, before: words.count) {
      start += length
    }
    return Array(words[start...])
  }

  /// Whether one is the other with characters left out, in order: 苏大 of 苏州大学.
  private static func isPart(_ short: [Unicode.Scalar], of long: [Unicode.Scalar]) -> Bool {
    guard short.count <= long.count else { return false }
    var (rest, left) = (long[...], [Unicode.Scalar]())
    for scalar in short {
      guard let place = rest.firstIndex(of: scalar) else { return false }
      left += rest[..<place]
      rest = rest[(place + 1)...]
    }
    // 太仓党校 is 太仓市委党校; 太仓市委校 is a slip of it.
    return long.count < 5 || left.isEmpty || short.count + 2 < long.count
      || isContiguous(short, in: long) || left.allSatisfy { droppable.contains($0) }
      || left.count + rest.count > 1 && !left.contains { "党校局院所".unicodeScalars.contains($0) }
  }

  /// What short forms of an employer's name leave out.
  private static let droppable = Set("市县区省州委镇乡街道村和与及的中共研究发展".unicodeScalars)

  private static func isContiguous(_ short: [Unicode.Scalar], in long: [Unicode.Scalar]) -> Bool {
    (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static let short = ["高工": "高级工程师", "总工": "总工程师"]
  private static let own = Lexicon("我校 本校 我院 该校 该局 该院")
}
