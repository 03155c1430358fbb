internal import Training

/// Words that hold a unit and a post (单位及职务).
enum UnitAndPost {
  /// The two, where one blank divides them and neither side may be something else; else `nil`.
  ///
  /// `昆山市财政局 副局长` is safe; `昆山市财政局副局长` is not (a unit's own name may end as a post
  /// does), nor `昆山市财政局局长 二级调研员`, nor `昆山市 教育局科长`.
  static func split(_ text: String) -> (unit: String, post: String)? {
    let parts = text.unicodeScalars.split(whereSeparator: WrittenText.isBlank).map(String.init)
    guard parts.count == 2, unitEnds.contains(where: parts[0].hasSuffix),
      Rank(parts[1]).flatMap(\.effectiveLevel) == nil, !namesUnit(parts[1])
    else { return nil }
    return (parts[0], parts[1])
  }

  /// Whether a unit may be named in it: 副局长 names none, 教育局科长 does.
  private static func namesUnit(_ post: String) -> Bool {
    unitEnds.contains { end in
      guard let place = post.firstRange(of: end) else { return false }
      let behind = post[place.upperBound...].count
      return behind == 0 || behind > 1
    }
  }

  private static let unitEnds = [
    "局", "委", "办", "部", "厅", "院", "校", "会", "处", "科", "室", "中心", "公司", "街道", "政府", "集团", "站",
    "所", "队", "社", "厂", "馆", "银行", "学院", "大学", "支行", "分行", "组织",
  ]
}
