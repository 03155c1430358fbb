/// A value and what was done to the writing to get it (解读结果).
public struct Interpreted<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// What a reader should know, in the order in which it was seen.
  public let remarks: [Remark]

  /// A value with its remarks.
  public init(_ value: Value, _ remarks: [Remark] = []) {
    self.value = value
    self.remarks = remarks
  }
}

extension Interpreted: Equatable where Value: Equatable {}

/// Something said about a value that was understood (说明).
public struct Remark: Hashable, Sendable {
  /// How much it matters.
  public let severity: Severity
  /// A stable name: `name-blanks`.
  public let code: String
  /// What was done or seen, in Chinese.
  public let message: String
  /// What the reader can do about it, in Chinese.
  public let repair: String?

  /// Something said.
  public init(_ severity: Severity, code: String, message: String, repair: String? = nil) {
    self.severity = severity
    self.code = code
    self.message = message
    self.repair = repair
  }

  /// A writing was replaced by the usual one; of numbers in either not all is shown.
  static func rewritten(_ code: String, _ before: String, _ after: String) -> Remark {
    rewritten(code, before, shown: MaskedCell.other.shown(after))
  }

  /// A writing was replaced by one that may be shown whole.
  static func rewritten(_ code: String, _ before: String, shown after: String) -> Remark {
    Remark(.note, code: code, message: "“\(MaskedCell.other.shown(before))”规范为“\(after)”")
  }
}
