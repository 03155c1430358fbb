/// The class of a professional title (职称级别), by which lecture fees are graded.
public enum TitleClass: String, Hashable, Sendable, CaseIterable, Codable {
  /// 教授, 研究员.
  case senior = "正高级"
  /// 副教授, 副研究员.
  case associate = "副高级"
  /// 讲师.
  case intermediate = "中级"
  /// 助教.
  case junior = "初级"

  /// Reads `正高级` or `正高`.
  public init(_ text: String) throws(Refusal) {
    let word = WrittenText.withoutBlanks(text)
    guard
      let found = Self.allCases.first(where: { word == $0.rawValue || word + "级" == $0.rawValue })
    else { throw .titleClassUnknown(text) }
    self = found
  }
}

extension Refusal {
  /// There is no such class of title.
  static func titleClassUnknown(_ text: String) -> Self {
    Self(
      .invalid, code: "title-class-unknown", message: "没有职称级别“\(text.prefix(40))”",
      repair: "可写 \(TitleClass.allCases.map(\.rawValue).joined(separator: "、"))，没有职称的留空")
  }
}
