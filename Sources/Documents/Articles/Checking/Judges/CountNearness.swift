/// How near a written number of people comes to that of the record (接近程度).
struct CountNearness {
  private let count: WrittenCount
  private let going: Int

  init(_ count: WrittenCount, _ going: Int) { (self.count, self.going) = (count, going) }

  /// Whether a count of those who learn can only be that of all: a part is smaller by much, other
  /// people are more by much.
  var isLikely: Bool {
    let value = count.least
    if value > going { return value <= going * 3 + 20 }
    return going - value <= max(3, going / 7) || count.least * 3 >= going * 2 || isSlip
  }

  /// Whether a count told but faintly can only mean all who went.
  var isClose: Bool {
    let gap = max(0, count.least - going, going - count.most)
    return gap <= max(going < 20 ? 6 : 10, going / 6) || isSlip && going > 9
  }

  /// 42 or 25 for 52: one tens digit off, or the digits changed round.
  private var isSlip: Bool {
    abs(count.least - going) == 10 && count.least * 2 >= going
      || String(String(count.least).reversed()) == String(going)
  }
}
