/// How far it is settled with those who receive (联系情况).
public enum ContactState: String, Hashable, Sendable, CaseIterable, Codable {
  /// Nobody has been called yet.
  case open = "待联系"
  /// They were asked.
  case contacted = "已联系"
  /// They have agreed.
  case confirmed = "已确认"

  /// The Chinese word for it.
  public var word: String { rawValue }
}
