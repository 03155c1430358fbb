/// A person whose name an article may or may not print (人员姓名).
public struct NamedPerson: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Whether the person agreed to be named.
  public let mayBeNamed: Bool
  /// The row of the person.
  public let record: RecordReference

  /// A person and whether the name may stand in print.
  public init(name: String, mayBeNamed: Bool, record: RecordReference) {
    (self.name, self.mayBeNamed, self.record) = (name, mayBeNamed, record)
  }
}
