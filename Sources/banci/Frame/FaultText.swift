internal import Training

extension Error {
  /// What the log may say about a fault: its own words where they hold no values, else its type.
  var loggableText: String {
    if let fault = self as? any LoggableFault { return fault.description }
    return String(reflecting: type(of: self))
  }

  /// The refusal that ArgumentParser wrapped when `validate` or a transform threw it.
  var refusalInside: Refusal? { Self.refusal(in: self, depth: 5) }

  private static func refusal(in value: Any, depth: Int) -> Refusal? {
    if let refusal = value as? Refusal { return refusal }
    guard depth > 0 else { return nil }
    return Mirror(reflecting: value).children.lazy
      .compactMap { refusal(in: $0.value, depth: depth - 1) }.first
  }
}
