/// How long a search may go on.
public struct Patience: Sendable {
  /// The steps after which it ends; the same seed and steps give the same answer.
  public let steps: Int
  /// Asked every few hundred steps at the most; `true` ends the search with what it has.
  public let shouldStop: @Sendable () -> Bool

  /// A patience of that many steps, which may be cut short.
  public init(steps: Int, shouldStop: @escaping @Sendable () -> Bool = { false }) {
    self.steps = steps
    self.shouldStop = shouldStop
  }
}
