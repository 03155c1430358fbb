/// Names the row of the records that a fact comes from (出处).
public struct RecordReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The table's noun: `trip`, `session`, `place`.
  public let kind: String
  /// The number of the row.
  public let id: Int

  /// The row of that number among those of that noun.
  public init(kind: String, id: Int) { (self.kind, self.id) = (kind, id) }

  /// `session:12`.
  public var description: String { "\(kind):\(id)" }

  /// By noun, then by number.
  public static func < (left: RecordReference, right: RecordReference) -> Bool {
    (left.kind, left.id) < (right.kind, right.id)
  }
}
