/// A school on this server (学校), with a schema of its own.
public struct School: Hashable, Sendable {
  /// The schema's name: `ahdx`.
  public let code: String
  /// The name as officially printed.
  public let name: String

  /// A school of that code and name.
  public init(code: String, name: String) { (self.code, self.name) = (code, name) }
}
