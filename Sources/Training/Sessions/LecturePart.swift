/// What somebody does in a lecture (讲座角色).
public enum LecturePart: String, Hashable, Sendable, CaseIterable, Codable {
  /// Gives it.
  case speaker = "主讲"
  /// Leads through it.
  case host = "主持"
  /// Comments on it.
  case commentator = "点评"

  /// The Chinese word for it.
  public var word: String { rawValue }
}
