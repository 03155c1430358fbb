/// What a session belongs to (所属): a trip, or a class.
public enum SessionFrame: Hashable, Sendable {
  /// 异地教学, by its number.
  case trip(Int)
  /// 班次.
  case trainingClass(UnitPath)
}
