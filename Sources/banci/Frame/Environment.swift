internal import Glibc

/// The environment variables that the frame reads; an empty one counts as not set.
struct Environment: Sendable {
  private let value: @Sendable (String) -> String?

  /// The variables of this process.
  static let ofThisProcess = Environment { name in
    getenv(name).flatMap { String(validatingCString: $0) }
  }

  /// Variables given by a function.
  init(value: @escaping @Sendable (String) -> String?) { self.value = value }

  /// The value of a variable, or `nil` when it is empty, not set or not UTF-8.
  subscript(name: String) -> String? {
    guard let text = value(name), !text.isEmpty else { return nil }
    return text
  }
}
