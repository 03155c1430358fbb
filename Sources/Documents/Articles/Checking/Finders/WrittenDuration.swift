/// A length of time as a text writes it.
struct WrittenDuration {
  let range: Range<Int>
  /// In half days, so that 半天 is whole.
  let halfDays: Int
  /// The nights of 5天4夜.
  var nights: Int?
  /// Whether it is written in weeks or months, which need not be exact.
  var isRough = false
  /// Whether 多 or 余 stands behind it.
  var isAtLeast = false
  /// Whether it is told as the length of the trip.
  var isAboutTrip = false
  /// Whether it is told as the time at the destination: 在太仓的七天.
  var isStay = false
  /// Whether only the run of the sentence tells it: fewer days may be a part of the trip.
  var isWeak = false
  /// Whether it is told so that it can be no part of the trip: 七天，不长也不短.
  var isAll = false
  /// Whether 一天 stands there without 为期, as it also does for one day of several.
  var isLoose = false
  /// The words of the count: 5天.
  let count: String

  /// The right length in the same form.
  func repair(_ days: Int) -> String {
    nights == nil ? "\(days)天" : "\(days)天\(days - 1)夜"
  }
}
