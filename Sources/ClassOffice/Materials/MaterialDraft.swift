/// What is written down of a text contributed to the article (素材登记).
public struct MaterialDraft: Hashable, Sendable, Codable {
  /// Under which heading it belongs.
  public let theme: String?
  /// The text.
  public let body: String
  /// Who wrote it, as it would be printed.
  public let contributor: String?
  /// Whether they agreed to be named.
  public let mayName: Bool
  /// What it is about: a place's name or number, as typed.
  public let place: String?

  /// Writes down a contributed text.
  public init(
    _ body: String, theme: String? = nil, contributor: String? = nil, mayName: Bool = false,
    place: String? = nil
  ) {
    (self.body, self.theme, self.contributor) = (body, theme, contributor)
    (self.mayName, self.place) = (mayName, place)
  }
}
