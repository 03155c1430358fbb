/// Why a sealed text did not open; it never carries a value.
public enum SealFault: Error, Hashable, Sendable {
  /// Too short, or of a version or algorithm that this program does not know.
  case formatIsUnknown
  /// Sealed with another master key.
  case keyIsAnother
  /// Altered, or sealed for another table, column or person: the cipher cannot tell which.
  case doesNotBelongHere
}
