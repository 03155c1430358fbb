/// A value together with the row that says so (事实).
public struct Fact<Value> {
  /// What is so.
  public let value: Value
  /// The row that says so.
  public let source: RecordReference

  /// A value and the row that says so.
  public init(_ value: Value, from source: RecordReference) {
    (self.value, self.source) = (value, source)
  }
}

extension Fact: Equatable where Value: Equatable {}
extension Fact: Hashable where Value: Hashable {}
extension Fact: Sendable where Value: Sendable {}
