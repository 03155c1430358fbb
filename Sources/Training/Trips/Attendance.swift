/// Whether and on which days somebody goes along on a trip (随队情况).
public struct Attendance: Hashable, Sendable {
  /// Whether the person stays behind.
  public let isAbsent: Bool
  /// The day on which the person joins a trip that has begun (中途加入); there already that day.
  public let joins: Day?
  /// The day on which the person returns ahead of the others (提前返回); still there that day.
  public let returns: Day?
  /// Why the person stays behind, joins late or returns early.
  public let reason: String?

  /// Goes along all the time.
  public static let going = Attendance(isAbsent: false, joins: nil, returns: nil, reason: nil)

  /// What a record says.
  public init(isAbsent: Bool, joins: Day?, returns: Day?, reason: String?) {
    self.isAbsent = isAbsent
    self.joins = joins
    self.returns = returns
    self.reason = reason
  }

  /// Stays behind (请假不参加); the days of joining and returning are forgotten.
  public static func absent(because reason: String) -> Attendance {
    Attendance(isAbsent: true, joins: nil, returns: nil, reason: reason)
  }

  /// Joins on a day of the trip, not its first; whoever was to stay behind now goes.
  ///
  /// - Throws: ``Refusal`` when it is no later day of the trip, or the person returns before it.
  public func joining(
    on day: Day, because reason: String? = nil, in trip: DaySpan
  ) throws(Refusal) -> Attendance {
    guard trip.contains(day), day != trip.first else { throw .joiningOutsideTrip(day, trip) }
    if let returns, returns < day { throw .joiningAfterReturning(joins: day, returns: returns) }
    return Attendance(
      isAbsent: false, joins: day, returns: returns, reason: reason ?? keptReason)
  }

  /// Returns on a day of the trip, not its last; whoever was to stay behind now goes.
  ///
  /// - Throws: ``Refusal`` when it is no earlier day of the trip, or the person joins after it.
  public func returning(
    on day: Day, because reason: String? = nil, in trip: DaySpan
  ) throws(Refusal) -> Attendance {
    guard trip.contains(day), day != trip.last else { throw .returningOutsideTrip(day, trip) }
    if let joins, day < joins { throw .joiningAfterReturning(joins: joins, returns: day) }
    return Attendance(isAbsent: false, joins: joins, returns: day, reason: reason ?? keptReason)
  }

  /// The words that lists use: 随队, 请假不参加, 中途加入, 提前返回.
  public var word: String {
    switch (isAbsent, joins, returns) {
    case (true, _, _): "请假不参加"
    case (false, nil, nil): "随队"
    case (false, _?, nil): "中途加入"
    case (false, nil, _?): "提前返回"
    case (false, _?, _?): "中途加入、提前返回"
    }
  }

  // The reason for staying behind is none for coming later.
  private var keptReason: String? { isAbsent ? nil : reason }
}

extension Refusal {
  /// Nobody joins a trip late on that day.
  public static func joiningOutsideTrip(_ day: Day, _ trip: DaySpan) -> Self {
    Self(
      .invalid, code: "joining-outside-trip",
      message: "中途加入日 \(day) 应在出发日之后、返回日之前或当天（行程 \(trip)）",
      repair: "请写第2天到第\(trip.count)天之间的一天；自始随队则不必写")
  }

  /// Nobody returns early on that day.
  public static func returningOutsideTrip(_ day: Day, _ trip: DaySpan) -> Self {
    Self(
      .invalid, code: "returning-outside-trip",
      message: "提前返回日 \(day) 应在行程之内且早于最后一天（行程 \(trip)）",
      repair: "请写最后还随队的那一天；随队到底则不必写")
  }

  /// Nobody returns before joining.
  public static func joiningAfterReturning(joins: Day, returns: Day) -> Self {
    Self(
      .invalid, code: "joining-after-returning",
      message: "中途加入日 \(joins) 晚于提前返回日 \(returns)", repair: "请改正其中一个日期")
  }
}
