/// A text that somebody contributed to the article (素材).
public struct MaterialFacts: Hashable, Sendable {
  /// The row of the material.
  public let material: RecordReference
  /// The text; every line is a paragraph.
  public let text: String
  /// Under which heading it belongs.
  public let theme: String?
  /// The place that it is about.
  public let place: RecordReference?
  /// Who wrote it, as it would be printed.
  public let contributor: String?
  /// Whether they agreed to be named; nobody is named without that.
  public let mayName: Bool

  /// A contributed text.
  public init(
    material: RecordReference, text: String, theme: String? = nil, place: RecordReference? = nil,
    contributor: String? = nil, mayName: Bool = false
  ) {
    (self.material, self.text, self.theme) = (material, text, theme)
    (self.place, self.contributor, self.mayName) = (place, contributor, mayName)
  }
}
