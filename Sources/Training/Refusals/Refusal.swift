/// An answer that says no (拒绝): the request cannot be granted, and a person reads why.
///
/// Made by a named factory beside the rule that it words. Everything else that goes wrong is a
/// fault and thrown untyped.
public struct Refusal: Error, Hashable, Sendable {
  /// What sort of no it is; each edge maps the four in one `switch`.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// There is no such thing.
    case notFound
    /// The request itself is wrong.
    case invalid
    /// Something that already stands is in the way.
    case conflict
    /// The one who asks may not.
    case forbidden
  }

  /// What sort of no it is.
  public let kind: Kind
  /// A stable name of the rule in lower-case words joined by hyphens: `trip-overlaps`.
  public let code: String
  /// What is wrong, where and with whom, in Chinese.
  public let message: String
  /// What the reader can do about it, in Chinese; `nil` where the message says all.
  public let repair: String?

  /// Makes a refusal; rules do so in a named factory.
  public init(_ kind: Kind, code: String, message: String, repair: String? = nil) {
    self.kind = kind
    self.code = code
    self.message = message
    self.repair = repair
  }
}
