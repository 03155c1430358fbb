/// What holding a claim against the records comes to (核查结论).
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The record says the same.
  case agrees
  /// A record of the same kind is identified and says something else.
  case contradicts
  /// No record is about it.
  case notOnRecord = "not-on-record"
  /// The record allows it and does not settle it.
  case ambiguous

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .agrees: "一致"
    case .contradicts: "不符"
    case .notOnRecord: "无记录"
    case .ambiguous: "待确认"
    }
  }
}
