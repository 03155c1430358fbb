/// A block of a Markdown text (CommonMark), as a page shows it.
public struct MarkdownBlock: Hashable, Sendable {
  /// What a block is.
  public enum Kind: Hashable, Sendable {
    /// A heading, from level 1.
    case heading(level: Int)
    /// A paragraph.
    case paragraph
    /// A paragraph of a quotation.
    case quotation
    /// An item of a list: its number, or `nil` where items have none.
    case item(number: Int?)
    /// Text that stands as it is typed, line by line.
    case verbatim
    /// A line across the page.
    case rule
  }

  /// What it is.
  public let kind: Kind
  /// What it says, in order.
  public let runs: [MarkdownRun]

  /// The words without any marks.
  public var text: String { runs.map(\.text).joined() }
}

/// Words of a block that look alike.
public struct MarkdownRun: Hashable, Sendable {
  /// The words; a line break is one.
  public let text: String
  /// Whether they are strong (加粗).
  public let isStrong: Bool
  /// Whether they are emphasised.
  public let isEmphasised: Bool
}
