internal import ClassOffice
internal import Glibc
internal import Training

/// The only place where the command line reads a clock.
///
/// `BANCI_NOW='2024-12-09 08:30'` stands in for it, for rehearsals and tests.
enum EdgeClock {
  /// The current second.
  static var stamp: Stamp {
    if let text = Environment.ofThisProcess["BANCI_NOW"], let moment = Moment(iso: text) {
      return Stamp(moment)
    }
    return Stamp(secondsSinceEpoch: time(nil))
  }

  /// The current minute in Asia/Shanghai.
  static var now: Moment { stamp.moment }

  /// Refuses a `BANCI_NOW` that says no minute; the real clock would be a surprise.
  static func check(environment: Environment) throws(UsageError) {
    guard let text = environment["BANCI_NOW"], Moment(iso: text) == nil else { return }
    throw UsageError(
      message: "环境变量 BANCI_NOW 不是时刻", repair: "请写成 2024-12-09 08:30，或取消这个变量")
  }

  /// The current day in Asia/Shanghai.
  static var today: Day { now.day }
}
