/// What a unit is (层级).
public enum UnitKind: String, Hashable, Sendable, CaseIterable {
  /// 班次.
  case trainingClass = "class"
  /// 支部.
  case branch
  /// 小组.
  case group

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .trainingClass: "班次"
    case .branch: "支部"
    case .group: "小组"
    }
  }
}
