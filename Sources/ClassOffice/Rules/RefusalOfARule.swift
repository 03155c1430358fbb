internal import Postgres
public import Training

extension SchemaRule {
  /// What an edge says when PostgreSQL refused by the name of a rule.
  ///
  /// Made from the name alone: PostgreSQL's DETAIL shows values of the row.
  ///
  /// - Returns: `nil` where the error is no broken rule, so it stays the fault that it is.
  static func refusal(for error: PostgresError) -> Refusal? {
    if let rule = error.rule.flatMap(SchemaRule.init(rawValue:)) { return rule.refusal }
    switch error.sqlState {
    case "23503": return .stillReferredTo
    case "55P03": return .othersAreWriting
    default: return nil
    }
  }
}

extension Refusal {
  /// Something else still refers to the thing, or the thing that it refers to is gone.
  static let stillReferredTo = Self(
    .conflict, code: "still-referred-to", message: "还有其他记录引用它，或它引用的记录已不存在",
    repair: "请先处理引用它的记录，再试一次")

  /// The journal's pen did not come free in time.
  static let othersAreWriting = Self(
    .conflict, code: "others-are-writing", message: "其他人正在写入，等待超时，本次没有写入任何内容",
    repair: "请稍后再试")
}

extension SchemaRule {
  /// What is said when the rule is broken.
  public var refusal: Refusal {
    Refusal(.conflict, code: rawValue.replacing("_", with: "-"), message: "违反规则 \(rawValue)")
  }
}
