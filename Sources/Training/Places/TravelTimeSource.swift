/// How the minutes between two places are known (路程时间来源).
public enum TravelTimeSource: String, Hashable, Sendable, CaseIterable, Codable {
  /// Somebody drove it.
  case measured
  /// Somebody said so.
  case entered
  /// Reckoned from the distance.
  case estimated

  /// The Chinese word.
  public var word: String {
    switch self {
    case .measured: "实测"
    case .entered: "填报"
    case .estimated: "估算"
    }
  }
}
