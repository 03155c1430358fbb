/// A part of one day in which a place is open (开放时段), half-open.
public struct OpeningSpan: Hashable, Sendable, Comparable {
  /// When it opens.
  public let opens: TimeOfDay
  /// When it closes, at most 24:00.
  public let closes: TimeOfDay

  /// From midnight to midnight (全天).
  public static let wholeDay = OpeningSpan(
    opens: TimeOfDay(clampedMinutes: 0), closes: TimeOfDay(clampedMinutes: 1440))

  /// Refuses to close before it opens.
  public init(from opens: TimeOfDay, to closes: TimeOfDay) throws(Refusal) {
    guard opens < closes else { throw .openingSpanReversed("\(opens)-\(closes)") }
    self.init(opens: opens, closes: closes)
  }

  /// Whether the two have a minute in common.
  public func overlaps(_ other: OpeningSpan) -> Bool {
    opens < other.closes && other.opens < closes
  }

  /// The earlier opens first, then closes first.
  public static func < (left: OpeningSpan, right: OpeningSpan) -> Bool {
    (left.opens, left.closes) < (right.opens, right.closes)
  }

  /// Reads `09:00-17:00`, `9点至17点` or `全天`; half-width, without blanks.
  init(words: some StringProtocol) throws(Refusal) {
    if ["全天", "全天开放", "24小时", "24小时开放"].contains(String(words)) {
      self = .wholeDay
      return
    }
    let ends = words.split(omittingEmptySubsequences: false) { "-–—~〜至到".contains($0) }
    guard ends.count == 2 else { throw .openingSpanUnreadable(String(words)) }
    try self.init(from: TimeWord.parse(String(ends[0])), to: TimeWord.parse(String(ends[1])))
  }

  private init(opens: TimeOfDay, closes: TimeOfDay) { (self.opens, self.closes) = (opens, closes) }
}

extension OpeningSpan: CustomStringConvertible {
  /// `09:00-17:00` or `全天`.
  public var description: String { self == .wholeDay ? "全天" : "\(opens)-\(closes)" }
}

extension Refusal {
  /// It closes before it opens.
  static func openingSpanReversed(_ words: String) -> Self {
    Self(
      .invalid, code: "opening-span-reversed", message: "开放时段 \(words) 的结束不晚于开始",
      repair: "跨零点的请分到两天写，如 周五 18:00-24:00；周六 00:00-02:00")
  }

  /// The words name no part of a day.
  static func openingSpanUnreadable(_ words: String) -> Self {
    Self(
      .invalid, code: "opening-span-unreadable", message: "“\(words.prefix(40))”不是看得懂的开放时段",
      repair: "请写成 09:00-17:00、全天 或 闭馆；一天几段用、分开")
  }
}
