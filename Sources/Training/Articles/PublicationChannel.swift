/// Where an article is published (发布渠道).
public enum PublicationChannel: String, Hashable, Sendable, CaseIterable, Codable {
  /// The school's pages (网站).
  case site = "网站"
  /// The school's account on WeChat (微信公众号).
  case wechat = "微信公众号"

  /// Reads a name as people type it: `网站`, `微信`, `wechat`.
  public init?(named name: String) {
    switch name.lowercased() {
    case "网站", "网页", "官网", "site", "web": self = .site
    case "微信公众号", "公众号", "微信", "wechat": self = .wechat
    default: return nil
    }
  }
}
