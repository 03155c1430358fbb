/// 从徐州到宿迁: two ends of a way, of which the first is told.
enum DivisionPair {
  /// Whether a division of the trip stands behind 从 before the second one.
  static func isSpanned(
    _ text: [Unicode.Scalar], from end: Int, low: Int, _ context: CheckContext
  ) -> Bool {
    for start in stride(from: end - 3, through: max(low + 1, end - 8), by: -1)
    where text[start - 1] == "从" {
      return context.names.divisionNames.match(text, at: start, before: end - 1) == end - 1 - start
    }
    return false
  }
}
