/// What a 级别 column says of a person (级别): the level of the post, the grade, or both.
///
/// Since 2019 civil servants hold posts (职务) and grades (职级) side by side; rosters still mix
/// both, and the words of before, in one column.
public struct Rank: Hashable, Sendable, CustomStringConvertible {
  /// The words as written.
  public let written: String
  /// The level of the post, 县处级正职.
  public let level: RankLevel?
  /// The grade, 二级调研员.
  public let grade: RankGrade?

  /// Reads any words; blank ones are nothing.
  public init?(_ text: String) {
    let words = WrittenText.trimmed(text)
    guard !words.isEmpty else { return nil }
    let plain = WrittenText.halfWidth(words)
    let pieces = [plain] + plain.split { "()/、,; ".contains($0) }.map(String.init)
    written = words
    level = pieces.lazy.compactMap(RankLevel.init(_:)).first
    grade = pieces.lazy.compactMap(RankGrade.init(_:)).first
  }

  /// Reads any words and says what was not, or only half, understood.
  public static func interpret(_ text: String) -> Interpreted<Rank>? {
    guard let rank = Rank(text) else { return nil }
    if rank.level == nil, rank.grade == nil { return Interpreted(rank, [.rankUnknown]) }
    if let grade = rank.grade, grade.isOfBefore2019 {
      return Interpreted(rank, [.gradeOfBefore2019(grade)])
    }
    guard let level = rank.level, rank.written != level.name, rank.grade == nil else {
      return Interpreted(rank)
    }
    return Interpreted(rank, [.rewritten("rank-rewritten", rank.written, level.name)])
  }

  /// The level for counting: that of the post, else the one that goes with the grade.
  public var effectiveLevel: RankLevel? { level ?? grade?.level }

  /// The words as written.
  public var description: String { written }
}

extension Remark {
  static var rankUnknown: Remark {
    Remark(
      .warning, code: "rank-unknown", message: "级别不是已知的职务层次或职级，已按原文保留",
      repair: "请填写如“县处级正职”“二级调研员”的规范名称")
  }

  static func gradeOfBefore2019(_ grade: RankGrade) -> Remark {
    Remark(
      .note, code: "rank-before-2019", message: "“\(grade.rawValue)”是 2019 年前的非领导职务名称，已按原文保留",
      repair: "若已套转，请填写现职级")
  }
}
