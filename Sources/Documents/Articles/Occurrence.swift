/// Whether a session took place (是否举行), as far as the record says.
public enum Occurrence: String, Hashable, Sendable, CaseIterable {
  /// It is planned, tentative or booked (待定、已定).
  case planned
  /// It is recorded as held (已举行).
  case held
  /// It was left out on the day (未成行).
  case skipped
  /// It was cancelled (已取消).
  case cancelled
}
