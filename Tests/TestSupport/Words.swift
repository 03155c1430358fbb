public import Training

// Days, minutes and paths as literals, for tests alone: a wrong one stops the run.

extension Day: ExpressibleByStringLiteral {
  /// `2024-12-09`.
  public init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}

extension Moment: ExpressibleByStringLiteral {
  /// `2024-12-09 08:30`.
  public init(stringLiteral text: String) {
    guard let moment = Moment(iso: text) else { preconditionFailure("\(text) is no moment") }
    self = moment
  }
}

extension UnitPath: ExpressibleByStringLiteral {
  /// `81/1`.
  public init(stringLiteral text: String) {
    do { try self.init(text) } catch { preconditionFailure("\(text) is no path") }
  }
}

extension DaySpan {
  /// The days from one through another, for tests.
  public static func days(_ first: Day, _ last: Day) -> DaySpan {
    do { return try DaySpan(from: first, through: last) } catch {
      preconditionFailure("\(first) does not come before \(last)")
    }
  }
}

extension TimeSpan {
  /// So many minutes from a moment on, for tests.
  public static func from(_ start: Moment, minutes: Int) -> TimeSpan {
    do { return try TimeSpan(from: start, minutes: minutes) } catch {
      preconditionFailure("\(minutes) minutes are no span")
    }
  }
}
