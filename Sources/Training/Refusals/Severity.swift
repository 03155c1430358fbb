/// How much a finding matters (严重程度).
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable, Codable {
  /// It blocks.
  case error
  /// A person should look at it.
  case warning
  /// Something was done or seen that is worth knowing.
  case note

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .error: "错误"
    case .warning: "警告"
    case .note: "提示"
    }
  }

  /// The graver comes first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
