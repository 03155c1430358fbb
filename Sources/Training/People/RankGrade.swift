/// A grade (职级) of the twelve of the 2019 rules for parallel posts and grades
/// (公务员职务与职级并行规定), or one of the non-leading posts of before.
public enum RankGrade: String, Hashable, Sendable, CaseIterable {
  /// 一级巡视员.
  case inspector1 = "一级巡视员"
  /// 二级巡视员.
  case inspector2 = "二级巡视员"
  /// 一级调研员.
  case researcher1 = "一级调研员"
  /// 二级调研员.
  case researcher2 = "二级调研员"
  /// 三级调研员.
  case researcher3 = "三级调研员"
  /// 四级调研员.
  case researcher4 = "四级调研员"
  /// 一级主任科员.
  case seniorClerk1 = "一级主任科员"
  /// 二级主任科员.
  case seniorClerk2 = "二级主任科员"
  /// 三级主任科员.
  case seniorClerk3 = "三级主任科员"
  /// 四级主任科员.
  case seniorClerk4 = "四级主任科员"
  /// 一级科员.
  case clerk1 = "一级科员"
  /// 二级科员.
  case clerk2 = "二级科员"
  /// 巡视员, of before 2019.
  case oldInspector = "巡视员"
  /// 副巡视员, of before 2019.
  case oldDeputyInspector = "副巡视员"
  /// 调研员, of before 2019.
  case oldResearcher = "调研员"
  /// 副调研员, of before 2019.
  case oldDeputyResearcher = "副调研员"
  /// 主任科员, of before 2019.
  case oldSeniorClerk = "主任科员"
  /// 副主任科员, of before 2019.
  case oldDeputySeniorClerk = "副主任科员"

  /// Reads the name of a grade, also with `1级` for `一级`, or `nil`.
  public init?(_ text: String) {
    var word = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    if word.dropFirst().hasPrefix("级"), let digit = word.first?.wholeNumberValue,
      let numeral = ChineseNumber.word(digit)
    {
      word = numeral + word.dropFirst()
    }
    guard let grade = RankGrade(rawValue: word) else { return nil }
    self = grade
  }

  /// Whether it is a non-leading post that the rules of 2019 did away with.
  public var isOfBefore2019: Bool {
    switch self {
    case .oldInspector, .oldDeputyInspector, .oldResearcher, .oldDeputyResearcher,
      .oldSeniorClerk, .oldDeputySeniorClerk:
      true
    case .inspector1, .inspector2, .researcher1, .researcher2, .researcher3, .researcher4,
      .seniorClerk1, .seniorClerk2, .seniorClerk3, .seniorClerk4, .clerk1, .clerk2:
      false
    }
  }

  /// The level of post whose treatment goes with it.
  public var level: RankLevel {
    switch self {
    case .inspector1, .oldInspector: RankLevel(.bureau, .chief)
    case .inspector2, .oldDeputyInspector: RankLevel(.bureau, .deputy)
    case .researcher1, .researcher2, .oldResearcher: RankLevel(.county, .chief)
    case .researcher3, .researcher4, .oldDeputyResearcher: RankLevel(.county, .deputy)
    case .seniorClerk1, .seniorClerk2, .oldSeniorClerk: RankLevel(.township, .chief)
    case .seniorClerk3, .seniorClerk4, .oldDeputySeniorClerk: RankLevel(.township, .deputy)
    case .clerk1: RankLevel(.clerk, nil)
    case .clerk2: RankLevel(.assistant, nil)
    }
  }
}
