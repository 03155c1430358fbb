/// What can be given out in every form of ``TableFormat``: a table, a card, a report.
public protocol Renderable: Sendable {
  /// The text in that form, ending with a line break.
  ///
  /// - Parameter width: How many columns the terminal has; `nil` for as wide as it comes.
  func text(as format: TableFormat, width: Int?) -> String
}
