internal import Glibc
internal import Training

/// The only place where the command line reads a clock.
///
/// `BANCI_NOW='2024-12-09 08:30'` stands in for it, for rehearsals and tests.
enum EdgeClock {
  /// The current minute in Asia/Shanghai.
  static var now: Moment {
    if let text = Environment.ofThisProcess["BANCI_NOW"], let moment = Moment(iso: text) {
      return moment
    }
    let secondsAhead = 8 * 3600
    return Moment(minuteNumber: (time(nil) + secondsAhead) / 60)
  }

  /// The current day in Asia/Shanghai.
  static var today: Day { now.day }
}
