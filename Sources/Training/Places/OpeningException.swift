/// A day on which a place keeps other hours (开放例外): a part of it, or closed.
public struct OpeningException: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// When it is open on that day; `nil` is closed.
  public let span: OpeningSpan?
  /// Why: 布展.
  public let reason: String?

  /// Refuses a reason that would not read back.
  public init(_ day: Day, _ span: OpeningSpan?, reason: String? = nil) throws(Refusal) {
    let reason = reason.map(WrittenText.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    if let reason, reason.count > 100 || reason.contains(where: { "；;()（）\n\r\r\n".contains($0) }) {
      throw .openingReasonUnreadable(reason)
    }
    (self.day, self.span, self.reason) = (day, span, reason)
  }
}

extension [OpeningException] {
  /// `2024-12-13 闭馆；2024-12-31 09:00-12:00（年末）`, which reads back as the same.
  ///
  /// Days in a row with the same hours are one clause: `2025-01-28至2025-02-03 闭馆`.
  public var text: String {
    var runs: [[OpeningException]] = []
    for exception in sorted(by: { $0.day < $1.day }) {
      if let last = runs.last?.last, last.continues(with: exception) {
        runs[runs.count - 1].append(exception)
      } else {
        runs.append([exception])
      }
    }
    return runs.compactMap { $0.first?.text(through: $0.last?.day) }.joined(separator: "；")
  }
}

extension OpeningException {
  fileprivate func continues(with next: OpeningException) -> Bool {
    day.advanced(by: 1) == next.day && span == next.span && reason == next.reason
  }

  fileprivate func text(through last: Day?) -> String {
    let end = last.map { $0 == day ? "" : "至\($0)" } ?? ""
    return "\(day)\(end) \(span.map(\.description) ?? "闭馆")\(reason.map { "（\($0)）" } ?? "")"
  }
}

extension Refusal {
  /// The reason would not read back.
  static func openingReasonUnreadable(_ reason: String) -> Self {
    Self(
      .invalid, code: "opening-reason-unreadable",
      message: "开放例外的缘由“\(reason.prefix(40))”太长或有括号、分号",
      repair: "请改写得简短，不用括号和分号")
  }
}
